/** Keeping an article's words tied to a map while the page around them changes. */
import { type FoundWords, findWords } from './find-words';
import { type LitWords, showWords, type WordListener } from './light-words';
import type { EmbeddedPlace } from './protocol';
import { comparable, indexText } from './text-index';

export interface TiedWords {
  /** How many of the map's quotes stand in the article. */
  readonly count: number;
  /**
   * Light a place's words, or none's; with a mention, scroll to it and light its sentence.
   *
   * @param quote the sentence as the map has it
   */
  readonly light: (
    placeId: string | null,
    mentionId?: string | null,
    quote?: string | null,
  ) => void;
  /** Whether the page has changed so that the words must be looked for again. */
  readonly isStale: (root: Element | null) => boolean;
  readonly clear: () => void;
}

/**
 * Find the map's words in an article and show them.
 *
 * @param linkTo wrap the words in links to this address; null paints them only
 */
export function tieWords(
  root: Element,
  places: readonly EmbeddedPlace[],
  linkTo: string | null,
  listener: WordListener,
): TiedWords {
  const index = indexText(root);
  const found = findWords(index, places);
  const lit: LitWords = showWords(root, found, linkTo, listener);
  const spelled = found.map(({ range }) => range.toString());
  return {
    count: found.length,
    light: (placeId, mentionId = null, quote = null) => {
      const goal = found.find(
        (words) => words.placeId === placeId && (!mentionId || words.mentionId === mentionId),
      );
      lit.light(
        placeId,
        mentionId && goal ? goal : null,
        goal && quote ? sentenceOf(root, goal, quote) : null,
      );
    },
    isStale: (now) =>
      now !== root ||
      found.some(({ range }, at) => range.toString() !== spelled[at]) ||
      indexText(root).text !== index.text,
    clear: lit.clear,
  };
}

/** Where the sentence of some words stands: the quote's occurrence that holds them. */
function sentenceOf(root: Element, words: FoundWords, quote: string): Range | null {
  // The words may since have been wrapped in links, so the nodes are read anew.
  const { text, rangeOf } = indexText(root);
  const sentence = comparable(quote).trim();
  for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) {
    const holds = at <= words.start && words.start < at + sentence.length;
    if (holds) return rangeOf(at, at + sentence.length);
  }
  return null;
}
