/** The basemap's tiles from the archive on disk. */
import { open } from 'node:fs/promises';
import path from 'node:path';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { findBundled } from './bundled';
import type { ReadTile } from './tiles';

class FileSource implements Source {
  constructor(private readonly file: string) {}

  getKey(): string {
    return this.file;
  }

  /** Opened and closed each time: a picture takes a dozen reads, and nothing is left open. */
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const handle = await open(this.file);
    try {
      const buffer = new ArrayBuffer(length);
      const { bytesRead } = await handle.read(new Uint8Array(buffer), 0, length, offset);
      return { data: buffer.slice(0, bytesRead) };
    } finally {
      await handle.close();
    }
  }
}

/**
 * Reads tiles of the archive built by `npm run build:data`.
 *
 * @param file by default where the build puts it
 */
export function openTiles(file = path.join(findBundled('basemap'), 'basemap.pmtiles')): ReadTile {
  const archive = new PMTiles(new FileSource(file));
  return async (z, x, y) => {
    const tile = await archive.getZxy(z, x, y);
    return tile && new Uint8Array(tile.data);
  };
}
