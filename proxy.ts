/** The framework looks for this file here and nowhere else; what it does is in `lib/server`. */
export { guardPages as proxy } from '@/lib/server/guard-pages';

export const config = {
  // Pages only: not the interface, no files, and not embeds, which bring a policy of their own.
  matcher: ['/((?!api/|embed/|_next/|basemap/|maplibre/|v1/|oembed$|.*\\.[a-z0-9]{2,11}$).*)'],
};
