/** Number of runs of characters between white space: what a person would call its words. */
export function countWords(text: string): number {
  const word = /\S+/g;
  let count = 0;
  // Not by a list of them, which for megabytes would take long to clear away.
  while (word.test(text)) count += 1;
  return count;
}
