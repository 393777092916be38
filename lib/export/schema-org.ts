import type { Place, PlaceKind, ResolvedPlace } from '@/lib/geoparse/types';
import { articleLabel, geonamesUrl, wikidataUri } from './links';
import type { Exporter } from './types';

/** schema.org's type for each kind; the last two have none of their own. */
const TYPE: Readonly<Record<PlaceKind, string>> = {
  country: 'Country',
  region: 'AdministrativeArea',
  district: 'AdministrativeArea',
  city: 'City',
  town: 'City',
  water: 'BodyOfWater',
  landform: 'Landform',
  area: 'Place',
  historical: 'Place',
};

/**
 * schema.org JSON-LD to stand on the article's page: `contentLocation` is what it is about,
 * `mentions` the rest. “<” is written as an escape, so that no text can end a script element.
 */
export const schemaOrg = {
  id: 'schema-org',
  label: 'schema.org JSON-LD',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  explain: false,
  join: 'none',
  write: (document) => {
    const { byline, publishedAt, site, url } = document.article;
    const { places, language } = document.result;
    const article = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: articleLabel(document),
      ...(url && { url }),
      ...(publishedAt && { datePublished: publishedAt }),
      ...(byline && { author: { '@type': 'Person', name: byline } }),
      ...(site && { publisher: { '@type': 'Organization', name: site } }),
      ...(language !== 'und' && { inLanguage: language }),
      contentLocation: places.filter(({ about }) => about).map(toPlace),
      mentions: places.filter(({ about }) => !about).map(toPlace),
    };
    return JSON.stringify(article).replaceAll('<', '\\u003c');
  },
} as const satisfies Exporter;

function toPlace({ place, nameInText }: ResolvedPlace) {
  const sameAs = [geonamesUrl(place), wikidataUri(place)].filter((uri) => uri !== null);
  return {
    '@type': TYPE[place.kind],
    name: place.name,
    ...(nameInText !== place.name && { alternateName: nameInText }),
    geo: toGeo(place),
    ...(place.countryCode &&
      place.kind !== 'country' && {
        address: { '@type': 'PostalAddress', addressCountry: place.countryCode },
      }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

/** A box for an area, “south west north east”, unless it crosses the antimeridian; else a point. */
export function toGeo({ point, extent }: Pick<Place, 'point' | 'extent'>) {
  if (extent) {
    const [west, south, east, north] = extent;
    if (west <= east) {
      return { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` };
    }
  }
  return { '@type': 'GeoCoordinates', latitude: point[1], longitude: point[0] };
}

/** schema.org's type for a kind of place. */
export const schemaTypeOf = (kind: PlaceKind) => TYPE[kind];
