/**
 * Variants of annotated documents with other names in the same sentences, so that the tagger
 * learns contexts and the gazetteer's word rather than the names of its few training texts.
 */

import type { TrainDocument, TrainSpan } from './documents';
import type { NamePool } from './name-pool';

const VOWELS = /[aeiouy]/i;

/** Share of surnames taken from towns: "Jackson said" must be read by its context. */
const TOWN_SURNAMES = 0.3;

/**
 * A copy of a document with its places and persons renamed, the same name always alike.
 *
 * @param random numbers in [0, 1)
 */
export function renameNames(
  document: TrainDocument,
  pool: NamePool,
  random: () => number,
): TrainDocument {
  const renamed = new Map<string, string>();
  const replacementFor = (span: TrainSpan, text: string): string => {
    const key = `${span.type}\n${text}`;
    let found = renamed.get(key);
    if (found === undefined) {
      found = chooseName(span, text, pool, renamed, random);
      renamed.set(key, found);
    }
    return found;
  };
  const outer = document.spans
    .filter((span) => span.nested !== true)
    .sort((a, b) => a.start - b.start);
  const spans: TrainSpan[] = [];
  let text = '';
  let at = 0;
  const copyTo = (offset: number): void => {
    text += document.text.slice(at, offset);
    at = offset;
  };
  const rename = (span: TrainSpan, nested: boolean): void => {
    copyTo(span.start);
    const start = text.length;
    text += replacementFor(span, document.text.slice(span.start, span.end));
    spans.push({ start, end: text.length, type: span.type, ...(nested ? { nested } : {}) });
    at = span.end;
  };
  for (const span of outer) {
    const inner = document.spans.filter(
      ({ nested, type, start, end }) =>
        nested === true && type === 'place' && start >= span.start && end <= span.end,
    );
    if (inner.length === 0) {
      rename(span, false);
      continue;
    }
    copyTo(span.start);
    const start = text.length;
    for (const one of inner) if (one.start >= at) rename(one, true);
    copyTo(span.end);
    spans.push({ start, end: text.length, type: span.type });
  }
  copyTo(document.text.length);
  return { id: document.id, source: document.source, text, spans };
}

function chooseName(
  span: TrainSpan,
  text: string,
  pool: NamePool,
  renamed: ReadonlyMap<string, string>,
  random: () => number,
): string {
  const pick = (names: readonly string[]): string => names[Math.floor(random() * names.length)]!;
  if (span.type === 'person') return choosePerson(text, pool, renamed, pick, random);
  if (span.type === 'place') {
    const kind = pool.kindOf(text);
    if (kind === 'country') return random() < 0.5 ? text : pick(pool.countries);
    if (kind === 'town') return pick(random() < 0.5 ? pool.americanTowns : pool.otherTowns);
  }
  return pool.renameWithin(text, (kind) =>
    kind === 'country' ? pick(pool.countries) : pick(pool.americanTowns),
  );
}

/** A copy of a document in small letters, as posts are written; null where that moves its names. */
export function lowerCased(document: TrainDocument): TrainDocument | null {
  const text = document.text.toLowerCase();
  return text.length === document.text.length ? { ...document, text } : null;
}

/** "Michael Jackson" → "Laura Fairfield"; "Jackson" alone follows its full name. */
function choosePerson(
  text: string,
  pool: NamePool,
  renamed: ReadonlyMap<string, string>,
  pick: (names: readonly string[]) => string,
  random: () => number,
): string {
  const words = text.split(' ');
  const last = words[words.length - 1]!;
  if (!/^\p{Lu}\p{Ll}/u.test(last) || !VOWELS.test(last) || text.startsWith('@')) return text;
  let surname = renamed.get(`person\n${last}`);
  if (words.length === 1) {
    for (const [key, value] of renamed) {
      if (key.startsWith('person\n') && key.endsWith(` ${last}`)) surname = value.split(' ').pop();
    }
    return surname ?? (random() < 0.5 ? text : pick(pool.surnames));
  }
  surname ??= random() < TOWN_SURNAMES ? pick(pool.oneWordTowns) : pick(pool.surnames);
  const given = /^\p{Lu}\p{Ll}+$/u.test(words[0]!) ? pick(pool.givenNames) : words[0]!;
  return [given, ...words.slice(1, -1), surname].join(' ');
}
