/** Loading the map library: in the browser only, once, with our worker, archive and fonts. */

import { fetchFile, keepTrying } from '@/lib/client/keep-trying';
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

async function load(assetBase: string) {
  const workerUrlOf = (version: string) =>
    `${assetBase}/maplibre/maplibre-gl-worker.mjs?v=${version}`;
  const loading = keepTrying(() => import('maplibre-gl'));
  const [maplibre, { openArchives }] = await Promise.all([
    loading,
    keepTrying(() => import('./open-archives')),
    // The library asks for its worker once only, and without one draws nothing.
    loading.then(({ getVersion }) => keepTrying(() => fetchFile(workerUrlOf(getVersion())))),
    pause(PAINTING_MS),
  ]);
  // Running the library's code and making a map of it are much for one go.
  await pause(0);
  maplibre.setWorkerUrl(workerUrlOf(maplibre.getVersion()));
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
