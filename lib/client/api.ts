import type { GeoparsedArticle, SampleArticle } from '@/lib/api/types';
import { readCompactJson } from '@/lib/export/json-compact';
import { problemOf } from '@/lib/view/problem';

async function answer<Body>(response: Response): Promise<Body> {
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok || body === null) throw problemOf(response.status, body);
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
  const response = await fetch('/api/geoparse?format=json-compact', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal,
  });
  return response.ok ? readCompactJson(await response.text()) : answer<never>(response);
}
