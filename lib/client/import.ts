/** Articles from files and from the web. */
import type { Article } from '@/lib/article';
import type { RestoredArticle } from '@/lib/import/read-dateline-geojson';
import { RequestProblem } from '@/lib/view/problem';
import { answer } from './api';
import { callHere } from './call-here';
import { isPrivate } from './private-mode';

/** Longest file to be read, 10 MB, as on the server. */
const MAX_FILE_BYTES = 10_000_000;

/** No file within the limit takes nearly as long unless it was built to. */
const FILE_TIMEOUT_MS = 60_000;

/**
 * The article in a file. It is read in this browser, private mode or not: no file is ever sent.
 *
 * @throws {RequestProblem} with the reason; the reason of `signal` once stopped
 */
export async function importFile(
  file: File,
  signal?: AbortSignal,
): Promise<Article & Partial<RestoredArticle>> {
  if (file.size > MAX_FILE_BYTES) throw new RequestProblem('fileTooLarge');
  if (/\.geojson$/i.test(file.name)) return restoreFile(file);
  return callHere('readFile', file, 'file', { signal, timeoutMs: FILE_TIMEOUT_MS });
}

/** An article that was saved with its places and corrections. */
async function restoreFile(file: File): Promise<RestoredArticle> {
  const [{ readDatelineGeojson, wordGeojsonFault }, json] = await Promise.all([
    import('@/lib/import/read-dateline-geojson'),
    file.text(),
  ]);
  try {
    return readDatelineGeojson(json);
  } catch {
    throw new RequestProblem(wordGeojsonFault(json));
  }
}

/**
 * The article at a web address, fetched by the server, for browsers may not read other sites.
 *
 * @throws {RequestProblem} with the reason, `addressPrivate` in private mode; what `fetch` throws
 */
export async function importAddress(url: string, signal?: AbortSignal): Promise<Article> {
  if (isPrivate()) throw new RequestProblem('addressPrivate');
  const response = await fetch('/api/import', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
    signal,
  });
  return answer<Article>(response, 'address');
}
