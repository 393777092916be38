/** Splits a block of words, as vocabularies are written in this folder. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The words of several blocks as a set. */
export function wordSet(...blocks: readonly string[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(words));
}
