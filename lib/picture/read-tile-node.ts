/** The basemap's tiles from the archive on disk. */
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import type { ReadTile } from './tiles';

class FileSource implements Source {
  private handle: Promise<FileHandle> | undefined;

  constructor(private readonly file: string) {}

  getKey(): string {
    return this.file;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    this.handle ??= open(this.file);
    const buffer = new ArrayBuffer(length);
    const { bytesRead } = await (await this.handle).read(new Uint8Array(buffer), 0, length, offset);
    return { data: buffer.slice(0, bytesRead) };
  }
}

/**
 * Reads tiles of the archive built by `npm run build:data`.
 *
 * @param file by default where the build puts it
 */
export function openTiles(
  file = path.join(process.cwd(), 'public', 'basemap', 'basemap.pmtiles'),
): ReadTile {
  const archive = new PMTiles(new FileSource(file));
  return async (z, x, y) => {
    const tile = await archive.getZxy(z, x, y);
    return tile && new Uint8Array(tile.data);
  };
}
