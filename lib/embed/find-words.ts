/** The words of the map's quotes, found in a page. */
import { findAnchor } from '@/lib/corrections/anchor';
import type { EmbeddedPlace } from './protocol';
import { comparable, indexText } from './text-index';

/** Words of the page that name a place of the map. */
export interface FoundWords {
  readonly range: Range;
  readonly placeId: string;
  readonly mentionId: string;
}

/**
 * Find each quote in the page by its exact words with what stands around them; quotes that are not
 * there, or cannot be told from look-alikes, are left out.
 *
 * @param root the element that holds the article
 */
export function findWords(root: Element, places: readonly EmbeddedPlace[]): FoundWords[] {
  const { text, rangeOf } = indexText(root);
  const found: FoundWords[] = [];
  const taken = new Set<number>();
  for (const { id, quotes } of places) {
    for (const { exact, prefix, suffix, start, mentionId } of quotes) {
      const span = findAnchor(text, {
        exact: comparable(exact),
        prefix: comparable(prefix),
        suffix: comparable(suffix),
        start,
      });
      if (!span || taken.has(span.start)) continue;
      taken.add(span.start);
      found.push({ range: rangeOf(span.start, span.end), placeId: id, mentionId });
    }
  }
  return found;
}
