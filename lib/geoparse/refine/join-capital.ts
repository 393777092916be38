/** Takes "Washington, D.C." for one name: the district says no more than which Washington. */

import { type Page, type Span, spanOf } from '../recognise/span';

const DISTRICT = 'District of Columbia';
const CITY = 'washington';
const FULL_NAME = 'Washington D.C.';

/** Joins the city and the district where a comma parts them. */
export function joinCapital(page: Page, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const facts = before?.match?.facts;
    if (before && facts && isCapital(page, before, span)) {
      const { first } = before;
      const match = { first, end: span.end, facts, names: [FULL_NAME] };
      joined[joined.length - 1] = spanOf(
        page,
        first,
        span.end,
        match,
        before.likelihood,
        'capital',
      );
    } else joined.push(span);
  }
  return joined;
}

function isCapital({ scan }: Page, city: Span, district: Span): boolean {
  const { tokens, table, words } = scan;
  return (
    district.match?.names[0] === DISTRICT &&
    city.end - city.first === 1 &&
    table.lower[words[city.first]!] === CITY &&
    district.first === city.end + 1 &&
    tokens.text[tokens.starts[city.end]!] === ','
  );
}
