/**
 * `fflate` as browsers get it (see `next.config.js`): for unpacking files a reader opens. The reader
 * of the map's archive asks for gunzip only where a browser has none of its own; no browser that can
 * run the page is without, so that these 10 kB are not sent before the map.
 */
export { unzip } from 'fflate/browser';

export function decompressSync(): never {
  throw new Error('This browser cannot unpack the map: it has no DecompressionStream.');
}
