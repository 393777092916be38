/**
 * Says what each name stands for in its sentence: a place where something is, a government or team
 * that acts, an adjective, or a people or language.
 */

import { readFrame } from '../judge/frame';
import { WordClass } from '../lexicon/classify-word';
import { CLAUSE_OPENERS, MINDS } from '../lexicon/state-words';
import { wordSet } from '../lexicon/words';
import type { Page, Span } from '../recognise/span';
import { ORGANISATION, OTHER } from '../tagger/labels';
import { WordFlag } from '../tagger/word-table';
import { Casing, Gap, TokenKind } from '../tokenise';
import type { MentionRole, PlaceKind } from '../types';
import { isDealtWith, ownsDeed } from './acts-of-states';
import { isState } from './believe-pairs';
import { areListed } from './kind-cues';
import { isOffice } from './offices';

/** Verbs and particles before the name of a language. */
const LANGUAGE_BEFORE: ReadonlySet<string> = new Set(
  'speak speaks spoke spoken speaking learn learns learned learning translated fluent'.split(' '),
);
const VERB =
  WordClass.speechVerb | WordClass.pastVerb | WordClass.presentVerb | WordClass.auxiliary;

/** What belongs to a state that stands before it: "US officials", "the Kenya government". */
const OWNED = WordClass.noun | WordClass.plural | WordClass.occupation | WordClass.organisation;

/** Verbs that say what or where a place is, not what it does: "Boston is a port". */
const STATIVE: ReadonlySet<string> = new Set(
  'is are was were lies lay sits sat stands stood'.split(' '),
);

/** What places do in the progressive form. */
const LYING = wordSet('lying sitting standing facing burning flooding sinking shaking growing');

/** Kinds of places that have a government or a team. */
const GOVERNED: ReadonlySet<PlaceKind> = new Set(['country', 'city', 'town', 'region']);

/** Nouns for parts of a state's land: "the Sudan border" is where it is, "the Sudan government" not. */
const LAND = wordSet(`
  border borders frontier frontiers coast coasts coastline shore shores side sides territory soil
  airspace waters crossing boundary line leg section portion area region regions mainland highlands
`);

/** Sets the role of every span. */
export function assignRoles(page: Page, spans: readonly Span[]): Span[] {
  for (const span of spans) span.role = roleOf(page, span);
  for (let i = spans.length - 1; i > 0; i -= 1) agreeInPair(page, spans[i - 1]!, spans[i]!);
  agreeInLists(page, spans);
  return [...spans];
}

/** "the Iran-Iraq war", "the Chad-Sudan border": what two states stand before, both do. */
function agreeInPair({ scan }: Page, left: Span, right: Span): void {
  const { kinds, gaps } = scan.tokens;
  const hyphen = left.end;
  if (right.first !== hyphen + 1 || kinds[hyphen] !== TokenKind.hyphen) return;
  if (gaps[hyphen] !== Gap.none || gaps[right.first] !== Gap.none) return;
  if (isState(left) && isState(right)) left.role = right.role;
}

/**
 * "China and Russia hope", "taken by Malta, Portugal and Slovakia": what one of a list does, all do;
 * but in "buyers from Niger, Chad and Cameroon would go" the buyers do.
 */
function agreeInLists(page: Page, spans: readonly Span[]): void {
  for (let from = 0, to = 1; from < spans.length; from = to, to += 1) {
    while (to < spans.length && areListed(page, spans[to - 1]!, spans[to]!)) to += 1;
    if (to - from < 2) continue;
    const list = spans.slice(from, to);
    if (!list.some(({ role }) => role === 'actor')) continue;
    const [first] = list;
    const isElsewhere = first!.role === 'location' && followsPreposition(page, first!);
    for (const span of list) {
      if (isElsewhere && span.role === 'actor') span.role = 'location';
      else if (!isElsewhere && span.role === 'location' && isGoverned(span)) span.role = 'actor';
    }
  }
}

function followsPreposition(page: Page, { first }: Span): boolean {
  const { table, words, opensSentence } = page.scan;
  if (first === 0 || opensSentence[first]) return false;
  const word = words[beforeArticle(page, first - 1)]!;
  const isPreposition = (table.classes[word]! & WordClass.preposition) !== 0;
  return isPreposition && !CLAUSE_OPENERS.has(table.lower[word]!);
}

