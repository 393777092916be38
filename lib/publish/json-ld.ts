/** A published map in schema.org's words, for search engines: nothing that readers do not get. */
import { schemaTypeOf, toGeo } from '@/lib/export/schema-org';
import { cardUrl } from './card-address';
import type { PublishedMap, PublishedPlace } from './published-map';

/**
 * JSON-LD to stand in a script element of the map's page, whose end no text can write.
 *
 * @param origin of this site
 */
export function writeJsonLd(map: PublishedMap, origin: string): string {
  const url = `${origin}/maps/${map.id}`;
  const placesOf = (articleId: string, about: boolean) =>
    map.places
      .filter((place) => place.about === about)
      .filter(({ mentions }) => mentions.some((mention) => mention.articleId === articleId))
      .map(toPlace);
  const described = {
    '@context': 'https://schema.org',
    '@type': 'Map',
    '@id': url,
    url,
    name: map.title,
    dateModified: map.savedAt,
    image: cardUrl(map, origin),
    about: map.articles.map(({ id, title, url, byline, site, publishedAt }) => ({
      '@type': 'NewsArticle',
      headline: title || map.title,
      ...(url && { url }),
      ...(publishedAt && { datePublished: publishedAt }),
      ...(byline && { author: { '@type': 'Person', name: byline } }),
      ...(site && { publisher: { '@type': 'Organization', name: site } }),
      contentLocation: placesOf(id, true),
      mentions: placesOf(id, false),
    })),
  };
  return JSON.stringify(described).replaceAll('<', '\\u003c');
}

function toPlace(place: PublishedPlace) {
  const { kind, name, countryCode, geonamesId, wikidataId, note } = place;
  const sameAs = [
    ...(geonamesId === null ? [] : [`https://www.geonames.org/${geonamesId}/`]),
    ...(wikidataId === null ? [] : [`http://www.wikidata.org/entity/${wikidataId}`]),
  ];
  return {
    '@type': schemaTypeOf(kind),
    name,
    ...(note && { description: note }),
    geo: whereOf(place),
    ...(countryCode &&
      kind !== 'country' && {
        address: { '@type': 'PostalAddress', addressCountry: countryCode },
      }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

/** Of a blurred place, the circle that readers are told of. */
function whereOf({ point, extent, blurredKm }: PublishedPlace) {
  if (blurredKm === null) return toGeo({ point, extent });
  const [longitude, latitude] = point;
  return {
    '@type': 'GeoCircle',
    geoMidpoint: { '@type': 'GeoCoordinates', latitude, longitude },
    geoRadius: String(blurredKm * 1000),
  };
}
