/** Loading the map library: in the browser only, once, with our worker, archive and fonts. */

import { fetchScript, keepTrying } from '@/lib/client/keep-trying';
import { basemapUrl } from '@/lib/map/asset-urls';
import { LABEL_FONTS } from '@/lib/map/fonts';

let library: Promise<typeof import('maplibre-gl')> | null = null;

/** Origin the site's files come from; a sandboxed document's own origin is of no use for that. */
export function defaultAssetBase(): string {
  return new URL(document.baseURI).origin;
}

function registerFonts(assetBase: string): void {
  const known = new Set([...document.fonts].map(({ family }) => family.replace(/["']/g, '')));
  for (const { family, file } of LABEL_FONTS) {
    if (known.has(family)) continue;
    const source = `url("${basemapUrl(assetBase, `fonts/${file}`)}")`;
    document.fonts.add(new FontFace(family, source, { weight: '400 600' }));
  }
}

/** So long the graphics card is busy with the page itself; a map made sooner waits for it. */
const PAINTING_MS = 500;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Address of the library's worker. The library asks for it only once, and without it draws nothing:
 * so it is fetched here, where that is tried again, and handed on.
 */
async function workerUrl(address: string): Promise<string> {
  // A sandboxed document may start no worker from an address of its own; there the library fetches it.
  if (globalThis.origin === 'null') return address;
  return URL.createObjectURL(await keepTrying(() => fetchScript(address)));
}

async function load(assetBase: string) {
  const loading = keepTrying(() => import('maplibre-gl'));
  const worker = loading.then(({ getVersion }) =>
    workerUrl(`${assetBase}/maplibre/maplibre-gl-worker.mjs?v=${getVersion()}`),
  );
  const [maplibre, { openArchives }, url] = await Promise.all([
    loading,
    keepTrying(() => import('./open-archives')),
    worker,
    pause(PAINTING_MS),
  ]);
  // Running the library's code and making a map of it are much for one go.
  await pause(0);
  maplibre.setWorkerUrl(url);
  maplibre.addProtocol('pmtiles', openArchives());
  registerFonts(assetBase);
  return maplibre;
}

/** The map library, ready to make maps. A failed load may be tried again. */
export function loadMapLibrary(assetBase: string): Promise<typeof import('maplibre-gl')> {
  library ??= load(assetBase).catch((error: unknown) => {
    library = null;
    throw error;
  });
  return library;
}