/** Whether a span is the whole name of a place with a government or a team. */
function isGoverned({ first, end, match }: Span): boolean {
  if (match === null || match.first !== first || match.end !== end) return false;
  return GOVERNED.has(match.facts.kind) || match.facts.isShort;
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
  return isGoverned(span) ? roleOfState(page, span) : 'location';
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
function roleOfState(page: Page, span: Span): MentionRole {
  const { first, end, match } = span;
  const { tokens, table, words, opensSentence } = page.scan;
  const isCountry = match?.facts.kind === 'country';
  const before = first > 0 && !opensSentence[first] ? beforeArticle(page, first - 1) : -1;
  if (before >= 0 && isDealtWith(page, before, isCountry)) return 'actor';
  let at = end;
  if (at >= tokens.count || opensSentence[at]) return 'location';
  if (tokens.kinds[at] === TokenKind.clitic) return ownsDeed(page, at + 1) ? 'actor' : 'location';
  if (tokens.kinds[at] !== TokenKind.word) return 'location';
  const isInitials = isCountry && tokens.casings[end - 1]! === Casing.upper;
  if (tokens.casings[at] !== Casing.lower) {
    if (isOffice(page, at)) return 'actor';
    return isInitials && tokens.casings[at] === Casing.capital ? 'adjective' : 'location';
  }
  if (LAND.has(table.lower[words[at]!]!)) return 'location';
  if (isOffice(page, at)) return isCountry ? 'adjective' : 'actor';
  at = pastAdverbs(page, at);
  if (at >= tokens.count || opensSentence[at]) return 'location';
  const after = table.classes[words[at]!]!;
  const isVerb = (after & VERB) !== 0 || hasObject(page, at);
  if (!isVerb && ((after & OWNED) !== 0 || isInitials)) {
    const isPlain = isCountry && (table.flags[words[at]!]! & WordFlag.functionWord) === 0;
    return isPlain ? 'adjective' : 'location';
  }
  if (!isVerb) return 'location';
  if (STATIVE.has(table.lower[words[at]!]!) && !(isCountry && isOfMind(page, at + 1))) {
    return 'location';
  }
  if (before < 0 || CLAUSE_OPENERS.has(table.lower[words[before]!]!)) return 'actor';
  return table.classes[words[before]!]! & WordClass.preposition ? 'location' : 'actor';
}

/** "Peru reopened the road": a past form that no vocabulary holds, and what it is done to. */
function hasObject({ scan }: Page, at: number): boolean {
  const { tokens, table, words, opensSentence } = scan;
  if (at + 1 >= tokens.count || opensSentence[at + 1]) return false;
  if (!table.lower[words[at]!]!.endsWith('ed')) return false;
  return (table.classes[words[at + 1]!]! & WordClass.determiner) !== 0;
}

/** Past an adverb and a day: "Vietnam always supports", "The United States on Thursday approved". */
function pastAdverbs({ scan }: Page, from: number): number {
  const { tokens, table, words, opensSentence } = scan;
  let at = from;
  if (at + 2 < tokens.count && table.lower[words[at]!] === 'on') {
    if ((table.classes[words[at + 1]!]! & WordClass.weekday) !== 0) at += 2;
  }
  const isAdverb = (table.classes[words[at]!]! & WordClass.adverb) !== 0;
  return isAdverb && at + 1 < tokens.count && !opensSentence[at + 1] ? at + 1 : at;
}

/** "is ready", "is not considering": what somebody with a mind of his own is. */
function isOfMind({ scan }: Page, from: number): boolean {
  const { tokens, table, words, opensSentence } = scan;
  let at = from;
  for (let step = 0; step < 2 && at < tokens.count && !opensSentence[at]; step += 1, at += 1) {
    const lower = table.lower[words[at]!]!;
    if (MINDS.has(lower)) return true;
    const classes = table.classes[words[at]!]!;
    if ((classes & WordClass.gerund) !== 0 && !LYING.has(lower)) return true;
    if (lower !== 'not' && (classes & WordClass.adverb) === 0) return false;
  }
  return false;
}

/** The token before, or the one before that where it is an article. */
function beforeArticle({ scan }: Page, at: number): number {
  const isArticle = scan.table.lower[scan.words[at]!] === 'the';
  return isArticle && at > 0 && !scan.opensSentence[at] ? at - 1 : at;
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
