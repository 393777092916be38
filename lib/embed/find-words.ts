/** The words of the map's quotes, found in a page. */
import { findAnchor } from '@/lib/corrections/anchor';
import type { EmbeddedPlace } from './protocol';
import { comparable, type TextIndex } from './text-index';

/** Words of the page that name a place of the map. */
export interface FoundWords {
  readonly range: Range;
  readonly placeId: string;
  readonly mentionId: string;
  /** Where they begin in the index they were found in. */
  readonly start: number;
}

/**
 * Find each quote in the page by its exact words with what stands around them; quotes that are not
 * there, or cannot be told from look-alikes, are left out. So are those of which nothing but the name
 * is known, because their publisher lets nothing be quoted.
 */
export function findWords(
  { text, rangeOf }: TextIndex,
  places: readonly EmbeddedPlace[],
): FoundWords[] {
  const found: FoundWords[] = [];
  const taken = new Set<number>();
  for (const { id, quotes } of places) {
    for (const { exact, prefix, suffix, start, mentionId } of quotes) {
      if (prefix === '' && suffix === '') continue;
      const span = findAnchor(text, {
        exact: comparable(exact),
        prefix: comparable(prefix),
        suffix: comparable(suffix),
        start,
      });
      if (!span || taken.has(span.start)) continue;
      taken.add(span.start);
      found.push({
        range: rangeOf(span.start, span.end),
        placeId: id,
        mentionId,
        start: span.start,
      });
    }
  }
  return found;
}
