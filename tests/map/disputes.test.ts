import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readAdmin1 } from '@/lib/basemap/admin1';
import {
  type BorderFeature,
  countryBorders,
  divisionBorders,
  tracedLines,
} from '@/lib/basemap/borders';
import { CONTESTED_GROUND } from '@/lib/basemap/contested-ground';
import { DISPUTES, disputeAt } from '@/lib/basemap/disputes';
import { readCountries } from '@/lib/basemap/sources';

const policy = readFileSync(
  fileURLToPath(new URL('../../docs/disputed-borders.md', import.meta.url)),
  'utf8',
);

/** Rows of the policy's table by id. */
const documented = new Map(
  [...policy.split('## The setting')[0]!.matchAll(/^\| `([a-z-]+)` \|(.*)\|$/gm)].map(
    (row) => [row[1]!, row[2]!] as const,
  ),
);

const linesOf = (features: readonly BorderFeature[], dispute: string) =>
  features.filter(({ properties }) => properties.dispute === dispute);

describe('the list of disputes', () => {
  test('is the one the policy documents, parties included, in alphabetical order', () => {
    expect([...documented.keys()]).toEqual(DISPUTES.map(({ id }) => id));
    for (const { id, parties } of DISPUTES) {
      for (const party of parties) expect(documented.get(id), id).toContain(party);
      expect([...parties]).toEqual([...parties].sort());
    }
    const ids = DISPUTES.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  test('says of each what is drawn', () => {
    for (const { id, borders, divisions, traced } of DISPUTES) {
      expect(borders ?? divisions ?? traced, id).toBeDefined();
    }
  });

  test('covers all contested ground', () => {
    const ids = new Set(DISPUTES.map(({ id }) => id));
    for (const { dispute } of CONTESTED_GROUND) expect(ids).toContain(dispute);
  });
});

describe.each(['10m', '50m', '110m'] as const)('borders at %s', (scale) => {
  const borders = countryBorders(readCountries(scale));

  test('every rule still finds its border in the source', () => {
    const missing = DISPUTES.filter(
      ({ id, borders: rules }) => rules !== undefined && linesOf(borders, id).length === 0,
    ).map(({ id }) => id);
    // Some stretches are too short for the coarser scales to have them.
    const tooSmall = {
      '10m': [],
      '50m': ['cyprus', 'kalapani'],
      '110m': [
        'abyei',
        'cyprus',
        'kafia-kingi',
        'kalapani',
        'kashmir',
        'ilemi',
        'new-river-triangle',
        'halaib',
      ],
    };
    for (const id of missing) expect(tooSmall[scale] as readonly string[]).toContain(id);
  });

  test('the line at Perekop is contested; the rest of that border is not', () => {
    const [crimea] = linesOf(borders, 'crimea');
    for (const [x, y] of crimea!.geometry.coordinates.flat()) {
      expect(x).toBeGreaterThan(32);
      expect(x).toBeLessThan(37);
      expect(y).toBeLessThan(46.5);
    }
    expect(disputeAt(['Russia', 'Ukraine'], [38, 50])).toBeNull();
  });

  test('agreed borders are the great majority and carry no dispute', () => {
    const count = (features: readonly BorderFeature[]) =>
      features.reduce((sum, { geometry }) => sum + geometry.coordinates.flat().length, 0);
    const agreed = borders.filter(({ properties }) => properties.dispute === undefined);
    expect(count(agreed)).toBeGreaterThan(5 * (count(borders) - count(agreed)));
  });
});

describe('lines beyond the countries', () => {
  const divisions = divisionBorders(readAdmin1());

  test('limits of contested divisions are told apart from other divisions', () => {
    for (const id of ['abkhazia', 'arunachal-pradesh', 'kashmir']) {
      expect(linesOf(divisions, id).length, id).toBe(1);
    }
    const agreed = divisions.find(({ properties }) => properties.dispute === undefined)!;
    expect(agreed.geometry.coordinates.length).toBeGreaterThan(5000);
  });

  test('lines drawn by hand are near the ground they speak of, and marked', () => {
    for (const { properties, geometry } of tracedLines()) {
      expect(properties.dispute).toBeDefined();
      for (const line of geometry.coordinates) {
        expect(line.length).toBeGreaterThan(1);
        for (let index = 1; index < line.length; index += 1) {
          const [a, b] = [line[index - 1]!, line[index]!];
          expect(Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)).toBeLessThan(1.7);
        }
      }
    }
  });
});
