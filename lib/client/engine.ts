/**
 * What the page asks of the engine. Callers need not know where it runs: on the server, or, in
 * private mode, in a worker of this browser.
 */
import type { Article, GeoparsedArticle, PlaceList, SampleArticle } from '@/lib/api/types';
import type { Place } from '@/lib/geoparse/types';
import { fetchPlace, fetchPlaces, fetchSample, requestGeoparse } from './api';

export interface PlaceSearch {
  /** How many places at most; 1 to 50. Default 10. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/**
 * Have an article read, with candidates and reasons.
 *
 * Rejects with a `RequestProblem`, with what `fetch` throws, or with an `AbortError` once stopped.
 */
export async function geoparse(
  article: Article,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<GeoparsedArticle> {
  const { title, text } = article;
  const { article: _, ...result } = await requestGeoparse(
    { text, ...(title && { title }) },
    signal,
  );
  return { article, ...result };
}

/**
 * Places of the gazetteer whose names begin with what was typed, best first; none for a blank
 * query. Rejects as `geoparse` does.
 */
export async function searchPlaces(
  query: string,
  { limit = 10, signal }: PlaceSearch = {},
): Promise<PlaceList['places']> {
  if (query.trim() === '') return [];
  return fetchPlaces(query, limit, signal);
}

/** The place with this id, or null where the gazetteer has none. Rejects as `geoparse` does. */
export async function placeById(
  id: string,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Place | null> {
  return fetchPlace(id, signal);
}

/** The sample with this id, read. Rejects as `geoparse` does. */
export async function readSample(id: string): Promise<SampleArticle> {
  return fetchSample(id);
}
