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
    if (before && isCapital(page, before, span)) {
      const whole = spanOf(
        page,
        before.first,
        span.end,
        before.match,
        before.likelihood,
        'capital',
      );
      whole.lookupNames = [FULL_NAME];
      joined[joined.length - 1] = whole;
    } else joined.push(span);
  }
  return joined;
}

function isCapital({ scan }: Page, city: Span, district: Span): boolean {
  const { tokens, table, words } = scan;
  return (
    district.lookupNames[0] === DISTRICT &&
    city.end - city.first === 1 &&
    table.lower[words[city.first]!] === CITY &&
    district.first === city.end + 1 &&
    tokens.text[tokens.starts[city.end]!] === ','
  );
}
