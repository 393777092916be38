/** How the service worker serves a request. */
export type RequestRoute =
  /** The dashboard: from the server, without one from what is kept. */
  | 'page'
  /** A file whose name changes with its content: from what is kept, else from the server. */
  | 'built-file'
  /** A file with its version in its address: the same, kept apart. */
  | 'versioned-file'
  /** A file that may change at its address: from the server, without one from what is kept. */
  | 'renewed-file'
  /** Not ours: as if there were no service worker. */
  | 'pass';

/** The parts of a request that matter. */
export interface RoutedRequest {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
  /** Address of the page that asks, or the empty string. */
  readonly referrer: string;
}

/**
 * Which requests the service worker has a hand in: the dashboard and the files it is made of.
 * Answers of the interface, published maps and embeds are none of its business; nor are texts,
 * which only ever travel in bodies.
 */
export function routeRequest(request: RoutedRequest, origin: string): RequestRoute {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return 'pass';
  if (isForeignPage(request.referrer)) return 'pass';
  const { pathname, searchParams } = url;
  if (request.mode === 'navigate') return pathname === '/' ? 'page' : 'pass';
  if (pathname.startsWith('/_next/static/') || pathname.startsWith('/icons/')) return 'built-file';
  if (/^\/(basemap|maplibre)\//.test(pathname) && searchParams.has('v')) return 'versioned-file';
  if (pathname.startsWith('/pictures/')) return 'renewed-file';
  return 'pass';
}

/** Pages that must be as they are for everyone else, whoever visits them. */
const isForeignPage = (referrer: string) =>
  referrer !== '' && /^\/(embed|maps|api)(\/|$)/.test(new URL(referrer).pathname);

/**
 * What to ask the server for when the dashboard is opened at this address. An article of the
 * reader's own is only in the browser, so neither its id nor what is looked at in it is sent.
 */
export function askedAddress(url: string, keptPage: string): string {
  const article = new URL(url).searchParams.get('article') ?? '';
  return article.startsWith('draft-') ? keptPage : url;
}

/** Whether a page is of one make with a list of files: all the built files it names are in it. */
export function isOfOneMake(html: string, files: ReadonlySet<string>): boolean {
  const named = html.match(/\/_next\/static\/[\w./~%()[\]-]+\.(?:js|css)/g) ?? [];
  return named.length > 0 && named.every((file) => files.has(decodeURI(file)));
}
