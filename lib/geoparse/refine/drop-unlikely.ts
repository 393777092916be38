/**
 * Drops spans that the judge, which sees mostly names standing alone, takes for places too easily:
 * ordinary words within names, and buildings that no gazetteer knows.
 */

import { readFrame } from '../judge/frame';
import { WordClass } from '../lexicon/classify-word';
import type { Page, Span } from '../recognise/span';
import { NAME_TYPES, PLACE } from '../tagger/labels';

/** Fame from which a name is kept though it is also a word: "Orange", "Reading". */
const KNOWN_FAME = 6;
/** Least likelihood of names that the gazetteer holds no part of. */
const UNKNOWN_LIKELIHOOD = 0.6;

const ORDINARY =
  WordClass.noun |
  WordClass.plural |
  WordClass.adjective |
  WordClass.baseVerb |
  WordClass.pastVerb |
  WordClass.presentVerb |
  WordClass.gerund |
  WordClass.occupation;

export function dropUnlikely(page: Page, spans: readonly Span[]): Span[] {
  return spans.filter(
    (span) =>
      !isOrdinaryPart(page, span) &&
      !isUnknownBuilding(page, span) &&
      (span.match !== null || span.likelihood >= UNKNOWN_LIKELIHOOD),
  );
}

/** "Commerce" in "Chamber of Commerce": a word of a longer name that a hamlet shares. */
function isOrdinaryPart(page: Page, span: Span): boolean {
  const { scan, tags } = page;
  const facts = span.match?.facts;
  if (span.end - span.first > 1 || facts === undefined || facts.isAdjective) return false;
  if (Math.max(facts.usualFame, facts.otherFame) >= KNOWN_FAME) return false;
  if ((scan.table.classes[scan.words[span.first]!]! & ORDINARY) === 0) return false;
  if (tags.likelihoods[span.first * NAME_TYPES.length + PLACE]! >= 0.5) return false;
  const frame = { first: 0, end: 0, type: -1 };
  readFrame(page, span.first, span.end, frame);
  return frame.first < span.first || frame.end > span.end;
}

/** "Mercy Memorial Hospital": of a kind that gazetteers leave out, and not in this one. */
function isUnknownBuilding({ scan }: Page, span: Span): boolean {
  const { match } = span;
  const isWhole = match !== null && match.first === span.first && match.end === span.end;
  if (isWhole || span.end - span.first < 2) return false;
  return BUILDINGS.has(scan.table.lower[scan.words[span.end - 1]!]!);
}

/** Buildings that news names by the dozen and gazetteers of towns do not know. */
const BUILDINGS: ReadonlySet<string> = new Set(
  `school schools elementary academy hospital clinic center centre church hall office building hotel
  inn club court courthouse library museum mall college university theatre theater auditorium
  restaurant cafe apartments lofts garage house`.split(/\s+/),
);
