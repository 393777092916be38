/**
 * Takes a name and the abbreviation behind its comma for one name where both are one place's:
 * "Washington, D.C.". In "Portland, Ore." the abbreviation names something else, the state.
 */

import { type Page, Recogniser, type Span, spanOf } from '../recognise/span';

/** Joins neighbours that a comma parts and one row of the gazetteer bears alone and together. */
export function joinNames(page: Page, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before?.match && isOnePlace(page, before, span)) {
      const { first, match, likelihood } = before;
      const { start } = before;
      const name = page.scan.tokens.text.slice(start, span.stop);
      const whole = { first, end: span.end, facts: match.facts, names: [name] };
      joined[joined.length - 1] = spanOf(
        page,
        first,
        span.end,
        whole,
        likelihood,
        Recogniser.joined,
      );
    } else joined.push(span);
  }
  return joined;
}

function isOnePlace({ scan }: Page, before: Span, span: Span): boolean {
  const { tokens, names } = scan;
  const { match } = span;
  const isAbbreviated = match !== null && (match.names.length > 0 || match.facts.isShort);
  if (!isAbbreviated || span.first !== before.end + 1) return false;
  const { text } = tokens;
  if (text[tokens.starts[before.end]!] !== ',') return false;
  const rows = names.rowsCalled(text.slice(before.start, span.stop));
  if (rows.length === 0) return false;
  const left = names.rowsCalled(text.slice(before.start, before.stop));
  const right = names.rowsCalled(text.slice(span.start, span.stop));
  return rows.some((row) => left.includes(row) && right.includes(row));
}
