/**
 * A function from UTF-16 offsets to code point offsets in a text, for offsets asked in ascending
 * order: one pass over the text serves them all. A lone surrogate counts as one, as iterating over
 * the string does.
 */
export function codePointOffsets(text: string): (utf16Offset: number) => number {
  let unit = 0;
  let point = 0;
  return (offset) => {
    if (offset < unit) {
      unit = 0;
      point = 0;
    }
    while (unit < offset) {
      unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
      point += 1;
    }
    return point;
  };
}
