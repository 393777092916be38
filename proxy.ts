import type { NextRequest } from 'next/server';
import { guardPages } from '@/lib/server/guard-pages';
import { readReadersHead } from '@/lib/server/readers-head';

/** The framework looks for this file here and nowhere else; what it does is in `lib/server`. */
export const proxy = (request: NextRequest): Promise<Response> =>
  guardPages(request, async (id) => (await readReadersHead(id)) !== null);

export const config = {
  // Pages only: not the interface, no files, and not embeds, which bring a policy of their own.
  matcher: ['/((?!api/|embed/|_next/|basemap/|maplibre/|v1/|oembed$|.*\\.[a-z0-9]{2,11}$).*)'],
};
