/** Runs before every page: gives it a policy with a nonce of its own. */
import { type NextRequest, NextResponse } from 'next/server';
import { oembedLinkHeader } from '@/lib/publish/oembed-links';
import { originOf } from './origin';
import { refuseOtherMethods } from './route';
import { newNonce, pagePolicy } from './security-headers';

/** Pages are read; nothing is sent to them, the framework's “server actions” neither. */
const { POST: refusePages } = refuseOtherMethods('GET');

/** Let a page be rendered under its policy; the framework reads the nonce from the request. */
export function guardPages(request: NextRequest): Response {
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
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  // Alone in its group: no page that opened this one, or that it opened, can reach into it.
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  const map = /^\/maps\/([A-Za-z0-9_-]{1,100})\/?$/.exec(request.nextUrl.pathname)?.[1];
  if (map) response.headers.append('link', oembedLinkHeader(map, originOf(request)));
  return response;
}
