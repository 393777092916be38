import type { ResolvedMention } from '@/lib/geoparse/types';
import type { PlaceRow } from './place-rows';
import type { Story } from './story';

/** What is chosen: a mention, and the place it means if it means one. */
export interface Selection {
  readonly row: PlaceRow | null;
  readonly mention: ResolvedMention;
  /** Index into the story's mentions. */
  readonly mentionIndex: number;
}

/** Index of the mention that starts at this offset, or -1. */
export function mentionStartingAt(mentions: readonly ResolvedMention[], start: number): number {
  let low = 0;
  let high = mentions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = mentions[middle]!.start;
    if (found === start) return middle;
    if (found < start) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * What a link's `place` and `at` choose in this story. An offset wins over a place it does not
 * belong to; a place without an offset is quoted at its lead mention; null where neither is there.
 */
export function selectionOf(
  story: Story,
  place: string | null,
  at: number | null,
): Selection | null {
  if (at !== null) {
    const index = mentionStartingAt(story.mentions, at);
    const mention = story.mentions[index];
    if (mention) {
      return { row: rowOf(story, mention), mention, mentionIndex: index };
    }
  }
  const row = place === null ? undefined : story.rowOfId.get(place);
  if (!row) return null;
  const mentionIndex = mentionStartingAt(story.mentions, row.leadMention.start);
  return { row, mention: row.leadMention, mentionIndex };
}

/** The row of the place a mention means, or null where it means none. */
export function rowOf(story: Story, mention: ResolvedMention): PlaceRow | null {
  return mention.place ? (story.rowOfId.get(mention.place.id) ?? null) : null;
}

/**
 * The next mention in text order that is shown, `step` 1 forward or -1 back, from `current` (or
 * from outside the text for null). Stops at both ends; null where no mention is shown that way.
 */
export function stepMention(
  story: Story,
  shown: (mention: ResolvedMention) => boolean,
  current: number | null,
  step: 1 | -1,
): number | null {
  const { mentions } = story;
  const first = current === null ? (step === 1 ? 0 : mentions.length - 1) : current + step;
  for (let index = first; index >= 0 && index < mentions.length; index += step) {
    if (shown(mentions[index]!)) return index;
  }
  return null;
}

/** The mention before or after `current` of the same place, going round at the ends. */
export function stepWithinPlace(row: PlaceRow, current: number, step: 1 | -1): number {
  const { mentionIndexes } = row;
  const position = mentionIndexes.indexOf(current);
  const next = (position + step + mentionIndexes.length) % mentionIndexes.length;
  return mentionIndexes[next]!;
}
