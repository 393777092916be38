/**
 * Says what each name stands for in its sentence: a place where something is, a government or team
 * that acts, an adjective, or a people or language.
 */

import { readFrame } from '../judge/frame';
import { WordClass } from '../lexicon/classify-word';
import { wordSet } from '../lexicon/words';
import type { Page, Span } from '../recognise/span';
import { ORGANISATION, OTHER } from '../tagger/labels';
import { WordFlag } from '../tagger/word-table';
import { Casing, Gap, TokenKind } from '../tokenise';
import type { MentionRole, PlaceKind } from '../types';
import { isState } from './believe-pairs';

/** Verbs and particles before the name of a language. */
const LANGUAGE_BEFORE: ReadonlySet<string> = new Set(
  'speak speaks spoke spoken speaking learn learns learned learning translated fluent'.split(' '),
);
const VERB =
  WordClass.speechVerb | WordClass.pastVerb | WordClass.presentVerb | WordClass.auxiliary;

/** What belongs to a state that stands before it: "US officials", "the Kenya government". */
const OWNED = WordClass.noun | WordClass.plural | WordClass.occupation | WordClass.organisation;

/** Who acts for a state or a town. */
const OFFICE = WordClass.title | WordClass.occupation | WordClass.organisation;
const PEOPLE_OF_A_STATE = wordSet('people residents citizens voters taxpayers lawmakers laws');
/** Words before a side in a match or a quarrel. */
const OPPOSING = wordSet('against versus vs vs. v');

/** Verbs that say what or where a place is, not what it does: "Boston is a port". */
const STATIVE: ReadonlySet<string> = new Set(
  'is are was were lies lay sits sat stands stood'.split(' '),
);

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
  const isGoverned = isWhole && (GOVERNED.has(match.facts.kind) || match.facts.isShort);
  return isGoverned ? roleOfState(page, span) : 'location';
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
function roleOfState(page: Page, { first, end, match }: Span): MentionRole {
  const { tokens, table, words, opensSentence } = page.scan;
  const isCountry = match?.facts.kind === 'country';
  const before = first > 0 && !opensSentence[first] ? beforeArticle(page, first - 1) : -1;
  if (before >= 0 && isDealtWith(page, before, isCountry)) return 'actor';
  let at = end;
  if (at >= tokens.count || opensSentence[at]) return 'location';
  const isPossessive = tokens.kinds[at] === TokenKind.clitic;
  if (isPossessive) return isOffice(page, at + 1) || isOffice(page, at + 2) ? 'actor' : 'location';
  if (tokens.kinds[at] !== TokenKind.word) return 'location';
  if (tokens.casings[at] !== Casing.lower) return isOffice(page, at) ? 'actor' : 'location';
  if (LAND.has(table.lower[words[at]!]!) || STATIVE.has(table.lower[words[at]!]!)) {
    return 'location';
  }
  // "Vietnam always supports"
  const isAdverb = (table.classes[words[at]!]! & WordClass.adverb) !== 0;
  if (isAdverb && at + 1 < tokens.count && !opensSentence[at + 1]) at += 1;
  const after = table.classes[words[at]!]!;
  const isNoun = (after & OWNED) !== 0;
  const isVerb = (after & VERB) !== 0;
  if (isNoun && !isVerb) {
    if (isCountry) return 'adjective';
    return isOffice(page, at) ? 'actor' : 'location';
  }
  if (!isVerb || STATIVE.has(table.lower[words[at]!]!)) return 'location';
  if (before < 0) return 'actor';
  return table.classes[words[before]!]! & WordClass.preposition ? 'location' : 'actor';
}

/** The token before, or the one before that where it is an article. */
function beforeArticle({ scan }: Page, at: number): number {
  const isArticle = scan.table.lower[scan.words[at]!] === 'the';
  return isArticle && at > 0 && !scan.opensSentence[at] ? at - 1 : at;
}

/** "against Louisville", "an agreement with Russia", "the President of Armenia". */
function isDealtWith(page: Page, before: number, isCountry: boolean): boolean {
  const { table, words, opensSentence } = page.scan;
  const lower = table.lower[words[before]!]!;
  if (OPPOSING.has(lower)) return true;
  if (isCountry && lower === 'with') {
    return before === 0 || !LAND.has(table.lower[words[before - 1]!]!);
  }
  return lower === 'of' && before > 0 && !opensSentence[before] && isOffice(page, before - 1);
}

/** Whether a word is for those who govern, serve or make up a state or town: "mayor", "police". */
function isOffice({ scan }: Page, at: number): boolean {
  const { tokens, table, words, opensSentence } = scan;
  if (at >= tokens.count || opensSentence[at] || tokens.kinds[at] !== TokenKind.word) return false;
  if (PEOPLE_OF_A_STATE.has(table.lower[words[at]!]!)) return true;
  // "the city of Puebla" is no office.
  const classes = table.classes[words[at]!]!;
  return (classes & OFFICE) !== 0 && (classes & WordClass.placeKind) === 0;
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
