import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { encodeArchive, type Tile } from '@/lib/basemap/pmtiles-archive';

/** The format's own reader over bytes in memory. */
function openArchive(bytes: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({
      data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
    }),
  };
  return new PMTiles(source);
}

const options = { minZoom: 0, maxZoom: 9, metadata: { name: 'test' } };
const text = (value: string) => new TextEncoder().encode(value);

describe('an archive', () => {
  test('gives back every tile, in any order given, through the format’s own reader', async () => {
    const tiles: Tile[] = [
      { z: 2, x: 3, y: 1, bytes: text('two') },
      { z: 0, x: 0, y: 0, bytes: text('zero') },
      { z: 9, x: 511, y: 0, bytes: text('corner') },
    ];
    const archive = openArchive(encodeArchive(tiles, options));
    for (const { z, x, y, bytes } of tiles) {
      const tile = await archive.getZxy(z, x, y);
      expect(new Uint8Array(tile!.data)).toEqual(bytes);
    }
    expect(await archive.getZxy(2, 0, 0)).toBeUndefined();
    expect(await archive.getHeader()).toMatchObject({
      specVersion: 3,
      minZoom: 0,
      maxZoom: 9,
      numAddressedTiles: 3,
      clustered: true,
      tileType: 1,
    });
    expect(await archive.getMetadata()).toEqual({ name: 'test' });
  });

  test('stores equal tiles once', async () => {
    const alike: Tile[] = Array.from({ length: 64 }, (_, index) => ({
      z: 3,
      x: index % 8,
      y: index >> 3,
      bytes: text('sand'),
    }));
    const archive = openArchive(encodeArchive(alike, options));
    const header = await archive.getHeader();
    expect(header.numTileContents).toBe(1);
    expect(header.numTileEntries).toBe(1);
    expect(new Uint8Array((await archive.getZxy(3, 5, 6))!.data)).toEqual(text('sand'));
  });

  test('goes over to leaf directories, and a first request still holds header and root', async () => {
    const many: Tile[] = [];
    for (let x = 0; x < 256; x += 1) {
      for (let y = 0; y < 256; y += 1) {
        // Lengths without a pattern, so that directories compress badly.
        const salt = ((x * 2_654_435_761 + y * 40_503 * x) >>> 7) % 251;
        const noise = Array.from({ length: salt }, (_, index) => (salt * index * 7919) % 256);
        many.push({ z: 8, x, y, bytes: Uint8Array.from([x, y, ...noise]) });
      }
    }
    const bytes = encodeArchive(many, options);
    const archive = openArchive(bytes);
    const header = await archive.getHeader();
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
    for (const tile of [many[0]!, many[12_345]!, many.at(-1)!]) {
      const read = await archive.getZxy(tile.z, tile.x, tile.y);
      expect(new Uint8Array(read!.data)).toEqual(tile.bytes);
    }
  });

  test('is refused without tiles', () => {
    expect(() => encodeArchive([], options)).toThrow(RangeError);
  });
});
