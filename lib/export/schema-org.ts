import type { Place, PlaceKind, ResolvedPlace } from '@/lib/geoparse/types';
import { polygonsOf, toPolygon } from './area';
import { articleLabel, geonamesUrl, wikidataUri } from './links';
import type { ArticleDocument, TextExporter } from './types';

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
  group: 'page',
  extension: 'jsonld',
  fileSuffix: '-schema-org',
  mediaType: 'application/ld+json',
  explain: false,
  join: 'none',
  write: (document) => {
    const { byline, publishedAt, site, url } = document.article;
    const { places, language } = document.result;
    const place = (resolved: ResolvedPlace) => toPlace(resolved, document.annotations);
    const article = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: articleLabel(document),
      ...(url && { url }),
      ...(publishedAt && { datePublished: publishedAt }),
      ...(byline && { author: { '@type': 'Person', name: byline } }),
      ...(site && { publisher: { '@type': 'Organization', name: site } }),
      ...(language !== 'und' && { inLanguage: language }),
      contentLocation: places.filter(({ about }) => about).map(place),
      mentions: places.filter(({ about }) => !about).map(place),
    };
    return JSON.stringify(article).replaceAll('<', '\\u003c');
  },
} as const satisfies TextExporter;

function toPlace(
  { place, nameInText }: ResolvedPlace,
  annotations: ArticleDocument['annotations'],
) {
  const { note, outline } = annotations?.[place.id] ?? {};
  const sameAs = [geonamesUrl(place), wikidataUri(place)].filter((uri) => uri !== null);
  return {
    '@type': TYPE[place.kind],
    name: place.name,
    ...(nameInText !== place.name && { alternateName: nameInText }),
    geo: outline ? toShape(outline) : toGeo(place),
    ...(note && { description: note }),
    ...(place.countryCode &&
      place.kind !== 'country' && {
        address: { '@type': 'PostalAddress', addressCountry: place.countryCode },
      }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

/** Drawn areas: rings of “latitude longitude”; the holes of an area have no place here. */
function toShape(outline: Parameters<typeof toPolygon>[0]) {
  const shapes = polygonsOf(toPolygon(outline)).map(([outer]) => ({
    '@type': 'GeoShape',
    polygon: outer!.map(([longitude, latitude]) => `${latitude} ${longitude}`).join(' '),
  }));
  return shapes.length === 1 ? shapes[0] : shapes;
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
