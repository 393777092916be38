/** Longest name before the ending; keeps paths short on every system. */
const LENGTH = 60;

/**
 * A file name from a headline: letters and digits of any script, words joined by hyphens, cut at a
 * word; `article` where nothing is left.
 */
export function fileNameOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > LENGTH) break;
    name = longer;
  }
  return name || 'article';
}
