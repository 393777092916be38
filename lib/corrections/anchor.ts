/** Finding again, in a text that may have changed, the words a correction was made on. */
import type { ResolvedMention } from '@/lib/geoparse/types';
import type { Anchor } from './types';

/** A span of text, UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Units kept on either side, as W3C text quote selectors commonly do. */
export const CONTEXT_LENGTH = 32;

/**
 * How much of the remembered surroundings must still be there: two edges of the name touch the
 * same words again for at least this many units in all, or everything there was of them. A bare
 * name without its surroundings is a look-alike, and a look-alike is never corrected.
 */
const ENOUGH_CONTEXT = 16;

/** The anchor of a span of an article. */
export function anchorOf(text: string, { start, end }: Span): Anchor {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
    start,
  };
}

/** The anchor of a mention, from the quote it carries. */
export function anchorOfMention({ text, start, quote }: ResolvedMention): Anchor {
  return { exact: text, prefix: quote.prefix, suffix: quote.suffix, start };
}

/**
 * Find an anchor in a text.
 *
 * Unchanged surroundings at the old offset are taken at once. Otherwise every occurrence of the
 * exact words is weighed by how many units of the remembered surroundings still touch it; white
 * space counts as equal however long. The best one is taken if enough of them do and no other
 * occurrence does as well. Null means orphaned: the words are gone, or can no longer be told from
 * their look-alikes.
 */
export function findAnchor(text: string, anchor: Anchor): Span | null {
  const { exact, start } = anchor;
  if (exact === '') return null;
  if (standsUnchanged(text, anchor)) return { start, end: start + exact.length };

  const prefix = foldSpace(anchor.prefix);
  const suffix = foldSpace(anchor.suffix);
  const enough = Math.min(ENOUGH_CONTEXT, prefix.length + suffix.length);
  let best: Span | null = null;
  let most = -1;
  let isTied = false;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    const touching =
      lengthInCommonBefore(text, at, prefix) + lengthInCommonAfter(text, end, suffix);
    if (touching > most) {
      best = { start: at, end };
      most = touching;
      isTied = false;
    } else if (touching === most) {
      isTied = true;
    }
  }
  return best && !isTied && most >= enough ? best : null;
}

function standsUnchanged(text: string, { exact, prefix, suffix, start }: Anchor): boolean {
  return (
    text.startsWith(exact, start) &&
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.startsWith(suffix, start + exact.length)
  );
}

const foldSpace = (text: string) => text.replace(/\s+/g, ' ');

/** Units of `prefix`, counted from its end, that stand before `end` in the text. */
function lengthInCommonBefore(text: string, end: number, prefix: string): number {
  // Runs of white space may be longer in the text than in the folded prefix.
  const before = foldSpace(text.slice(Math.max(0, end - 2 * CONTEXT_LENGTH), end));
  let length = 0;
  while (
    length < prefix.length &&
    length < before.length &&
    before[before.length - 1 - length] === prefix[prefix.length - 1 - length]
  ) {
    length++;
  }
  return length;
}

/** Units of `suffix`, counted from its beginning, that stand from `start` on in the text. */
function lengthInCommonAfter(text: string, start: number, suffix: string): number {
  const after = foldSpace(text.slice(start, start + 2 * CONTEXT_LENGTH));
  let length = 0;
  while (length < suffix.length && length < after.length && after[length] === suffix[length]) {
    length++;
  }
  return length;
}
