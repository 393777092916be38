/** Cutting the fonts of pictures: the letters of names and headlines, as plain TrueType. */
import subsetFont from 'subset-font';
import type { PictureFont } from './fonts';
import { PRINTED_BLOCKS } from './printable';

/** Family and style beyond the four classic styles: without them “Inter SemiBold” is no Inter. */
const TYPOGRAPHIC_NAMES = [16, 17];

/** One font file, cut from its WOFF2 source. */
export function cutPictureFont(
  source: Buffer,
  { weight }: Pick<PictureFont, 'weight'>,
): Promise<Uint8Array> {
  const letters = PRINTED_BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ).join('');
  return subsetFont(source, letters, {
    targetFormat: 'sfnt',
    preserveNameIds: TYPOGRAPHIC_NAMES,
    ...(weight !== undefined && { variationAxes: { wght: weight } }),
  });
}
