/** Proposes the places that hashtags name: "#Beirut", "#PuertoRico", "#PrayForNice". */

import { classifyWord, OPEN_CLASS, WordClass } from '../lexicon/classify-word';
import { MemoryOf } from '../memory';
import { TokenKind } from '../tokenise';
import type { NameFacts, NameIndex } from './name-index';
import { type Page, Recogniser, type Span, spanOf } from './span';

/** Fame from which a hashtag that is one name and nothing else is taken for the place. */
const WHOLE_FAME = 5;
/** Fame a name needs that is also an English word, or that is one part of a longer hashtag. */
const KNOWN_FAME = 6.6;
/** Longest name within a hashtag, in words. */
const MAX_WORDS = 3;
const WHOLE_LIKELIHOOD = 0.85;
const PART_LIKELIHOOD = 0.75;

const OWN_WORD =
  OPEN_CLASS |
  WordClass.givenName |
  WordClass.title |
  WordClass.occupation |
  WordClass.month |
  WordClass.weekday |
  WordClass.organisation |
  WordClass.direction;
/** Names of people in a hashtag are not the place's company: "#ParisHilton". */
const PERSONAL = WordClass.givenName | WordClass.surname;

/** Capitals and numbers part the words of a hashtag: "PuertoRico", "Floods2018". */
const WORDS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}[\p{Ll}\p{M}]*|\p{N}+/gu;
/** What is tied to places where no capitals part the words: "#prayfornice", "#nepalquake". */
const OPENERS =
  /^(?:prayers?for|prayfor|praying4|pray4|save|standwith|solidaritywith|helpfor|visit)/i;
const CLOSERS =
  /(?:earthquake|quake|floods?|flooding|landslides?|(?:wild)?fires?|hurricane|cyclone|typhoon|storm|strong|attacks?|bombings?|blast|explosion|shooting|protests?|elections?|votes|news|weather|traffic|rains?)$/i;

/** A name within a hashtag and where it stands, in UTF-16 units after the sign. */
interface Found {
  readonly name: string;
  readonly facts: NameFacts;
  readonly from: number;
  readonly to: number;
  readonly likelihood: number;
}

const NOTHING: readonly Span[] = [];

/** Hashtags come again and again, and taking one apart is slow. */
const MAX_REMEMBERED = 10_000;
const remembered = new MemoryOf<NameIndex, Found | null>(MAX_REMEMBERED);

/** One span for each hashtag that names a place, without the sign. */
export function proposeHashtags(page: Page): Span[] {
  const { tokens, names } = page.scan;
  const { count, kinds } = tokens;
  let spans = NOTHING as Span[];
  for (let at = 0; at < count; at += 1) {
    if (kinds[at] !== TokenKind.hashtag) continue;
    const found = recall(tokens.text.slice(tokens.starts[at]! + 1, tokens.ends[at]!), names);
    if (found === null) continue;
    if (spans === NOTHING) spans = [];
    spans.push(spanIn(page, at, found));
  }
  return spans;
}

/** A function of its own: a closure in the loop above would cost an object a token. */
function recall(body: string, names: NameIndex): Found | null {
  return remembered.for(names).of(body, () => findIn(body, names));
}

function spanIn(page: Page, at: number, { name, facts, from, to, likelihood }: Found): Span {
  const match = { first: at, end: at + 1, facts, names: [name] };
  const first = page.scan.tokens.starts[at]! + 1;
  return {
    ...spanOf(page, at, at + 1, match, likelihood, Recogniser.hashtag),
    start: first + from,
    stop: first + to,
  };
}

function findIn(body: string, names: NameIndex): Found | null {
  const words = [...body.matchAll(WORDS)].map(({ 0: text, index }) => ({ text, index }));
  const spaced = words.map(({ text }) => text).join(' ');
  for (const name of new Set([body, spaced])) {
    const facts = names.factsOf(name);
    if (facts === null || isShortInSmall(facts, body)) continue;
    if (facts.usualFame < (isWord(name) ? KNOWN_FAME : WHOLE_FAME)) continue;
    return { name, facts, from: 0, to: body.length, likelihood: WHOLE_LIKELIHOOD };
  }
  return words.length > 1 ? findPart(words, names) : findTied(body, names);
}

/** A well-known name at either end, beside words that name nobody: "#NepalEarthquake". */
function findPart(
  words: readonly { text: string; index: number }[],
  names: NameIndex,
): Found | null {
  for (let length = Math.min(MAX_WORDS, words.length - 1); length > 0; length -= 1) {
    for (const first of [words.length - length, 0]) {
      const inner = words.slice(first, first + length);
      const outer = [...words.slice(0, first), ...words.slice(first + length)];
      if (!outer.every(({ text }) => isCompany(text))) continue;
      const name = inner.map(({ text }) => text).join(' ');
      const last = inner.at(-1)!;
      const to = last.index + last.text.length;
      const found = known(name, names, inner[0]!.index, to);
      if (found) return found;
    }
  }
  return null;
}

function findTied(body: string, names: NameIndex): Found | null {
  const from = OPENERS.exec(body)?.[0].length ?? 0;
  const to = CLOSERS.exec(body)?.index ?? body.length;
  if (from === 0 && to === body.length) return null;
  return to > from ? known(body.slice(from, to), names, from, to) : null;
}

function known(name: string, names: NameIndex, from: number, to: number): Found | null {
  if (name.length < 4) return null;
  const facts = names.factsOf(name);
  if (facts === null || facts.usualFame < KNOWN_FAME || facts.isAdjective) return null;
  return { name, facts, from, to, likelihood: PART_LIKELIHOOD };
}

/** Short forms are written in capitals: "#US", not "#us". */
const isShortInSmall = (facts: NameFacts, body: string) =>
  facts.isShort && body !== body.toUpperCase();

const isWord = (name: string) => (classifyWord(name.toLowerCase()) & OWN_WORD) !== 0;

function isCompany(word: string): boolean {
  if (/^\p{N}/u.test(word)) return true;
  const classes = classifyWord(word.toLowerCase());
  return classes !== 0 && (classes & PERSONAL) === 0;
}
