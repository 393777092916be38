/**
 * What speaks for "none of these": that a name means no row of the gazetteer, or is no place. It is
 * about the name, not about a candidate; "none of these" has a row of its own in the sheet.
 */

import type { CandidateList } from '../find-candidates';
import type { Name } from '../reading';
import type { Context } from '../signals/context';

export const NONE_FEATURES: readonly string[] = [
  'bias',
  'unsure-a-place',
  'very-unsure-a-place',
  'place-odds',
  'best-population',
  'best-names',
  'single-word',
  'short-word',
  'capitals',
  'lower-case',
  'actor',
  'adjective',
  'qualified',
  'kind-said',
  'repeated',
  'only-fallback',
  'only-loose',
  'text-names-places',
];

/** Natural logarithm of the odds, bounded to ±5, of being a place, over 5. */
function oddsOf(recognition: number): number {
  const p = Math.min(0.9933, Math.max(0.0067, recognition));
  return Math.log(p / (1 - p)) / 5;
}

/**
 * Most names have a small letter of ASCII, and need not be copied to tell that they are no
 * capitals.
 */
const PLAIN_SMALL = /[a-z]/;

/** Write the numbers of one name from `out[at]` on, as `NONE_FEATURES` names them. */
export function measureNone(
  name: Name,
  list: CandidateList,
  context: Context,
  out: Float64Array,
  at: number,
): void {
  const { mention } = name;
  const { mostPeople, mostNames, isExact, isFallback } = list;
  const { text } = mention;
  const first = text.charAt(0);
  const isCapitals =
    text.length > 3 &&
    !PLAIN_SMALL.test(text) &&
    text === text.toUpperCase() &&
    text !== text.toLowerCase();
  out[at] = 1;
  out[at + 1] = 1 - name.recognition;
  out[at + 2] = name.recognition < 0.5 ? 1 : 0;
  out[at + 3] = oddsOf(name.recognition);
  out[at + 4] = mostPeople / 7;
  out[at + 5] = mostNames / 8;
  out[at + 6] = text.includes(' ') ? 0 : 1;
  out[at + 7] = text.length <= 4 ? 1 : 0;
  out[at + 8] = isCapitals ? 1 : 0;
  out[at + 9] = first !== first.toUpperCase() ? 1 : 0;
  out[at + 10] = mention.role === 'actor' ? 1 : 0;
  out[at + 11] = mention.role === 'adjective' || mention.role === 'people' ? 1 : 0;
  out[at + 12] = name.qualifier >= 0 ? 1 : 0;
  out[at + 13] = mention.kindCue ? 1 : 0;
  out[at + 14] = Math.min(1, Math.log2(name.mentionIndexes.length) / 3);
  out[at + 15] = !isExact && isFallback ? 1 : 0;
  out[at + 16] = !isExact && !isFallback ? 1 : 0;
  out[at + 17] = Math.min(1, context.totalWeight / 10);
}
