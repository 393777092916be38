import { describe, expect, test } from 'vitest';
import { CERTAINTIES, PLACE_KINDS } from '@/lib/geoparse/types';
import { flavorFor } from '@/lib/map/flavors';
import { imageByName, markName, markShapeOf, markWidth, parseHex } from '@/lib/map/pins';

const flavor = flavorFor('light');

function pixel(name: string, right: number, down: number): number[] {
  const image = imageByName(name, flavor)!;
  const column = Math.round(image.width / 2 + right * image.pixelRatio - 0.5);
  const row = Math.round(image.height / 2 + down * image.pixelRatio - 0.5);
  const at = (row * image.width + column) * 4;
  return [...image.data.slice(at, at + 4)];
}

const closeTo = (color: number[], wanted: readonly number[]) =>
  wanted.every((channel, index) => Math.abs(channel - color[index]!) <= 3);

describe('marks', () => {
  test('are full when sure, pale when likely, hollow when doubtful', () => {
    const red = parseHex(flavor.kinds.town);
    const paper = parseHex(flavor.markCasing);
    const centre = (certainty: (typeof CERTAINTIES)[number]) =>
      pixel(markName('town', certainty, 5), 0, 0);
    expect(closeTo(centre('sure'), red)).toBe(true);
    expect(closeTo(centre('doubtful'), paper)).toBe(true);
    expect(closeTo(centre('likely'), red)).toBe(false);
    expect(closeTo(centre('likely'), paper)).toBe(false);
    expect(centre('sure')[3]).toBe(255);
  });

  test('are ringed by broken lines when not sure', () => {
    const radius = markWidth(5) / 2 - 0.9;
    const red = parseHex(flavor.kinds.town);
    const around = (certainty: (typeof CERTAINTIES)[number]) =>
      Array.from({ length: 360 }, (_, degree) => {
        const angle = (degree * Math.PI) / 180;
        const name = markName('town', certainty, 5);
        return closeTo(pixel(name, radius * Math.cos(angle), radius * Math.sin(angle)), red);
      }).filter(Boolean).length;
    expect(around('sure')).toBe(360);
    for (const certainty of ['likely', 'doubtful'] as const) {
      expect(around(certainty)).toBeGreaterThan(60);
      expect(around(certainty)).toBeLessThan(300);
    }
  });

  test('are transparent outside', () => {
    for (const kind of PLACE_KINDS) {
      const { data } = imageByName(markName(kind, 'sure', 1), flavor)!;
      expect(data[3]).toBe(0);
    }
  });

  test('of every kind and certainty fit their image with a clear rim', () => {
    for (const kind of PLACE_KINDS) {
      for (const certainty of CERTAINTIES) {
        const { width, height, data } = imageByName(markName(kind, certainty, 9), flavor)!;
        for (let index = 0; index < width; index += 1) {
          const edges = [
            data[index * 4 + 3],
            data[((height - 1) * width + index) * 4 + 3],
            data[index * width * 4 + 3],
            data[(index * width + width - 1) * 4 + 3],
          ];
          for (const alpha of edges) expect(alpha, `${kind} ${certainty}`).toBeLessThan(128);
        }
      }
    }
  });

  test('tell kinds apart by shape, not by colour alone', () => {
    const shapes = ['town', 'district', 'area', 'water', 'landform', 'historical'] as const;
    expect(new Set(shapes.map(markShapeOf)).size).toBe(shapes.length);
    const silhouettes = shapes.map((kind) => {
      const { data } = imageByName(markName(kind, 'sure', 9), flavor)!;
      return [...data].filter((_, index) => index % 4 === 3).join();
    });
    expect(new Set(silhouettes).size).toBe(shapes.length);
  });

  test('grow with the number of mentions', () => {
    const widths = [1, 2, 4, 9, 500].map(markWidth);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(markWidth(9)).toBeGreaterThan(markWidth(1));
  });
});

test('an unknown name has no image', () => {
  for (const name of [
    '',
    'mark',
    'mark/moon/sure/20',
    'mark/town/perhaps/20',
    'mark/town/sure/-1',
  ]) {
    expect(imageByName(name, flavor), name).toBeNull();
  }
});
