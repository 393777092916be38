/** Cutting the fonts of pictures: the letters of names and headlines, as plain TrueType. */
import subsetFont from 'subset-font';
import type { PictureFont } from './fonts';

/** Code points kept: Latin, Greek, Cyrillic with their accents, punctuation, currency, arrows. */
const KEPT: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x21ff],
  [0x2212, 0x2212],
];

/** Family and style beyond the four classic styles: without them “Inter SemiBold” is no Inter. */
const TYPOGRAPHIC_NAMES = [16, 17];

/** One font file, cut from its WOFF2 source. */
export function cutPictureFont(
  source: Buffer,
  { weight }: Pick<PictureFont, 'weight'>,
): Promise<Uint8Array> {
  const letters = KEPT.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ).join('');
  return subsetFont(source, letters, {
    targetFormat: 'sfnt',
    preserveNameIds: TYPOGRAPHIC_NAMES,
    ...(weight !== undefined && { variationAxes: { wght: weight } }),
  });
}
