/**
 * What the page asks of the engine. Callers need not know where it runs: on the server, or, in
 * private mode and where the server is out of reach, in a worker of this browser.
 */
import type { GeoparsedArticle, PlaceList, SampleArticle } from '@/lib/api/types';
import type { Article } from '@/lib/article';
import type { Geoparsed, Place } from '@/lib/geoparse/types';
import { fetchPlace, fetchPlaces, fetchSample, requestGeoparse } from './api';
import { callHere } from './call-here';
import { isPrivate } from './private-mode';

interface Stoppable {
  readonly signal?: AbortSignal;
}

export interface PlaceSearch extends Stoppable {
  /** How many places at most; 1 to 50. Default 10. */
  readonly limit?: number;
}

/**
 * Have an article read, with candidates and reasons.
 *
 * Rejects with a `RequestProblem`, with what `fetch` throws, or with an `AbortError` once stopped.
 */
export async function geoparse(
  article: Article,
  { signal }: Stoppable = {},
): Promise<GeoparsedArticle> {
  const { title, text } = article;
  const result = await eitherWay<Geoparsed>(
    async () => {
      const { article: _, ...found } = await requestGeoparse(
        { text, ...(title && { title }) },
        signal,
      );
      return found;
    },
    () => callHere('geoparse', { title, text }, 'text', { signal }),
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
  return eitherWay<PlaceList['places']>(
    () => fetchPlaces(query, limit, signal),
    () => callHere('searchPlaces', { query, limit }, 'text', { signal }),
    signal,
  );
}

/** The place with this id, or null where the gazetteer has none. Rejects as `geoparse` does. */
export async function placeById(id: string, { signal }: Stoppable = {}): Promise<Place | null> {
  return eitherWay(
    () => fetchPlace(id, signal),
    () => callHere('placeById', id, 'text', { signal }),
    signal,
  );
}

/** The sample with this id, read. It is the site's own text, so private mode fetches it too. */
export async function readSample(id: string): Promise<SampleArticle> {
  try {
    return await fetchSample(id);
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    const sample = await callHere('findSample', id, 'text').catch(() => null);
    if (!sample) throw error;
    const result = await callHere('geoparse', sample, 'text').catch(() => Promise.reject(error));
    return { id, ...sample, result };
  }
}

/** By the server unless private mode is on; without a server, here if that is possible. */
async function eitherWay<Answer>(
  onServer: () => Promise<Answer>,
  here: () => Promise<Answer>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  if (isPrivate()) return here();
  try {
    return await onServer();
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    return await here().catch((reason: unknown) => {
      signal?.throwIfAborted();
      // Neither way: the lack of a connection is what the reader can do something about.
      throw isNoGazetteer(reason) ? error : reason;
    });
  }
}

/** What `fetch` throws where no server answers; it throws the same kind for nothing else. */
const isOutOfReach = (error: unknown) => error instanceof TypeError;

const isNoGazetteer = (error: unknown) =>
  error instanceof Error && 'key' in error && error.key === 'noGazetteer';
