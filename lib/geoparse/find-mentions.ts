/** Finds the spans of a text that name places. */

import { Casing, TokenKind, type Tokens, tokenise, tokenText } from './tokenise';
import type { Gazetteer, GeoparseOptions, Mention, MentionRole, NameEntry } from './types';

/** Longest name, in tokens, that is looked up. */
const MAX_NAME_TOKENS = 6;
const TITLES: ReadonlySet<string> = new Set([
  'Mr',
  'Mr.',
  'Mrs.',
  'Ms.',
  'Dr.',
  'President',
  'Sen.',
]);

/**
 * @param text any string
 * @param gazetteer whose names are known
 * @param _options language and title
 * @param tokens of the text, where the caller has them already
 * @returns mentions in text order, not overlapping
 */
export function findMentions(
  text: string,
  gazetteer: Gazetteer,
  _options: GeoparseOptions = {},
  tokens: Tokens = tokenise(text),
): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.count; at += 1) {
    if (tokens.kinds[at] !== TokenKind.word || tokens.casings[at]! <= Casing.lower) continue;
    if (at > 0 && TITLES.has(tokenText(tokens, at - 1))) continue;
    const limit = Math.min(tokens.count, at + MAX_NAME_TOKENS);
    for (let last = limit - 1; last >= at; last -= 1) {
      const name = text.slice(tokens.starts[at]!, tokens.ends[last]!);
      if (name.length > 60 || name.includes('\n')) continue;
      const entries = gazetteer.lookup(name);
      if (entries.length === 0) continue;
      mentions.push(mentionOf(tokens, at, last + 1, entries));
      at = last;
      break;
    }
  }
  return mentions;
}

function mentionOf(
  tokens: Tokens,
  first: number,
  end: number,
  entries: readonly NameEntry[],
): Mention {
  const start = tokens.starts[first]!;
  const stop = tokens.ends[end - 1]!;
  const text = tokens.text.slice(start, stop);
  return {
    start,
    end: stop,
    text,
    role: roleOf(entries),
    lookupNames: [text],
    kindCue: null,
    recognition: 0.5,
    qualifiedBy: -1,
    recognisers: ['gazetteer'],
  };
}

function roleOf(entries: readonly NameEntry[]): MentionRole {
  const use = entries[0]?.use;
  if (use === 'adjective') return 'adjective';
  return use === 'people' ? 'people' : 'location';
}
