/**
 * Says what each name stands for in its sentence: a place where something is, a government or team
 * that acts, an adjective, or a people or language.
 */

import { readFrame } from '../judge/frame';
import { WordClass } from '../lexicon/classify-word';
import type { Page, Span } from '../recognise/span';
import { ORGANISATION, OTHER } from '../tagger/labels';
import { WordFlag } from '../tagger/word-table';
import { Casing, Gap, TokenKind } from '../tokenise';
import type { MentionRole, PlaceKind } from '../types';

/** Verbs and particles before the name of a language. */
const LANGUAGE_BEFORE: ReadonlySet<string> = new Set(
  'speak speaks spoke spoken speaking learn learns learned learning translated fluent'.split(' '),
);
const VERB =
  WordClass.speechVerb | WordClass.pastVerb | WordClass.presentVerb | WordClass.auxiliary;

/** Verbs that say what or where a place is, not what it does: "Boston is a port". */
const STATIVE: ReadonlySet<string> = new Set(
  'is are was were lies lay sits sat stands stood'.split(' '),
);

/** Kinds of places that have a government or a team. */
const GOVERNED: ReadonlySet<PlaceKind> = new Set(['country', 'city', 'town', 'region']);

/** Sets the role of every span. */
export function assignRoles(page: Page, spans: readonly Span[]): Span[] {
  for (const span of spans) span.role = roleOf(page, span);
  return [...spans];
}

function roleOf(page: Page, span: Span): MentionRole {
  const { match } = span;
  const isWhole = match !== null && match.first === span.first && match.end === span.end;
  if (isWhole && match.facts.isAdjective) return roleOfAdjective(page, span);
  if (isWhole && match.facts.isPeople) return 'people';
  if (namesAnotherThing(page, span)) return 'adjective';
  const frame = { first: 0, end: 0, type: -1 };
  readFrame(page, span.first, span.end, frame);
  const isEmbedded = frame.first < span.first || frame.end > span.end;
  if (isEmbedded && frame.type === ORGANISATION) return 'actor';
  if (isEmbedded && frame.type === OTHER) return 'adjective';
  if (isActor(page, span)) return 'actor';
  return isWhole && GOVERNED.has(match.facts.kind) ? roleOfState(page, span) : 'location';
}

/** Part of the name of a newspaper or an event: "Washington Post", "Vietnam War". */
function namesAnotherThing({ scan }: Page, { end }: Span): boolean {
  const { tokens, table, words } = scan;
  if (end >= tokens.count || scan.opensSentence[end] || tokens.gaps[end] !== Gap.space)
    return false;
  const isName = tokens.kinds[end] === TokenKind.word && tokens.casings[end] === Casing.capital;
  return isName && (table.classes[words[end]!]! & (WordClass.newspaper | WordClass.event)) !== 0;
}

/** "Turkish troops" against "the Turkish", "in Turkish", "speaks Turkish". */
function roleOfAdjective({ scan }: Page, span: Span): MentionRole {
  const { tokens, table, words } = scan;
  const after = span.end;
  const isLast = after >= tokens.count || scan.opensSentence[after] === 1;
  const before = span.first > 0 && !scan.opensSentence[span.first] ? span.first - 1 : -1;
  const lowerBefore = before < 0 ? '' : table.lower[words[before]!]!;
  if (isLast) return 'people';
  if (tokens.kinds[after] === TokenKind.hyphen && tokens.gaps[after] === Gap.none) {
    return 'adjective';
  }
  if (tokens.kinds[after] !== TokenKind.word) {
    // "French, German and British officials": an adjective among adjectives.
    const next = after + 1 < tokens.count ? scan.matchOf[after + 1]! : -1;
    return next >= 0 && scan.matches[next]!.facts.isAdjective ? 'adjective' : 'people';
  }
  const lower = table.lower[words[after]!]!;
  if (lower === 'and' || lower === 'or') {
    const next = after + 1 < tokens.count ? scan.matchOf[after + 1]! : -1;
    return next >= 0 && scan.matches[next]!.facts.isAdjective ? 'adjective' : 'people';
  }
  const classes = table.classes[words[after]!]!;
  if (tokens.casings[after]! >= Casing.capital) return 'adjective';
  if (LANGUAGE_BEFORE.has(lowerBefore)) return 'people';
  if (table.flags[words[after]!]! & WordFlag.functionWord) return 'people';
  const isVerb = (classes & VERB) !== 0;
  const isNoun = (classes & (WordClass.noun | WordClass.plural | WordClass.adjective)) !== 0;
  if (lowerBefore === 'the' && isVerb && !isNoun) return 'people';
  return 'adjective';
}

/** "Iran has agreed", "Japan, which lent": a state that does something; "US officials": its own. */
function roleOfState({ scan }: Page, { first, end, match }: Span): MentionRole {
  const { tokens, table, words } = scan;
  if (end >= tokens.count || scan.opensSentence[end]) return 'location';
  if (tokens.kinds[end] !== TokenKind.word || tokens.casings[end] !== Casing.lower) {
    return 'location';
  }
  const after = table.classes[words[end]!]!;
  const isNoun = (after & (WordClass.noun | WordClass.plural | WordClass.occupation)) !== 0;
  const isVerb = (after & VERB) !== 0;
  if (STATIVE.has(table.lower[words[end]!]!)) return 'location';
  if (isNoun && !isVerb) return match?.facts.kind === 'country' ? 'adjective' : 'location';
  if (!isVerb) return 'location';
  if (first === 0 || scan.opensSentence[first]) return 'actor';
  const before = table.classes[words[first - 1]!]!;
  return before & WordClass.preposition ? 'location' : 'actor';
}

/** "Ankara condemned": the next word is something only governments and teams do. */
function isActor({ scan }: Page, span: Span): boolean {
  const { tokens, table, words } = scan;
  const after = span.end;
  if (after >= tokens.count || scan.opensSentence[after]) return false;
  if (tokens.casings[after] !== Casing.lower) return false;
  if ((table.classes[words[after]!]! & WordClass.speechVerb) === 0) return false;
  // "in Ankara said": the subject is someone else.
  const before = span.first - 1;
  if (before < 0 || scan.opensSentence[span.first]) return true;
  return (table.classes[words[before]!]! & WordClass.preposition) === 0;
}
