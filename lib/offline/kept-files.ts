/**
 * Large files of the site that a browser keeps, so that they are fetched once and are there without
 * a connection. Their addresses carry a version; a newer one replaces what was kept before.
 */

/** Cache Storage where they lie; the service worker answers from it too. */
export const KEPT_FILES = 'dateline-files';

const pathOf = (url: string) => new URL(url, 'http://kept').pathname;

/** The cache, or null where the browser has none or will not open it. */
async function openCache(): Promise<Cache | null> {
  return globalThis.caches ? caches.open(KEPT_FILES).catch(() => null) : null;
}

/** Whether this version of a file is kept. */
export async function isKept(url: string): Promise<boolean> {
  const cache = await openCache();
  return (await cache?.match(url).catch(() => undefined)) !== undefined;
}

/**
 * Fetch a file, from what is kept if it is there, and keep it. A browser that will not keep it (no
 * room, storage closed) still gets it.
 */
export function fetchKept(url: string, init?: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const fetched = oneAtATime(url, async () => {
      const cache = await openCache();
      const kept = await cache?.match(url).catch(() => undefined);
      if (kept) return resolve(kept);
      const response = await fetch(url, init);
      const copy = cache && response.status === 200 ? response.clone() : null;
      // Keeping must not hold up reading; a transfer that breaks off is not kept.
      resolve(response);
      if (cache && copy) await put(cache, url, copy);
    });
    fetched.catch(reject);
  });
}

/** Fetch a file only to keep it; false where that was not possible. */
export async function keepFile(url: string, signal?: AbortSignal): Promise<boolean> {
  const cache = await openCache();
  if (!cache) return false;
  return oneAtATime(url, async () => {
    if (await cache.match(url)) return true;
    const response = await fetch(url, { signal });
    return response.status === 200 && put(cache, url, response);
  });
}

/**
 * Page and worker may want the same file at the same time: the second waits for what the first one
 * keeps. Where the browser has no locks, each fetches for itself.
 */
function oneAtATime<Result>(url: string, fetchIt: () => Promise<Result>): Promise<Result> {
  const { locks } = globalThis.navigator ?? {};
  return locks ? locks.request(`dateline-file ${pathOf(url)}`, fetchIt) : fetchIt();
}

/** Forget a file, e.g. because it turned out to be damaged. */
export async function forgetFile(url: string): Promise<void> {
  const cache = await openCache();
  await cache?.delete(url).catch(() => false);
}

async function put(cache: Cache, url: string, response: Response): Promise<boolean> {
  try {
    await cache.put(url, response);
    const others = (await cache.keys()).filter((request) => pathOf(request.url) === pathOf(url));
    const own = new URL(url, others[0]?.url ?? 'http://kept').href;
    await Promise.all(others.filter((one) => one.url !== own).map((one) => cache.delete(one)));
    return true;
  } catch {
    return false;
  }
}
