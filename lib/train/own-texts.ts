/**
 * Texts written for this project, with their names marked: `{L:Springfield}` a place, `{P:…}` a
 * person, `{O:…}` an organisation, `{E:…}` anything else; places within other names are marked in
 * them. Paragraphs are documents. They show what the public corpora lack: local news, wire
 * reports, situation reports, posts.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainDocument, TrainSpan } from './documents';

const TYPES: Readonly<Record<string, TrainSpan['type']>> = {
  L: 'place',
  P: 'person',
  O: 'organisation',
  E: 'other',
};

/**
 * Documents of all `.txt` files of a folder, in order of their names.
 *
 * @throws SyntaxError where a brace is left open or a mark is unknown
 */
export function readOwnTexts(folder: string): TrainDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, index) => parseMarked(paragraph.trim(), `${name}-${index}`)),
    );
}

/** Text and spans of a marked paragraph. */
export function parseMarked(marked: string, id: string): TrainDocument {
  const spans: TrainSpan[] = [];
  const open: { type: TrainSpan['type']; start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at += 1) {
    const char = marked[at]!;
    if (char === '{') {
      const type = TYPES[marked[at + 1] ?? ''];
      if (type === undefined || marked[at + 2] !== ':') {
        throw new SyntaxError(`${id}: no mark I know at "${marked.slice(at, at + 20)}"`);
      }
      open.push({ type, start: text.length });
      at += 2;
    } else if (char === '}') {
      const mark = open.pop();
      if (mark === undefined) throw new SyntaxError(`${id}: "}" without "{" after "${text}"`);
      const nested = open.length > 0;
      spans.push({ ...mark, end: text.length, ...(nested ? { nested } : {}) });
    } else text += char;
  }
  if (open.length > 0) throw new SyntaxError(`${id}: "{" without "}"`);
  return {
    id,
    source: 'own',
    text,
    spans: spans.filter((span) => !isBareTeam(span, spans)).map((span) => unnest(span, spans)),
  };
}

/** `{O:{L:Dallas}}`: a team or government called by its place counts as the place. */
function isBareTeam(span: TrainSpan, spans: readonly TrainSpan[]): boolean {
  return (
    span.type !== 'place' &&
    spans.some(
      ({ type, start, end }) => type === 'place' && start === span.start && end === span.end,
    )
  );
}

function unnest(span: TrainSpan, spans: readonly TrainSpan[]): TrainSpan {
  if (span.nested !== true) return span;
  const isHeld = spans.some(
    (other) =>
      other !== span &&
      other.start <= span.start &&
      other.end >= span.end &&
      !isBareTeam(other, spans),
  );
  return isHeld ? span : { start: span.start, end: span.end, type: span.type };
}
