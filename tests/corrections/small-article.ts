import { findWholeWords } from '@/lib/corrections/whole-words';
import { groupPlaces } from '@/lib/geoparse/group-places';
import { quoteAround } from '@/lib/geoparse/quote';
import { findSentences } from '@/lib/geoparse/sentences';
import { tokenise } from '@/lib/geoparse/tokenise';
import type { Geoparsed, Place, ResolvedMention } from '@/lib/geoparse/types';

export function placeNamed(id: string, name: string, point: [number, number] = [10, 50]): Place {
  return {
    id,
    name,
    otherNames: [],
    kind: 'town',
    featureCode: 'PPL',
    countryCode: null,
    country: null,
    admin1: null,
    admin2: null,
    population: 0,
    point,
    extent: null,
    extentIsApproximate: false,
    source: 'geonames',
    geonamesId: Number(id),
    wikidataId: null,
  };
}

/** A result as the program might give it: every listed name found wherever it stands. */
export function resultOf(text: string, places: Readonly<Record<string, Place>>): Geoparsed {
  const sentences = findSentences(tokenise(text));
  const mentions = Object.entries(places)
    .flatMap(([name, place]) => findWholeWords(text, name).map((span) => ({ span, place })))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, place }): ResolvedMention => {
      const words = text.slice(span.start, span.end);
      return {
        ...span,
        text: words,
        role: 'location',
        lookupNames: [words],
        kindCue: null,
        recognition: 0.9,
        qualifiedBy: -1,
        recognisers: ['test'],
        place,
        confidence: 0.6,
        certainty: 'likely',
        candidates: [{ place, score: 0.6, reasons: [] }],
        quote: quoteAround(text, span, sentences),
      };
    });
  return { language: 'en', mentions, places: groupPlaces(text, mentions) };
}
