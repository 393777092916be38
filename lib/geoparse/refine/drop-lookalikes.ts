/** Drops what looks like a place and is plainly something else, whatever the rest of the text says. */

import { WordClass } from '../lexicon/classify-word';
import { wordSet } from '../lexicon/words';
import type { Page, Span } from '../recognise/span';
import { Casing, Gap, TokenKind } from '../tokenise';

const OTHER_THINGS =
  WordClass.newspaper |
  WordClass.event |
  WordClass.organisation |
  WordClass.team |
  WordClass.placeKind |
  WordClass.street |
  WordClass.facility |
  WordClass.direction |
  WordClass.month |
  WordClass.weekday;

/** Places that people are named after and that are far more often the place. */
const PLACES_AS_GIVEN_NAMES = wordSet(`
  georgia virginia carolina dakota montana alabama nevada arizona indiana tennessee kenya india china
  asia america ireland israel jordan chad cuba vienna paris london milan rome verona geneva cairo
  sydney florence victoria adelaide memphis dallas houston austin phoenix orlando savannah charlotte brooklyn boston lincoln
`);

const DOING =
  WordClass.auxiliary | WordClass.speechVerb | WordClass.pastVerb | WordClass.presentVerb;

/** Keeps all spans but parts of addresses, full names of people, and verbs that open a sentence. */
export function dropLookalikes(page: Page, spans: readonly Span[]): Span[] {
  return spans.filter(
    (span) =>
      !isInAddress(page, span) &&
      !isFullName(page, span) &&
      !isGivenAndSurname(page, span) &&
      !isOpeningVerb(page, span),
  );
}

/** "jordan@paris.example" */
function isInAddress({ scan }: Page, { start, stop }: Span): boolean {
  const { text } = scan.tokens;
  return text[start - 1] === '@' || text[stop] === '@';
}

/**
 * "Jordan Peele was filming": a name people bear too, then one the gazetteer does not know, then what
 * somebody does. Teams and companies end in "s" too often to tell.
 */
function isFullName({ scan }: Page, { first, end, match }: Span): boolean {
  const { tokens, table, words } = scan;
  const last = first + 1;
  // The tagger may have taken both for one name; the gazetteer knows the first alone.
  const isEither =
    end === last || (end === last + 1 && match?.first === first && match.end === last);
  if (!isEither || last >= tokens.count || scan.opensSentence[last]) return false;
  if ((table.classes[words[first]!]! & (WordClass.givenName | WordClass.surname)) === 0)
    return false;
  if (first > 0 && (table.classes[words[first - 1]!]! & WordClass.preposition) !== 0) return false;
  return (
    tokens.kinds[last] === TokenKind.word &&
    tokens.casings[last] === Casing.capital &&
    tokens.gaps[last] === Gap.space &&
    scan.matchOf[last]! < 0 &&
    (table.classes[words[last]!]! & OTHER_THINGS) === 0 &&
    !table.lower[words[last]!]!.endsWith('s') &&
    last + 1 < tokens.count &&
    (table.classes[words[last + 1]!]! & DOING) !== 0
  );
}

/** "Georgia Franklin": names people bear, first and last, that no place bears together. */
function isGivenAndSurname({ scan }: Page, { first, end, match }: Span): boolean {
  const { table, words } = scan;
  if (end - first !== 2 || (match?.first === first && match.end === end)) return false;
  const last = table.classes[words[end - 1]!]!;
  const isGiven = (table.classes[words[first]!]! & WordClass.givenName) !== 0;
  return (
    (isGiven || PLACES_AS_GIVEN_NAMES.has(table.lower[words[first]!]!)) &&
    (last & (WordClass.surname | WordClass.givenName)) !== 0 &&
    (last & OTHER_THINGS) === 0
  );
}

/** "Reading the report, she sighed." */
function isOpeningVerb({ scan }: Page, { first, end }: Span): boolean {
  const { tokens, table, words } = scan;
  return (
    end - first === 1 &&
    scan.opensSentence[first] === 1 &&
    table.lower[words[first]!]!.endsWith('ing') &&
    end < tokens.count &&
    scan.opensSentence[end] === 0 &&
    (table.classes[words[end]!]! & WordClass.determiner) !== 0
  );
}
