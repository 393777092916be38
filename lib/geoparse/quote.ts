/** The sentence around a mention, and the text around it for re-anchoring. */

import { MAX_SENTENCE_LENGTH, type Sentences, sentenceAt } from './sentences';
import type { Quote } from './types';

/** Units of text kept before and after the mention, as the W3C's text quote selectors do. */
const CONTEXT_LENGTH = 32;

/**
 * @param text the article
 * @param mention a span of it
 * @param sentences of the article, from `findSentences`
 * @returns the sentence holding the mention's start, widened if the mention runs past its end and
 *   cut to `MAX_SENTENCE_LENGTH` units around the mention where one token is longer than that
 */
export function quoteAround(
  text: string,
  mention: { readonly start: number; readonly end: number },
  sentences: Sentences,
): Quote {
  const at = sentenceAt(sentences, mention.start);
  let start = Math.min(sentences.starts[at] ?? mention.start, mention.start);
  let end = Math.max(sentences.ends[at] ?? mention.end, mention.end);
  if (end - start > 2 * MAX_SENTENCE_LENGTH) {
    start = wholeCharacter(text, Math.max(start, mention.start - MAX_SENTENCE_LENGTH / 2));
    end = wholeCharacter(
      text,
      Math.min(end, start + Math.max(MAX_SENTENCE_LENGTH, mention.end - start)),
    );
  }
  return {
    sentence: text.slice(start, end),
    sentenceStart: start,
    sentenceEnd: end,
    prefix: text.slice(
      wholeCharacter(text, Math.max(0, mention.start - CONTEXT_LENGTH)),
      mention.start,
    ),
    suffix: text.slice(
      mention.end,
      wholeCharacter(text, Math.min(text.length, mention.end + CONTEXT_LENGTH)),
    ),
  };
}

/** `offset`, or the next one where it would split a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return offset;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  const splits = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return splits ? offset + 1 : offset;
}
