/** Which letters the fonts of `fonts.ts` have between them: others would come out as empty boxes. */

type Block = readonly [first: number, last: number];

/** Unicode's blocks that the families of a picture have themselves. */
const OWN_BLOCKS: readonly Block[] = [
  [0x20, 0x7e],
  // Latin, Greek, Cyrillic with their accents.
  [0xa0, 0x52f],
  [0x1e00, 0x1fff],
  // Punctuation, currency, letter-like signs, arrows, minus.
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x21ff],
  [0x2212, 0x2212],
];

/** Scripts with a font to each, which has their letters and nothing else, not even a space. */
const BORROWED_BLOCKS: readonly (readonly Block[])[] = [
  // Armenian, Hebrew, Arabic and its joined forms, Devanagari, Georgian and its capitals.
  [[0x530, 0x58f]],
  [[0x590, 0x5ff]],
  [
    [0x600, 0x6ff],
    [0x750, 0x77f],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfeff],
  ],
  [[0x900, 0x97f]],
  [
    [0x10a0, 0x10ff],
    [0x1c90, 0x1cbf],
  ],
];

/** All code points to be cut out of the fonts. */
export const PRINTED_BLOCKS: readonly Block[] = [...OWN_BLOCKS, ...BORROWED_BLOCKS.flat()];

const isWithin = (text: string, blocks: readonly Block[]) =>
  [...text].every((letter) => {
    const code = letter.codePointAt(0)!;
    return blocks.some(([first, last]) => code >= first && code <= last);
  });

/** Whether a line of any words can be set in a picture's own families. */
export const canPrintLine = (line: string): boolean => isWithin(line, OWN_BLOCKS);

/**
 * Whether a name can be set, a word a line: each in one font. The drawing program mixes fonts
 * within a line glyph for glyph, which joined letters, fewer than the letters they are of, prevent.
 */
export const canPrintName = (name: string): boolean =>
  name
    .split(/\s+/)
    .every((word) => [OWN_BLOCKS, ...BORROWED_BLOCKS].some((blocks) => isWithin(word, blocks)));
