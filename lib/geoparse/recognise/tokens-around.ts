/** What stands around a span, token by token. */

import type { Page } from './span';

/** A token in lower case; '' before the first and past the last. */
export const lowerAt = ({ scan }: Page, at: number): string =>
  at < 0 || at >= scan.tokens.count ? '' : scan.table.lower[scan.words[at]!]!;

/** Whether a token is there and opens no sentence: it goes on with what the one before says. */
export const isSameSentence = ({ scan }: Page, at: number): boolean =>
  at < scan.tokens.count && scan.opensSentence[at] === 0;
