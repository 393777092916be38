/** Which letters the fonts of `fonts.ts` have between them: others would come out as empty boxes. */

/** First and last code points: the scripts that are cut out of the fonts, in Unicode's blocks. */
export const PRINTED_BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  // Latin, Greek, Cyrillic with their accents; then Armenian, Hebrew, Arabic.
  [0xa0, 0x6ff],
  [0x750, 0x77f],
  // Devanagari.
  [0x900, 0x97f],
  // Georgian, and its capitals.
  [0x10a0, 0x10ff],
  [0x1c90, 0x1cbf],
  [0x1e00, 0x1fff],
  // Punctuation, currency, letter-like signs, arrows, minus.
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x21ff],
  [0x2212, 0x2212],
  // Arabic letters as they join.
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
];

/** Whether every letter of a text is in the scripts that pictures can be lettered in. */
export function canPrint(text: string): boolean {
  return [...text].every((letter) => {
    const code = letter.codePointAt(0)!;
    return code <= 0x20 || PRINTED_BLOCKS.some(([first, last]) => code >= first && code <= last);
  });
}

/** The first of a place's names that can be printed; empty where none can. */
export const printableName = (names: readonly string[]): string => names.find(canPrint) ?? '';
