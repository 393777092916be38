import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTowns } from '@/lib/basemap/towns';

const file = fileURLToPath(new URL('../../public/basemap/basemap.pmtiles', import.meta.url));

describe('the basemap as built', () => {
  let archive: PMTiles;
  beforeAll(() => {
    const bytes = readFileSync(file);
    archive = new PMTiles({
      getKey: () => file,
      getBytes: async (offset, length) => ({
        data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
      }),
    });
  });

  const tileAt = async (z: number, x: number, y: number) => {
    const tile = await archive.getZxy(z, x, y);
    return tile ? new VectorTile(new PbfReader(new Uint8Array(tile.data))) : null;
  };
  const tileOf = (z: number, longitude: number, latitude: number): [number, number] => {
    const sine = Math.sin((latitude * Math.PI) / 180);
    const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    return [Math.floor((longitude / 360 + 0.5) * 2 ** z), Math.floor(y * 2 ** z)];
  };

  test('is small enough to carry along', () => {
    expect(statSync(file).size).toBeLessThan(20e6);
  });

  test('has no ring so small that rounding may have turned it inside out', async () => {
    // One such islet was drawn as a wedge of land from Africa to the Seychelles.
    const doubtful: string[] = [];
    for (let z = 0; z <= 5; z += 1) {
      for (let x = 0; x < 2 ** z; x += 1) {
        for (let y = 0; y < 2 ** z; y += 1) {
          const land = (await tileAt(z, x, y))?.layers.land;
          for (let index = 0; index < (land?.length ?? 0); index += 1) {
            for (const ring of land!.feature(index).loadGeometry()) {
              const { twiceArea, length } = measureRing(ring);
              if (Math.abs(twiceArea) <= length) doubtful.push(`${z}/${x}/${y}`);
            }
          }
        }
      }
    }
    expect(doubtful).toEqual([]);
  });

  test('holds every town of the gazetteer’s tables in its last tiles', async () => {
    const towns = readTowns();
    const byTile = new Map<string, string[]>();
    for (const { name, longitude, latitude } of towns) {
      if (Math.abs(latitude) > 84.9) continue;
      const key = tileOf(9, longitude, latitude).join('/');
      byTile.set(key, [...(byTile.get(key) ?? []), name]);
    }
    let missing = 0;
    for (const [key, names] of byTile) {
      const [x, y] = key.split('/').map(Number) as [number, number];
      const layer = (await tileAt(9, x, y))?.layers.town;
      const found = new Map<string, number>();
      for (let index = 0; index < (layer?.length ?? 0); index += 1) {
        const name = String(layer!.feature(index).properties.name);
        found.set(name, (found.get(name) ?? 0) + 1);
      }
      for (const name of names) {
        const left = found.get(name) ?? 0;
        if (left === 0) missing += 1;
        else found.set(name, left - 1);
      }
    }
    expect(missing).toBe(0);
  }, 120_000);

  test('has land, coast, borders and names where they belong', async () => {
    const world = (await tileAt(0, 0, 0))!;
    expect(Object.keys(world.layers)).toEqual(
      expect.arrayContaining(['land', 'coast', 'border', 'country_label', 'water_label']),
    );
    const caucasus = (await tileAt(6, ...tileOf(6, 45.3, 40.3)))!;
    expect(Object.keys(caucasus.layers)).toEqual(
      expect.arrayContaining(['land', 'lake', 'border', 'town', 'region_label']),
    );
    const disputes = new Set<unknown>();
    const { border } = (await tileAt(6, ...tileOf(6, 44, 42.3)))!.layers;
    for (let index = 0; index < border!.length; index += 1) {
      disputes.add(border!.feature(index).properties.dispute);
    }
    expect(disputes).toContain('south-ossetia');
    expect(disputes).toContain(undefined);
  });

  test('is open sea in the middle of the ocean: no tile at all', async () => {
    expect(await tileAt(7, ...tileOf(7, -150, -50))).toBeNull();
  });

  test.each([
    ['the world', 1, -170, 80, 170, -60],
    ['Europe', 4, -10, 60, 30, 36],
    ['the Caucasus', 6, 38, 44, 52, 37],
    ['a city', 9, 28, 41.6, 30, 40.5],
  ])('asks for at most 300 KB to show %s', async (_, z, west, north, east, south) => {
    let bytes = 0;
    const [x0, y0] = tileOf(Math.min(z, 7), west, north);
    const [x1, y1] = tileOf(Math.min(z, 7), east, south);
    const count = async (zoom: number, x: number, y: number) => {
      const header = await archive.getHeader();
      expect(header.tileCompression).toBe(2);
      const tile = await archive.getZxy(zoom, x, y);
      bytes += tile?.data.byteLength ?? 0;
    };
    for (let x = x0; x <= x1; x += 1)
      for (let y = y0; y <= y1; y += 1) await count(Math.min(z, 7), x, y);
    if (z > 7) {
      const [tx0, ty0] = tileOf(z, west, north);
      const [tx1, ty1] = tileOf(z, east, south);
      for (let x = tx0; x <= tx1; x += 1) for (let y = ty0; y <= ty1; y += 1) await count(z, x, y);
    }
    // Unpacked; what travels is gzip, about half of it.
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(300_000 * 1.6);
  });
});

/** Twice the signed area of a closed ring, and its length, in steps of the tile. */
function measureRing(ring: readonly { readonly x: number; readonly y: number }[]) {
  let twiceArea = 0;
  let length = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [a, b] = [ring[at - 1]!, ring[at]!];
    twiceArea += a.x * b.y - b.x * a.y;
    length += Math.hypot(a.x - b.x, a.y - b.y);
  }
  return { twiceArea, length };
}
