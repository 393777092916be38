import type { GeoparsedArticle, PlaceList, SampleArticle } from '@/lib/api/types';
import { readCompactJson } from '@/lib/export/json-compact';
import type { Place } from '@/lib/geoparse/types';
import { type ProblemSource, problemOf } from '@/lib/view/problem';

/** The body of an answer of ours. @throws {RequestProblem} for every other answer */
export async function answer<Body>(response: Response, source?: ProblemSource): Promise<Body> {
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok || body === null) throw problemOf(response.status, body, source);
  return body as Body;
}

/** The sample with this id, read. Rejects with a `RequestProblem` or what `fetch` throws. */
export async function fetchSample(id: string): Promise<SampleArticle> {
  return answer<SampleArticle>(await fetch(`/api/samples/${encodeURIComponent(id)}`));
}

/** Have a text read by the server, which does not keep it. Rejects as `fetchSample` does. */
export async function requestGeoparse(
  input: { readonly text: string; readonly title?: string },
  signal?: AbortSignal,
): Promise<GeoparsedArticle> {
  // Compact: a long text names the same places many times.
  const response = await fetch('/api/v1/geoparse?format=json-compact', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal,
  });
  return response.ok ? readCompactJson(await response.text()) : answer<never>(response);
}

/** Places for people typing a name, best first. Rejects as `fetchSample` does. */
export async function fetchPlaces(
  query: string,
  limit: number,
  signal?: AbortSignal,
): Promise<PlaceList['places']> {
  const search = new URLSearchParams({ q: query, limit: String(limit) });
  const { places } = await answer<PlaceList>(await fetch(`/api/v1/places?${search}`, { signal }));
  return places;
}

/** One row of the gazetteer, or null where it has none of this id. Rejects as `fetchSample` does. */
export async function fetchPlace(id: string, signal?: AbortSignal): Promise<Place | null> {
  const response = await fetch(`/api/v1/places/${encodeURIComponent(id)}`, { signal });
  return response.status === 404 ? null : answer<Place>(response);
}
