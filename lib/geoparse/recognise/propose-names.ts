/** Proposes every name of the gazetteer that the text spells. */

import { type Page, Recogniser, type Span, spanOf } from './span';

export function proposeNames(page: Page): Span[] {
  return page.scan.matches.map((match) =>
    spanOf(page, match.first, match.end, match, 0, Recogniser.gazetteer),
  );
}
