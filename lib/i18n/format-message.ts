/**
 * Stands in for the words library's own formatter on the server (see `next.config.js`): takes
 * messages that are parsed already, as the page has them, and those that are not, as pictures,
 * embeds and answers do. Browsers get the library's formatter for parsed messages alone.
 */
import compile from 'icu-minify/compile';
import formatCompiled from 'use-intl/format-message/format-only';

type Format = typeof formatCompiled;
type Message = Parameters<Format>[1];

const compiled = new Map<string, Message>();

function parsed(message: Message): Message {
  if (typeof message !== 'string') return message;
  let found = compiled.get(message);
  if (found === undefined) {
    found = compile(message);
    compiled.set(message, found);
  }
  return found;
}

function formatMessage(...[key, message, values, options]: Parameters<Format>): ReturnType<Format> {
  return formatCompiled(key, parsed(message), values, options);
}
formatMessage.raw = false;

export default formatMessage;
