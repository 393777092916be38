/** Finds place names in runs of scripts written without spaces: Chinese, Japanese, Thai… */
import { TokenKind, type Tokens } from '../tokenise';
import type { Gazetteer, Mention } from '../types';
import { prominenceOf } from './prominence';

/** Longest name tried, in UTF-16 units. */
const MAX_LENGTH = 16;
const MIN_LENGTH = 2;

/**
 * At each boundary between words the longest name that ends at another boundary. Boundaries are the
 * platform's (ICU's dictionaries): they keep 日本 out of 今日本市.
 */
export function findUnspaced(tokens: Tokens, gazetteer: Gazetteer, language: string): Mention[] {
  let segmenter: Intl.Segmenter | undefined;
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kinds[at] !== TokenKind.unspaced) continue;
    segmenter ??= new Intl.Segmenter(segmenterLocale(language), { granularity: 'word' });
    const start = tokens.starts[at]!;
    const run = tokens.text.slice(start, tokens.ends[at]!);
    readRun(run, start, segmenter, gazetteer, mentions);
  }
  return mentions;
}

/** The platform's rules for a language; Chinese ones where the tag is none it knows. */
function segmenterLocale(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'zh';
  } catch {
    return 'zh';
  }
}

function readRun(
  run: string,
  offset: number,
  segmenter: Intl.Segmenter,
  gazetteer: Gazetteer,
  mentions: Mention[],
): void {
  const boundaries = new Set([run.length]);
  for (const { index } of segmenter.segment(run)) boundaries.add(index);
  for (let start = 0; start < run.length; ) {
    const found = boundaries.has(start) ? longestName(run, start, boundaries, gazetteer) : null;
    if (found) {
      const { end, name } = found;
      const text = run.slice(start, end);
      mentions.push({
        start: offset + start,
        end: offset + end,
        text,
        role: 'location',
        lookupNames: [name],
        kindCue: null,
        recognition: 0.9,
        qualifiedBy: -1,
        recognisers: ['name'],
      });
      start = end;
    } else {
      start++;
    }
  }
}

/**
 * What is often left off a name in running text: province, city, county, district, state. Gazetteers
 * have the full form, 湖北省 for 湖北.
 */
const UNSAID = ['', '省', '市', '县', '縣', '区', '州', '自治区', '県', '府', '都'];

/**
 * The longest name of note from `start`, and as what it is to be looked up; null where there is
 * none.
 */
function longestName(
  run: string,
  start: number,
  boundaries: ReadonlySet<number>,
  gazetteer: Gazetteer,
): { readonly end: number; readonly name: string } | null {
  let best: { end: number; name: string } | null = null;
  for (let end = start + 1; end <= Math.min(run.length, start + MAX_LENGTH); end++) {
    const text = run.slice(start, end);
    if (!gazetteer.hasFoldedPrefix(text)) break;
    if (end - start < MIN_LENGTH || !boundaries.has(end)) continue;
    const name = UNSAID.map((ending) => text + ending).find((form) => isOfNote(form, gazetteer));
    if (name) best = { end, name };
  }
  return best;
}

function isOfNote(name: string, gazetteer: Gazetteer): boolean {
  const prominence = prominenceOf(gazetteer, name);
  return (
    prominence === 'country' ||
    prominence === 'great' ||
    (prominence === 'known' && name.length > MIN_LENGTH)
  );
}
