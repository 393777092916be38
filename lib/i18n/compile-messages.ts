import compile from 'icu-minify/compile';
import type { Messages } from './load-messages';

const known = new WeakMap<object, Messages>();

/**
 * A catalogue whose ICU messages are parsed already, so that browsers need no parser for them. Of
 * the same shape; its messages are for the formatter alone (`format-message.ts`), not to be read.
 *
 * @throws SyntaxError for a message that is not ICU
 */
export function compileMessages(messages: Messages): Messages {
  let compiled = known.get(messages);
  if (!compiled) {
    // The compiler's objects have no prototype, which cannot be handed to the browser.
    compiled = JSON.parse(JSON.stringify(compileEach(messages))) as Messages;
    known.set(messages, compiled);
  }
  return compiled;
}

function compileEach(part: unknown): unknown {
  if (typeof part === 'string') return compile(part);
  return Object.fromEntries(
    Object.entries(part as object).map(([key, inner]) => [key, compileEach(inner)]),
  );
}
