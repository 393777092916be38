/** Which mentions of a text are one name, bound to mean the same. */

import type { CandidateList } from './find-candidates';
import type { Mention, PlaceKind } from './types';

/**
 * A key for each mention: those that share one mean the same. They are spelt alike, and qualified
 * and announced alike; a bare name also shares the key of the one address the text gives for its
 * spelling ("Aurora" that of "Aurora, West Virginia").
 *
 * @param listOf candidates of each mention
 */
export function nameKeysOf(
  mentions: readonly Mention[],
  listOf: readonly CandidateList[],
): string[] {
  const keys = mentions.map((mention, index) => keyOf(mention, listOf[index]!, mentions));
  const addresses = new Map<string, string>();
  mentions.forEach(({ qualifiedBy, kindCue }, index) => {
    if (qualifiedBy < 0 || !SETTLEMENTS.has(kindCue?.kind)) return;
    const { spelling } = listOf[index]!;
    const known = addresses.get(spelling);
    addresses.set(
      spelling,
      known === undefined || known === keys[index] ? keys[index]! : AMBIGUOUS,
    );
  });
  if (addresses.size === 0) return keys;
  // The second of "New York, New York" is what the first lies in, not the same.
  const qualifiers = new Set(mentions.map(({ qualifiedBy }) => qualifiedBy));
  return keys.map((key, index) => {
    const { qualifiedBy, kindCue } = mentions[index]!;
    if (qualifiedBy >= 0 || kindCue !== null || qualifiers.has(index)) return key;
    return addresses.get(listOf[index]!.spelling) || key;
  });
}

/** What an address may announce: "Aghdam district in Azerbaijan" is not where Aghdam is. */
const SETTLEMENTS: ReadonlySet<PlaceKind | undefined> = new Set([undefined, 'city', 'town']);
/** In place of a key, where the text gives two addresses for one spelling. */
const AMBIGUOUS = '';

/** What mentions that are bound to mean the same have in common; most names need no new string. */
function keyOf(
  { kindCue, qualifiedBy }: Mention,
  { spelling }: CandidateList,
  mentions: readonly Mention[],
): string {
  const qualifier = qualifiedBy >= 0 ? mentions[qualifiedBy]?.lookupNames[0]?.toLowerCase() : '';
  if (kindCue === null && !qualifier) return spelling;
  return `${spelling}\n${kindCue?.kind ?? ''}\n${qualifier ?? ''}`;
}
