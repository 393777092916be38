/** Number of runs of characters between white space: what a person would call its words. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
