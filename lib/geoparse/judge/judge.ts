/** Says how likely each proposed span names a place. */

import { type Page, Recogniser, type Span } from '../recognise/span';
import { JUDGE_FEATURES, JUDGE_WIDTH, judgeFeatures } from './features';
import { type Forest, scoreTrees } from './trees';

/** Likelihood given to adjectives and peoples, which the lexicon decides. */
const LEXICAL = 0.9;
/** Columns of the tagger's opinion that the span is a place, and part of a person's name. */
const PLACE_COLUMN = JUDGE_FEATURES.indexOf('place');
const PERSON_COLUMN = JUDGE_FEATURES.indexOf('person');
/** The first at its most, over all mentions of the same words in the text. */
const MOST_COLUMN = JUDGE_FEATURES.indexOf('place-most');
/**
 * Who the tagger is so sure is a person, and nowhere in the text a place, is none: of 4,001 such spans
 * the trees gave none more than 0.034. They are asked about the others.
 */
const SURELY_PERSON = 0.9;
const HARDLY_PLACE = 0.02;
/** What is left to those. */
const PERSON_LIKELIHOOD = 0.01;

/** Sets the likelihood of every span. */
export function judgeSpans(page: Page, spans: readonly Span[], forest: Forest): void {
  const table = judgeFeatures(page, spans);
  spans.forEach((span, row) => {
    // Texts to learn from seldom mark hashtags: who proposes them says how likely they are.
    if (span.recognisers & Recogniser.hashtag) return;
    const base = row * JUDGE_WIDTH;
    const facts = span.match?.facts;
    const isWhole = span.match?.first === span.first && span.match.end === span.end;
    if (facts && isWhole && (facts.isAdjective || facts.isPeople)) {
      // The corpora do not agree on adjectives, so the trees have not learnt them.
      span.likelihood = LEXICAL * (1 - table[base + PERSON_COLUMN]!);
    } else if (isSurelyPerson(table, base)) span.likelihood = PERSON_LIKELIHOOD;
    else span.likelihood = scoreTrees(forest, table, base);
  });
}

function isSurelyPerson(table: Float64Array, base: number): boolean {
  return (
    table[base + PERSON_COLUMN]! > SURELY_PERSON &&
    table[base + PLACE_COLUMN]! < HARDLY_PLACE &&
    table[base + MOST_COLUMN]! < HARDLY_PLACE
  );
}
