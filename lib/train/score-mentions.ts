/**
 * What the whole recogniser finds in annotated documents, refiners and all, against the places that
 * a corpus marks. What the corpus leaves undecided is neither right nor wrong.
 */

import type { NameIndex } from '@/lib/geoparse/recognise/name-index';
import type { Mention } from '@/lib/geoparse/types';
import type { Corpus, TrainDocument, TrainSpan } from './documents';
import { isState } from './prepare';

export interface SpanCounts {
  /** Places found: a mention has a character or more in common. */
  found: number;
  /** Of those, with the same beginning and end. */
  exact: number;
  wrong: number;
  missed: number;
}

/** Adds up what was found, wrong and missed in one document. */
export function scoreMentions(
  { text, spans }: TrainDocument,
  corpus: Corpus,
  mentions: readonly Mention[],
  names: NameIndex,
  counts: SpanCounts,
): void {
  const places = spans.filter(({ type }) => type === 'place');
  const found = new Set<TrainSpan>();
  for (const mention of mentions) {
    const touched = places.filter((place) => overlap(place, mention));
    const isHashtag = text[mention.start] === '#' || text[mention.start - 1] === '#';
    if (isUnmarkedRole(mention) || isHashtag) {
      // Adjectives, peoples and hashtags are marked here and left out there.
      for (const place of touched) found.add(place);
      continue;
    }
    const fresh = touched.find((place) => !found.has(place));
    if (fresh) {
      found.add(fresh);
      counts.found += 1;
      if (fresh.start === mention.start && fresh.end === mention.end) counts.exact += 1;
    } else if (touched.length === 0 && isWrong(mention, text, spans, corpus, names)) {
      counts.wrong += 1;
    }
  }
  for (const place of places) {
    const isWithin = places.some((one) => found.has(one) && overlap(one, place));
    const facts = names.factsOf(text.slice(place.start, place.end));
    if (!isWithin && !facts?.isAdjective && !facts?.isPeople) counts.missed += 1;
  }
}

function isUnmarkedRole({ role }: Mention): boolean {
  return role === 'people' || role === 'adjective';
}

/** Whether a mention where no place is marked is an error, as far as the corpus tells. */
function isWrong(
  mention: Mention,
  text: string,
  spans: readonly TrainSpan[],
  corpus: Corpus,
  names: NameIndex,
): boolean {
  const outer = spans.find((span) => span.nested !== true && overlap(span, mention));
  const facts = names.factsOf(mention.text);
  if (outer === undefined) return facts === null || !isState(facts);
  if (outer.type === 'person') {
    // re3d counts titles and offices as part of persons' names.
    return corpus.name !== 're3d' || text.slice(outer.start, outer.end).split(' ').length <= 2;
  }
  const isBare = outer.start === mention.start && outer.end === mention.end;
  if (outer.type === 'organisation' && isBare && facts) return false;
  return corpus.marksNested && (corpus.name === 'own' || facts === null || !isState(facts));
}

function overlap(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && a.end > b.start;
}
