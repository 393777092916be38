import type { Certainty, ResolvedPlace } from '@/lib/geoparse/types';
import { polygonsOf, toPolygon } from './area';
import {
  articleLabel,
  articleUri,
  describePlace,
  featureClass,
  geonamesUri,
  placeUri,
  wikidataUri,
} from './links';
import type { ArticleDocument, TextExporter } from './types';

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** The words the format has for certainty. */
const CERTAINTY: Readonly<Record<Certainty, string>> = {
  sure: 'certain',
  likely: 'less-certain',
  doubtful: 'uncertain',
};

/**
 * Linked Places Format 1.3 (`properties.fclasses`), with the context document that serves it,
 * v1.1. Each place has its point; areas that an editor drew follow it as polygons, one ring list
 * each, which JSON-LD 1.1 can hold. The article is the citation
 * of each name it uses; its sentences are descriptions. Only places: a gazetteer has no room for
 * mentions without one.
 */
export const linkedPlaces = {
  id: 'linked-places',
  label: 'Linked Places (LPF 1.3)',
  group: 'scholarship',
  extension: 'jsonld',
  fileSuffix: '-linked-places',
  mediaType: 'application/ld+json',
  explain: false,
  join: 'none',
  write: (document) =>
    JSON.stringify({
      type: 'FeatureCollection',
      '@context': CONTEXT,
      features: document.result.places.map((place) => toFeature(place, document)),
    }),
} as const satisfies TextExporter;

function toFeature(resolved: ResolvedPlace, document: ArticleDocument) {
  const { place, certainty } = resolved;
  const fclass = featureClass(place);
  const { note, outline } = document.annotations?.[place.id] ?? {};
  const citations = [{ label: articleLabel(document), '@id': articleUri(document) }];
  const links = [geonamesUri(place), wikidataUri(place)].filter((uri) => uri !== null);
  return {
    '@id': placeUri(place),
    type: 'Feature',
    properties: {
      title: place.name,
      ...(place.countryCode && { ccodes: [place.countryCode] }),
      fclasses: [fclass],
    },
    names: namesInText(resolved, document).map((toponym) => ({ toponym, citations })),
    types: [
      {
        identifier: `https://www.geonames.org/ontology#${fclass}.${place.featureCode}`,
        label: place.kind,
        sourceLabels: [{ label: describePlace(place), lang: 'en' }],
      },
    ],
    geometry: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [...place.point], certainty: CERTAINTY[certainty] },
        ...(outline
          ? polygonsOf(toPolygon(outline)).map((coordinates) => ({ type: 'Polygon', coordinates }))
          : []),
      ],
    },
    links: links.map((identifier) => ({ type: 'exactMatch', identifier })),
    descriptions: [
      ...(note ? [{ '@id': `${placeUri(place)}#note`, value: note }] : []),
      ...resolved.mentionIndexes.map((index) => ({
        '@id': `${articleUri(document)}#mention-${index}`,
        value: document.result.mentions[index]!.quote.sentence,
        ...(document.result.language !== 'und' && { lang: document.result.language }),
      })),
    ],
  };
}

/** The spellings the article uses, first the commonest, then the gazetteer's own. */
function namesInText(
  { nameInText, mentionIndexes, place }: ResolvedPlace,
  { result }: ArticleDocument,
) {
  const spellings = mentionIndexes.map((index) => result.mentions[index]!.text);
  return [...new Set([nameInText, ...spellings, place.name])];
}
