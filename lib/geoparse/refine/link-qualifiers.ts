/**
 * Links names to the name that says where they are: "Paris, Texas", "the towns of Jabrayil and
 * Fuzuli in Azerbaijan", "Turkey's capital Ankara", "Springfield (Illinois)".
 */

import type { Page, Span } from '../recognise/span';
import { lowerAt } from '../recognise/tokens-around';
import { WordFlag } from '../tagger/word-table';
import { Casing } from '../tokenise';
import type { PlaceKind } from '../types';
import { areListed } from './kind-cues';

/** Kinds whose names qualify others. */
const CONTAINERS: ReadonlySet<PlaceKind> = new Set(['country', 'region', 'district', 'area']);
/** Words that may stand between a name and "in" or "of" its container. */
const MAX_GAP = 3;

/** Sets `qualifiedBy` of every span that another one qualifies. */
export function linkQualifiers(page: Page, spans: readonly Span[]): Span[] {
  for (let i = 0; i < spans.length; i += 1) {
    const span = spans[i]!;
    const next = spans[i + 1];
    if (next !== undefined && qualifiesFromBehind(page, span, next)) span.qualifiedBy = next;
    else if (i > 0 && qualifiesFromBefore(page, spans[i - 1]!, span)) {
      span.qualifiedBy = spans[i - 1]!;
    }
  }
  // "Jabrayil, Fuzuli and Shusha in Azerbaijan": the list shares its last member's container.
  for (let i = spans.length - 2; i >= 0; i -= 1) {
    const span = spans[i]!;
    const next = spans[i + 1]!;
    if (span.qualifiedBy === null && next.qualifiedBy !== null && next.qualifiedBy !== span) {
      const isPlural =
        next.kindCue?.words.endsWith('s') && span.kindCue?.kind === next.kindCue.kind;
      if (isPlural && areListed(page, span, next)) span.qualifiedBy = next.qualifiedBy;
    }
  }
  return [...spans];
}

/** Whether a name can say where another one is. */
export function isContainer({ match, kindCue, role }: Span): boolean {
  if (match === null || role === 'people') return false;
  // "Rožňava District" is one, though Rožňava is a town.
  return (
    CONTAINERS.has(match.facts.kind) || kindCue?.kind === 'district' || kindCue?.kind === 'region'
  );
}

function qualifiesFromBehind(page: Page, span: Span, next: Span): boolean {
  const { scan } = page;
  const gap = next.first - span.end;
  if (gap < 1 || gap > MAX_GAP || next.role === 'adjective') return false;
  for (let at = span.end; at < next.first; at += 1) if (scan.opensSentence[at]) return false;
  if (gap === 1 && isNamedTwice(page, span, next)) return true;
  if (scan.opensSentence[next.first] || !isContainer(next)) return false;
  const isCountry = span.match?.facts.kind === 'country';
  if (isCountry) return false;
  const last = lowerAt(page, next.first - 1);
  if (gap === (isAnnouncedBehind(page, span, next) ? 2 : 1) && (last === ',' || last === '(')) {
    if (isMember(span, next)) return false;
    // A list of countries or of regions is no address; "X, Y" of two kinds is.
    return span.match?.facts.kind !== next.match?.facts.kind || (next.match?.names.length ?? 0) > 0;
  }
  const joint = last === 'the' ? lowerAt(page, next.first - 2) : last;
  if (joint !== 'in' && joint !== 'of') return false;
  for (let at = span.end; at < next.first; at += 1) {
    if (scan.tokens.casings[at]! > Casing.lower) return false;
  }
  return true;
}

/**
 * "Angónia, Moatize and Milange districts": the second is another such district, unless its name is
 * first of all that of something larger.
 */
function isMember(span: Span, next: Span): boolean {
  const cue = next.kindCue;
  if (cue === null || !cue.words.endsWith('s') || span.kindCue?.words !== cue.words) return false;
  const kind = next.match?.facts.kind;
  return cue.kind === 'region' ? kind !== 'country' : kind !== 'country' && kind !== 'region';
}

/**
 * "New York, New York": the city, then what it lies in. Whether there is such a pair, the ranker
 * sees.
 */
function isNamedTwice(page: Page, span: Span, next: Span): boolean {
  const { scan } = page;
  if (lowerAt(page, span.end) !== ',' || scan.opensSentence[next.first]) return false;
  const length = span.end - span.first;
  if (span.match === null || length !== next.end - next.first) return false;
  for (let i = 0; i < length; i += 1) {
    if (lowerAt(page, span.first + i) !== lowerAt(page, next.first + i)) return false;
  }
  return true;
}

/** "Foya district, Lofa County", where the second is not called the same: that would be a list. */
function isAnnouncedBehind({ scan }: Page, span: Span, next: Span): boolean {
  const word = scan.words[span.end]!;
  if ((scan.table.flags[word]! & WordFlag.kindWord) === 0) return false;
  return span.kindCue?.words !== next.kindCue?.words;
}

/** "Turkey's capital Ankara", "the Syrian town of Kobani". */
function qualifiesFromBefore(page: Page, before: Span, span: Span): boolean {
  const { scan } = page;
  const gap = span.first - before.end;
  if (gap < 1 || gap > MAX_GAP + 1 || !isContainer(before)) return false;
  if (span.match?.facts.kind === 'country') return false;
  for (let at = before.end; at <= span.first; at += 1) if (scan.opensSentence[at]) return false;
  const isPossessive = /^['\u2019]s$/.test(lowerAt(page, before.end));
  if (!isPossessive && before.role !== 'adjective') return false;
  if (isPossessive && gap === 1) return true;
  return span.kindCue !== null && lowerAt(page, before.end) !== ',';
}
