/** Articles from files and from the web. */
import type { Article } from '@/lib/api/types';
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
export async function importFile(file: File, signal?: AbortSignal): Promise<Article> {
  if (file.size > MAX_FILE_BYTES) throw new RequestProblem('fileTooLarge');
  return callHere('readFile', file, 'file', { signal, timeoutMs: FILE_TIMEOUT_MS });
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
