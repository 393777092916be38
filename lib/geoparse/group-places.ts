/** Mentions → the places of the article, each with all its mentions. */

import { scoreAbout } from './about';
import { certaintyOf } from './certainty';
import { addToGroup } from './group-by';
import type { ResolvedMention, ResolvedPlace } from './types';

/**
 * One entry a place, in order of first mention. Mentions of one gazetteer row are one place
 * whatever they call it; peoples and adjectives count towards their country's entry.
 *
 * @param text the article, for where a mention stands in it
 * @param headline of the article, where it is not part of the text
 */
export function groupPlaces(
  text: string,
  mentions: readonly ResolvedMention[],
  headline = '',
): ResolvedPlace[] {
  const groups = new Map<string, number[]>();
  mentions.forEach(({ place }, index) => {
    if (place) addToGroup(groups, place.id, index);
  });
  const entries = [...groups.values()];
  const about = scoreAbout(text, mentions, entries, headline);
  return entries.map((mentionIndexes, index) => {
    const confidence = mentionIndexes.reduce(
      (highest, mention) => Math.max(highest, mentions[mention]!.confidence),
      0,
    );
    return {
      place: mentions[mentionIndexes[0]!]!.place!,
      nameInText: commonestSpelling(mentions, mentionIndexes),
      mentionIndexes,
      confidence,
      certainty: certaintyOf(confidence),
      about: about[index]!.about,
      aboutScore: about[index]!.score,
    };
  });
}

/** The commonest spelling, nouns before adjectives and words for people; the first on ties. */
function commonestSpelling(
  mentions: readonly ResolvedMention[],
  indexes: readonly number[],
): string {
  // Most places are named once.
  if (indexes.length === 1) return mentions[indexes[0]!]!.text;
  const nouns = indexes.filter((index) => {
    const { role } = mentions[index]!;
    return role === 'location' || role === 'actor';
  });
  const counts = new Map<string, number>();
  for (const index of nouns.length ? nouns : indexes) {
    const { text } = mentions[index]!;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let best = '';
  let most = 0;
  for (const [text, count] of counts) {
    if (count > most) {
      best = text;
      most = count;
    }
  }
  return best;
}
