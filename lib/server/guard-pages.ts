/** Runs before every page: gives it a policy with a nonce of its own. */
import { type NextRequest, NextResponse } from 'next/server';
import { oembedLinkHeader } from '@/lib/publish/oembed-links';
import { originOf } from './origin';
import { refuseOtherMethods } from './route';
import { newNonce, pagePolicy } from './security-headers';

/** Pages are read; nothing is sent to them, the framework's “server actions” neither. */
const { POST: refusePages } = refuseOtherMethods('GET');

/**
 * Let a page be rendered under its policy; the framework reads the nonce from the request.
 *
 * @param hasMap whether readers find a map with an id. A page cannot set its own status, save by
 * giving up being written on the server: that of a map that is not there is set here
 */
export async function guardPages(
  request: NextRequest,
  hasMap: (id: string) => Promise<boolean>,
): Promise<Response> {
  if (!['GET', 'HEAD'].includes(request.method)) return refusePages();
  const nonce = newNonce();
  const policy = pagePolicy({
    nonce,
    isDevelopment: process.env.NODE_ENV === 'development',
    mapStyleUrl: process.env.DATELINE_MAP_STYLE ?? '',
  });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  const map = /^\/maps\/([A-Za-z0-9_-]{1,100})\/?$/.exec(request.nextUrl.pathname)?.[1];
  // Where the store fails, the page does, and says so.
  const isMissing = map !== undefined && !(await hasMap(map).catch(() => true));
  const response = NextResponse.next({ request: { headers }, status: isMissing ? 404 : 200 });
  response.headers.set('content-security-policy', policy);
  // Alone in its group: no page that opened this one, or that it opened, can reach into it.
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  if (map && !isMissing) response.headers.append('link', oembedLinkHeader(map, originOf(request)));
  return response;
}
