/** Where the picture that stands for a map is, and in which sizes. */
import type { PublishedMap } from './published-map';

/** Widths in which a map's card is drawn, pixels. */
export const CARD_WIDTHS = ['1200', '600', '400', '200'] as const;

/** Sizes in which a map's card is drawn, largest first: the proportions that others show whole. */
export const CARD_SIZES = CARD_WIDTHS.map((width) => ({
  width: Number(width),
  height: (Number(width) * 630) / 1200,
}));

/** Where a map's card is; its version is in the address, so that a new one is fetched anew. */
export function cardUrl(
  { id, version }: Pick<PublishedMap, 'id' | 'version'>,
  origin: string,
  width = 1200,
): string {
  return `${origin}/api/v1/maps/${id}/card.png?width=${width}&v=${version}`;
}
