/** Files of the page's own code that are fetched when they are wanted, connection or not. */

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** How many files are being waited for after they could not be fetched. */
let missing = 0;
const listeners = new Set<() => void>();

function setMissing(count: number): void {
  missing = count;
  for (const notify of listeners) notify();
}

/** Whether a part of the page could not be fetched and is being waited for. */
export const isPartMissing = (): boolean => missing > 0;

/** Hear of changes to `isPartMissing`. @returns stops hearing */
export function onMissingPart(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

/** Thrown by a load that `keepTrying` is to try again. */
export class NotFetched extends Error {
  constructor(what: string, cause: unknown) {
    super(`${what} could not be fetched`, { cause });
    this.name = 'NotFetched';
  }
}

/**
 * Fetch a script as a file.
 *
 * @throws NotFetched where it cannot be had
 */
export async function fetchScript(url: string): Promise<Blob> {
  const fail = (cause: unknown) => Promise.reject(new NotFetched(url, cause));
  const response = await fetch(url).catch(fail);
  if (!response.ok) return fail(response.status);
  const bytes = await response.arrayBuffer().catch(fail);
  return new Blob([bytes], { type: 'text/javascript' });
}

/**
 * Fetch a part of the page; where its file cannot be had, again and again, when the connection
 * returns or some while later. A page whose connection goes, or whose server was given a newer
 * build, then lacks this part, instead of breaking whole.
 *
 * Rejects only with faults of the part's own code.
 *
 * @param signal where it is no longer wanted: it is tried once more at once, and what comes of that
 * is the end of it
 */
export async function keepTrying<Part>(
  load: () => Promise<Part>,
  signal?: AbortSignal,
): Promise<Part> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    try {
      return await load();
    } catch (error) {
      if (!isNotFetched(error) || signal?.aborted) throw error;
      setMissing(missing + 1);
      await untilWorthATry(waitMs, signal);
      setMissing(missing - 1);
    }
  }
}

/** Ours, and what the framework says of a file it could not fetch. */
const isNotFetched = (error: unknown): boolean =>
  error instanceof NotFetched || (error instanceof Error && error.name === 'ChunkLoadError');

function untilWorthATry(waitMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      signal?.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, waitMs);
    window.addEventListener('online', go);
    signal?.addEventListener('abort', go);
  });
}
