/** Addresses and classes by which the wider world knows a place. */

import type { Place, PlaceKind } from '@/lib/geoparse/types';
import { headlineOf } from '@/lib/view/headline';
import type { ArticleDocument } from './types';

/** GeoNames' page of the place, or null. */
export function geonamesUrl(place: Place): string | null {
  return place.geonamesId === null ? null : `https://www.geonames.org/${place.geonamesId}/`;
}

/** The thing itself in GeoNames' linked data, or null. */
export function geonamesUri(place: Place): string | null {
  return place.geonamesId === null ? null : `https://sws.geonames.org/${place.geonamesId}/`;
}

/** The thing itself in Wikidata, or null. */
export function wikidataUri(place: Place): string | null {
  return place.wikidataId === null ? null : `http://www.wikidata.org/entity/${place.wikidataId}`;
}

/** One URI for every place: GeoNames, else Wikidata, else a name of our own. */
export function placeUri(place: Place): string {
  return geonamesUri(place) ?? wikidataUri(place) ?? `urn:dateline:place:${uriPart(place.id)}`;
}

/** The article's address, else a name that is good within one file. */
export function articleUri({ id, article }: ArticleDocument): string {
  if (article.url) return article.url;
  return `urn:dateline:article:${uriPart(String(id ?? 'text'))}`;
}

/** Percent-encoded; a lone surrogate, which has no encoding, becomes U+FFFD. */
function uriPart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** The article's title, or something to call it by. */
export function articleLabel({ id, article }: ArticleDocument): string {
  if (article.title) return article.title;
  return id === undefined ? headlineOf(article) || 'Article' : String(id);
}

const CLASS_OF_KIND: Readonly<Record<PlaceKind, string>> = {
  country: 'A',
  region: 'A',
  district: 'A',
  city: 'P',
  town: 'P',
  water: 'H',
  landform: 'T',
  area: 'L',
  historical: 'A',
};

/**
 * GeoNames' feature class of a place, one letter of A H L P T. The codes that decide it are those
 * of https://www.geonames.org/export/codes.html; where none does, the kind decides.
 */
export function featureClass({ featureCode, kind }: Place): string {
  if (/^(ADM|PCL|PRSH|TERR|ZN)/.test(featureCode)) return 'A';
  if (/^PPL/.test(featureCode)) return 'P';
  if (/^(RGN|CONT|AREA)/.test(featureCode)) return 'L';
  return CLASS_OF_KIND[kind];
}

/** `town, Azerbaijan`; `region of Italy`; `country`. */
export function describePlace({ kind, country, admin1, name }: Place): string {
  const within = [admin1, country].filter((part) => part && part !== name).join(', ');
  const noun = kind === 'historical' ? 'historical' : kind;
  return within ? `${noun}, ${within}` : noun;
}
