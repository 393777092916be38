/**
 * Addresses of the map's files. They carry the version of the build that made them, so that a
 * browser may keep them for good and never mixes two builds of the archive.
 */

/** Written in while the site is built, see next.config.js; elsewhere nothing is added. */
function builtVersion(): string | undefined {
  try {
    return process.env.BASEMAP_VERSION;
  } catch {
    // A browser running a bundle of another make: no such thing as a process.
    return undefined;
  }
}

const VERSION = builtVersion();

/**
 * Address of a file under `public/basemap`.
 *
 * @param base origin of the site, without a slash at the end
 */
export function basemapUrl(base: string, path: string): string {
  const version = VERSION ? `?v=${VERSION}` : '';
  return `${base}/basemap/${path}${version}`;
}
