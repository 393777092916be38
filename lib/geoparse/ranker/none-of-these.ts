/** What speaks for "none of these": that a name means no row of the gazetteer, or is no place. */

import type { Name, Reading } from '../reading';
import type { Context } from '../signals/context';

export const NONE_FEATURES: readonly string[] = [
  'bias',
  'unsure-a-place',
  'very-unsure-a-place',
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

/** Write the numbers of one name into `out`, as `NONE_FEATURES` names them. */
export function measureNone(
  reading: Reading,
  name: Name,
  context: Context,
  out: Float64Array,
): void {
  const { table, row, match } = reading;
  const { mention } = name;
  let population = 0;
  let names = 0;
  let anyExact = false;
  let anyFallback = false;
  for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
    population = Math.max(population, table.logPopulation[row[c]!]!);
    names = Math.max(names, table.logNames[row[c]!]!);
    anyExact ||= match[c] === 0;
    anyFallback ||= match[c] === 1;
  }
  const { text } = mention;
  const first = text.charAt(0);
  out[0] = 1;
  out[1] = 1 - name.recognition;
  out[2] = name.recognition < 0.5 ? 1 : 0;
  out[3] = population / 7;
  out[4] = names / 8;
  out[5] = text.includes(' ') ? 0 : 1;
  out[6] = text.length <= 4 ? 1 : 0;
  out[7] = text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase() ? 1 : 0;
  out[8] = first !== first.toUpperCase() ? 1 : 0;
  out[9] = mention.role === 'actor' ? 1 : 0;
  out[10] = mention.role === 'adjective' || mention.role === 'people' ? 1 : 0;
  out[11] = name.qualifier >= 0 ? 1 : 0;
  out[12] = mention.kindCue ? 1 : 0;
  out[13] = Math.min(1, Math.log2(name.mentionIndexes.length) / 3);
  out[14] = !anyExact && anyFallback ? 1 : 0;
  out[15] = !anyExact && !anyFallback ? 1 : 0;
  out[16] = Math.min(1, context.totalWeight / 10);
}
