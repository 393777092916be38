import { describe, expect, test } from 'vitest';
import { PLACE_KINDS } from '@/lib/geoparse/types';
import { flavorFor } from '@/lib/map/flavors';
import { parseHex } from '@/lib/map/pins';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [red, green, blue] = parseHex(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const flavor = flavorFor(theme);

  test('names on land have 4.5:1 against it', () => {
    for (const label of ['labelCountry', 'labelRegion', 'labelTown', 'ink'] as const) {
      expect(contrast(flavor[label], flavor.land), label).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('names of waters have 4.5:1 against water', () => {
    expect(contrast(flavor.labelWater, flavor.water)).toBeGreaterThanOrEqual(4.5);
  });

  test('quiet text has 4.5:1 on paper', () => {
    expect(contrast(flavor.inkMuted, flavor.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(PLACE_KINDS)('the colour of a %s has 3:1 as a mark and 4.5:1 as a name', (kind) => {
    for (const ground of [flavor.land, flavor.water]) {
      expect(contrast(flavor.kinds[kind], ground)).toBeGreaterThanOrEqual(3);
    }
    // Names of areas are set in their kind's colour on a halo of paper.
    expect(contrast(flavor.kinds[kind], flavor.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('the focus ring has 3:1 against land and water', () => {
    expect(contrast(flavor.focus, flavor.land)).toBeGreaterThanOrEqual(3);
    expect(contrast(flavor.focus, flavor.water)).toBeGreaterThanOrEqual(3);
  });

  test('land can be told from water', () => {
    expect(flavor.land).not.toBe(flavor.water);
  });
});

test('the base colours are those of the design', () => {
  expect(flavorFor('light')).toMatchObject({
    paper: '#FBF9F4',
    land: '#F3EFE6',
    water: '#D5E1E8',
    border: '#B8B0A2',
    ink: '#1E1C19',
    accent: '#C4412B',
  });
  expect(flavorFor('dark')).toMatchObject({
    paper: '#15181B',
    land: '#22272B',
    water: '#171C21',
    border: '#49525A',
    ink: '#ECE7DD',
    accent: '#F0765B',
  });
});
