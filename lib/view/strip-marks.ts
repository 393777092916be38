import type { PlaceKind, ResolvedMention } from '@/lib/geoparse/types';

/** A mark on the order-of-mention strip: one mention, or several too close to tell apart. */
export interface StripMark {
  /** 0–1 along the text. */
  readonly position: number;
  /** Index of its first mention. */
  readonly mentionIndex: number;
  readonly count: number;
  readonly kind: PlaceKind | 'none';
  /** Places of its mentions. */
  readonly placeIds: readonly string[];
}

/**
 * Mentions as marks along the text, those that fall in the same of `slots` equal stretches joined
 * in one. In text order; the kind is that of the first mention.
 */
export function stripMarks(
  mentions: readonly ResolvedMention[],
  shown: (mention: ResolvedMention) => boolean,
  textLength: number,
  slots: number,
): StripMark[] {
  const marks: (StripMark & { slot: number; placeIds: string[]; count: number })[] = [];
  mentions.forEach((mention, mentionIndex) => {
    if (!shown(mention)) return;
    const position = mention.start / Math.max(1, textLength);
    const slot = Math.floor(position * slots);
    const last = marks.at(-1);
    const id = mention.place?.id;
    if (last?.slot === slot) {
      last.count += 1;
      if (id !== undefined && !last.placeIds.includes(id)) last.placeIds.push(id);
      return;
    }
    const kind = mention.place?.kind ?? 'none';
    marks.push({ position, mentionIndex, count: 1, kind, placeIds: id ? [id] : [], slot });
  });
  return marks.map(({ slot: _, ...mark }) => mark);
}

/** The shown mention that starts nearest to an offset, or null where none is shown. */
export function nearestMention(
  mentions: readonly ResolvedMention[],
  shown: (mention: ResolvedMention) => boolean,
  offset: number,
): number | null {
  let best: number | null = null;
  let gap = Number.POSITIVE_INFINITY;
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]!;
    const apart = Math.abs(mention.start - offset);
    if (apart > gap && mention.start > offset) break;
    if (apart < gap && shown(mention)) {
      gap = apart;
      best = index;
    }
  }
  return best;
}
