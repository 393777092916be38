import type { Geoparsed, MentionRole, ResolvedMention } from '@/lib/geoparse/types';
import { type StoryPlace, toStoryPlaces } from '@/lib/map/story-places';

/** A place of the article as map, list and filters see it: what is drawn, and its mentions. */
export interface PlaceRow extends StoryPlace {
  /** Indexes into the article's mentions, ascending: all of them, whatever the filter. */
  readonly mentionIndexes: readonly number[];
  /** The mention to quote first: the earliest that says where something is, else the earliest. */
  readonly leadMention: ResolvedMention;
}

/** One row a place, in order of first mention. */
export function placeRows(result: Geoparsed): PlaceRow[] {
  const { mentions, places } = result;
  return toStoryPlaces(result).flatMap((story, position) => {
    const { mentionIndexes } = places[position]!;
    const own = mentionIndexes.map((index) => mentions[index]!);
    const leadMention = own.find((mention) => mention.role === 'location') ?? own[0];
    return leadMention ? [{ ...story, mentionIndexes, leadMention }] : [];
  });
}

/** Whether any mention of the place plays one of these roles. */
export function playsRole(row: StoryPlace, roles: readonly MentionRole[]): boolean {
  return roles.some((role) => row.mentionsByRole[role] > 0);
}
