/** Says how likely each proposed span names a place. */

import { type Page, Recogniser, type Span } from '../recognise/span';
import { JUDGE_WIDTH, judgeFeatures } from './features';
import { type Forest, scoreTrees } from './trees';

/** Likelihood given to adjectives and peoples, which the lexicon decides. */
const LEXICAL = 0.9;
/** Column of the tagger's opinion that the span is part of a person's name. */
const PERSON_COLUMN = 2;

/** Sets the likelihood of every span. */
export function judgeSpans(page: Page, spans: readonly Span[], forest: Forest): void {
  const features = judgeFeatures(page, spans);
  const table = page.scan.tokens.room.doubles(features.length);
  table.set(features);
  spans.forEach((span, row) => {
    // Texts to learn from seldom mark hashtags: who proposes them says how likely they are.
    if (span.recognisers & Recogniser.hashtag) return;
    const base = row * JUDGE_WIDTH;
    const facts = span.match?.facts;
    const isWhole = span.match?.first === span.first && span.match.end === span.end;
    if (facts && isWhole && (facts.isAdjective || facts.isPeople)) {
      // The corpora do not agree on adjectives, so the trees have not learnt them.
      span.likelihood = LEXICAL * (1 - table[base + PERSON_COLUMN]!);
    } else span.likelihood = scoreTrees(forest, table, base);
  });
}
