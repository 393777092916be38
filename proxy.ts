/** The framework looks for this file here and nowhere else; what it does is in `lib/server`. */
export { guardPages as proxy } from '@/lib/server/guard-pages';

export const config = {
  // Pages only: not the interface, and no files.
  matcher: ['/((?!api/|_next/|basemap/|maplibre/|oembed$|.*\\.[a-z0-9]{2,11}$).*)'],
};
