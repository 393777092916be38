/**
 * Long texts are read in parts. What is longer than any one story is a book, a year of reports or
 * an archive: a name of its beginning says little about one at its end, and a part's columns stay in
 * the processor's cache, so that ten times the text takes ten times the time.
 */

/** Texts up to this many UTF-16 units, some 17,000 words, are read whole. */
const WHOLE_LENGTH = 100_000;
/** About how long the parts of longer ones are: a long magazine story. */
const PART_LENGTH = 24_000;

/** Where parts may end, best first. */
const BREAKS = ['\n\n', '\n', '. ', '。', ' '];

/**
 * Offset at which the part that starts at `from` ends: past a paragraph's end wherever there is
 * one.
 */
export function endOfPart(text: string, from: number): number {
  const { length } = text;
  if (length <= WHOLE_LENGTH || length - from <= 1.5 * PART_LENGTH) return length;
  const end = from + PART_LENGTH;
  const start = end - PART_LENGTH / 2;
  const tail = text.slice(start, end);
  for (const mark of BREAKS) {
    const at = tail.lastIndexOf(mark);
    if (at >= 0) return start + at + mark.length;
  }
  return end;
}
