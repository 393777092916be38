/**
 * The service worker: keeps the dashboard and the files it is made of, so that it opens without a
 * server. Built into `public/sw.js` after the site, with the list of its files written in.
 *
 * One build, one cache. A new build is fetched whole beside the old one and takes over when no page
 * of the old one is open, so that no page is ever made of two.
 */
import { answerRange } from './answer-range';
import { KEPT_FILES } from './kept-files';
import { askedAddress, isOfOneMake, routeRequest } from './route-request';
import type { WorkerNote } from './service-worker-notes';

/** Written in when built: what the build consists of, and a hash of that. */
declare const BUILD: { readonly version: string; readonly files: readonly string[] };

/** The parts of the worker's scope that are used; the compiler's own description is of pages. */
interface Scope {
  readonly location: Location;
  readonly clients: { matchAll(options: object): Promise<readonly unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lifetime) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchLifetime) => void): void;
  addEventListener(
    type: 'message',
    listener: (event: Lifetime & { readonly data: WorkerNote }) => void,
  ): void;
}
interface Lifetime {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchLifetime extends Lifetime {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
const scope = self as unknown as Scope;

const PREFIX = 'dateline-build-';
const CACHE = PREFIX + BUILD.version;
const FILES = new Set(BUILD.files);

/** The dashboard without an article, which finds the one of its address by itself. */
const KEPT_PAGE = '/?article=draft-none';

/** How long a server may take before the kept page is shown instead. */
const PATIENCE_MS = 8_000;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(forgetOldBuilds()));
scope.addEventListener('message', (event) => {
  const note = event.data;
  if (note.type === 'take-over') return event.waitUntil(takeOver(note.scripts));
  event.waitUntil(Promise.allSettled([keepPage(), ...note.files.map(keepUsed)]));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  switch (routeRequest(request, scope.location.origin)) {
    case 'page':
      return event.respondWith(answerPage(request));
    case 'built-file':
      // Of another build, or of a server that develops: not for this one to keep.
      return isOfThisBuild(request.url) ? event.respondWith(answerFile(request, CACHE)) : undefined;
    case 'versioned-file':
      return event.respondWith(answerFile(request, KEPT_FILES));
    case 'renewed-file':
      return event.respondWith(renewFile(request));
  }
});

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await keepPage();
  // What an older build has under the same name is the same.
  const missing: string[] = [];
  for (const file of BUILD.files) {
    const old = await caches.match(file);
    if (old) await cache.put(file, old);
    else missing.push(file);
  }
  await cache.addAll(missing);
}

/** @throws {Error} if the server is of another build than this, as while it is being renewed */
async function keepPage(): Promise<void> {
  const page = await fetch(KEPT_PAGE, { cache: 'no-store' });
  if (!page.ok || !isOfOneMake(await page.clone().text(), FILES)) {
    throw new Error('The page is not of this build.');
  }
  await (await caches.open(CACHE)).put(KEPT_PAGE, page);
}

/** Keep a file the page has used, if it is of a kind that is kept and not only read in parts. */
async function keepUsed(url: string): Promise<void> {
  const request = new Request(url);
  const route = routeRequest(request, scope.location.origin);
  if (url.includes('.pmtiles')) return;
  if (route === 'built-file' && isOfThisBuild(url)) await answerFile(request, CACHE);
  if (route === 'versioned-file') await answerFile(request, KEPT_FILES);
}

/** Listed, or one of the fonts, whose names change with their content like all the rest. */
function isOfThisBuild(url: string): boolean {
  const path = decodeURI(new URL(url).pathname);
  return FILES.has(path) || path.startsWith('/_next/static/media/');
}

async function forgetOldBuilds(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function takeOver(scripts: readonly string[]): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const isOurs = scripts.every(isOfThisBuild);
  if (isOurs && pages.length <= 1) await scope.skipWaiting();
}

/** From the server, so that it is never old; without one, as it was kept. */
async function answerPage(request: Request): Promise<Response> {
  const asked = askedAddress(request.url, KEPT_PAGE);
  const answer = await Promise.race([
    fetch(asked === request.url ? request : asked).catch(() => null),
    new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null)),
  ]);
  // From 500 on it is a proxy that answers in place of a server that is down.
  if (answer && answer.status < 500) return answer;
  return (await keptPage()) ?? answer ?? Response.error();
}

async function keptPage(): Promise<Response | null> {
  const kept = await (await caches.open(CACHE)).match(KEPT_PAGE);
  return kept ? anew(kept) : null;
}

/** From the cache, else from the server and into it. Such a file never changes at its address. */
async function answerFile(request: Request, cacheName: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request.url);
  const range = request.headers.get('range');
  if (kept) return range ? answerRange(range, kept) : anew(kept);
  const answer = await fetch(request);
  // A part of a file, as the basemap is read by, cannot be kept.
  if (answer.status === 200) void cache.put(request.url, answer.clone()).catch(() => undefined);
  return answer;
}

/** From the server and into the cache; without a server as it was kept. */
async function renewFile(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT_FILES);
  try {
    const answer = await fetch(request);
    if (answer.status === 200) void cache.put(request.url, answer.clone()).catch(() => undefined);
    if (answer.status < 500) return answer;
    return (await cache.match(request.url)) ?? answer;
  } catch {
    return (await cache.match(request.url)) ?? Response.error();
  }
}

/**
 * The same answer under the address it was asked for: a kept one has an address of its own, without
 * the part after `#`, in which workers are told what they need to start.
 */
const anew = ({ body, status, statusText, headers }: Response) =>
  new Response(body, { status, statusText, headers });
