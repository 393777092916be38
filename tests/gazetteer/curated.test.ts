import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { kinks, polygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import {
  CuratedFileError,
  type CuratedPlace,
  parseCuratedFile,
} from '@/lib/gazetteer/curated/schema';
import { foldName } from '@/lib/geoparse/fold-name';
import type { PlaceKind } from '@/lib/geoparse/types';
import {
  boxMeetsCountry,
  countriesAt,
  depthInLandKm,
  distanceToCountriesKm,
  ISO_CODES,
  isDrawn,
  ringHolds,
} from './land';
import { distanceKm } from './sphere';

const FOLDER = fileURLToPath(new URL('../../lib/gazetteer/curated/', import.meta.url));
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

const rows = FILES.flatMap((file) =>
  parseCuratedFile(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')), file),
);
const byName = new Map(rows.map((row) => [row.name, row]));

/** GeoNames feature codes in use, by the kind of place they stand for. */
const CODES_OF_KIND: Readonly<Partial<Record<PlaceKind, string>>> = {
  water:
    'OCN SEA GULF STRT BAY BGHT SD CHN STM LK LKS LGN RSV CNL ESTY FJD INLT HBR FLLS GLCR RF SHOL BNKU RDGU PIPE WTLD',
  landform:
    'MTS MT VLC DSRT ISL ISLS ATOL PEN CAPE CST PLN UPLD HLLS VAL CNYN PASS CLDR CRTR RDGE ISTH DPR BSN DLTA FRST GRSLD MRSH SWMP RF RSV OAS',
  historical: 'PCLH ADM1H RGNH PPLH HSTS',
  region: 'ADM1',
  district: 'ADM2',
  city: 'PPL PPLA PPLA2 PPLC',
  town: 'PPL PPLA PPLA2 PPLQ PPLX',
};

/** Codes that only salt water has: their points may not lie on land at all. */
const OPEN_WATER = /^(?:OCN|SEA|GULF|STRT|BAY|BGHT|SD|CHN)$/;

/** Codes of things too small for Natural Earth to draw every one of. */
const SMALL_LAND = /^(?:ISL|ISLS|ATOL|RF|VLC|CAPE)$/;

/**
 * Reefs, banks and islands named with every state that claims them: a claimant's land need not
 * be near. Matsu, Kastellorizo and the like are not drawn at all at 1:10 m.
 */
const CLAIMED_FROM_AFAR = new Set([
  'senkaku-islands',
  'spratly-islands',
  'paracel-islands',
  'matsu-islands',
  'pratas-island',
  'itu-aba',
  'thitu-island',
  'woody-island',
  'kastellorizo',
  'iturup',
  'shikotan',
]);

/** Coasts and borders are drawn to within a few kilometres at 1:10 m. */
const MAP_ERROR_KM = 5;
/** A feature narrower than this may lie wholly in the sea on a 1:10 m map. */
const SMALL_KM = 60;

function extentWidth([west, , east]: CuratedPlace['extent']): number {
  return east >= west ? east - west : east - west + 360;
}

/** Kilometres between opposite corners, along the middle parallel. */
function diagonalKm(row: CuratedPlace): number {
  const [, south, , north] = row.extent;
  const middle = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return Math.hypot(extentWidth(row.extent) * 111.2 * middle, (north - south) * 111.2);
}

function extentHolds([west, south, east, north]: CuratedPlace['extent'], x: number, y: number) {
  const across = west <= east ? x >= west && x <= east : x >= west || x <= east;
  return across && y >= south && y <= north;
}

/** Longitudes of a ring made continuous eastwards, where it crosses the antimeridian. */
function unwrap(ring: readonly (readonly [number, number])[]): [number, number][] {
  const crosses = ring.some(([x], index) => index > 0 && Math.abs(x - ring[index - 1]![0]) > 180);
  return ring.map(([x, y]) => [crosses && x < 0 ? x + 360 : x, y]);
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Armenian', 'Georgian', 'Indic']
  .map((script) => (script === 'Indic' ? '[\\u0900-\\u0dff]' : `\\p{Script=${script}}`))
  .map((pattern) => new RegExp(pattern, 'u'));

/** Whether letters that only look alike, or a slip of the keyboard, are in one word. */
function mixesScripts(word: string): boolean {
  return SCRIPTS.filter((script) => script.test(word)).length > 1;
}

/** What is wrong with each row at fault, so that a failure lists them all. */
function faults(check: (row: CuratedPlace) => string | null | undefined): string[] {
  return rows.flatMap((row) => {
    const fault = check(row);
    return fault ? [`${row.id} (${row.name}): ${fault}`] : [];
  });
}

describe('curated places', () => {
  it('are many, on every topic, and a good part of them have outlines', () => {
    expect(rows.length).toBeGreaterThanOrEqual(2500);
    expect(rows.filter((row) => row.outline).length).toBeGreaterThanOrEqual(120);
    for (const file of FILES) {
      const name = file.replace('.json', '');
      const count = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')).length;
      expect(count, name).toBeGreaterThan(20);
    }
  });

  it('have ids of their own', () => {
    const ids = rows.map((row) => row.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const items = rows.flatMap((row) => row.wikidataId ?? []);
    expect(items.filter((item, index) => items.indexOf(item) !== index)).toEqual([]);
  });

  it('have usual names that fold apart, unless they are far apart themselves', () => {
    const seen = new Map<string, CuratedPlace>();
    expect(
      faults((row) => {
        const folded = foldName(row.name);
        const other = seen.get(folded);
        seen.set(folded, row);
        if (!other || distanceKm(row.point, other.point) > 1000) return null;
        return `has the name of ${other.id} close by`;
      }),
    ).toEqual([]);
  });

  it('list no name twice', () => {
    expect(
      faults((row) => {
        const names = [row.name, ...row.otherNames, ...row.shortNames].map(foldName);
        const twice = names.find((name, index) => names.indexOf(name) !== index);
        if (twice !== undefined) return `"${twice}" twice`;
        if (names.some((name) => name === '')) return 'a name folds to nothing';
        for (const list of [row.adjectives, row.people]) {
          const folded = list.map(foldName);
          if (new Set(folded).size !== folded.length) return 'an adjective or people twice';
        }
        return null;
      }),
    ).toEqual([]);
  });

  it('have names without stray marks', () => {
    expect(
      faults((row) => {
        const names = [
          row.name,
          ...row.otherNames,
          ...row.shortNames,
          ...row.adjectives,
          ...row.people,
        ];
        return names.find((name) => /[|;=<>{}[\]\\]|\s{2}|^\s|\s$/.test(name));
      }),
    ).toEqual([]);
  });

  it('have no word in letters of two scripts', () => {
    expect(
      faults((row) =>
        [row.name, ...row.otherNames, ...row.shortNames].find((name) =>
          name.split(/[\s()-]+/).some(mixesScripts),
        ),
      ),
    ).toEqual([]);
  });

  it('say what they are in GeoNames codes that fit their kind', () => {
    expect(
      faults((row) => {
        const codes = CODES_OF_KIND[row.kind];
        // A valley, peninsula or park that news treats as a region is an area.
        if (row.kind === 'area')
          return /^(?:PCLH|ADM1H|RGNH|PPLH)$/.test(row.featureCode) ? row.featureCode : null;
        return codes?.split(' ').includes(row.featureCode)
          ? null
          : `${row.kind} ${row.featureCode}`;
      }),
    ).toEqual([]);
  });

  it('name countries by codes in force', () => {
    expect(faults((row) => row.countries.find((code) => !ISO_CODES.has(code)))).toEqual([]);
    expect(
      faults((row) =>
        new Set(row.countries).size === row.countries.length ? null : 'a country twice',
      ),
    ).toEqual([]);
    expect(
      faults((row) =>
        row.countries.length > 0 || row.kind === 'water' || /^(?:RGN|PT)$/.test(row.featureCode)
          ? null
          : 'no country',
      ),
    ).toEqual([]);
  });
});

describe('points of curated places', () => {
  it('lie in their extents', () => {
    expect(
      faults((row) => (extentHolds(row.extent, ...row.point) ? null : `${row.point} outside`)),
    ).toEqual([]);
  });

  it('lie in a country they name, on its coast, or between the parts of a wide region', () => {
    expect(
      faults((row) => {
        if (row.kind === 'water' || row.countries.length === 0) return null;
        if (CLAIMED_FROM_AFAR.has(row.id)) return null;
        const [x, y] = row.point;
        const here = countriesAt(x, y);
        if (here.some((code) => row.countries.includes(code))) return null;
        const size = diagonalKm(row);
        if (here.length === 0 && SMALL_LAND.test(row.featureCode) && size < SMALL_KM) return null;
        // GeoNames, too, puts Polynesia or the West Indies in the sea among their islands.
        const isWide = /^(?:CONT|RGN|ISLS|AREA)$/.test(row.featureCode);
        const allowed = here.length === 0 && isWide ? size / 4 : MAP_ERROR_KM;
        const drawn = row.countries.filter(isDrawn);
        if (drawn.length === 0) return here.length === 0 ? null : `is in ${here}`;
        const away = distanceToCountriesKm(x, y, drawn);
        return away <= allowed ? null : `is in ${here}, ${Math.round(away)} km from ${drawn}`;
      }),
    ).toEqual([]);
  });

  it('of waters are not inland where the sea is meant, nor deep in a country not named', () => {
    expect(
      faults((row) => {
        if (row.kind !== 'water') return null;
        const [x, y] = row.point;
        const here = countriesAt(x, y);
        if (here.length === 0) return null;
        if (OPEN_WATER.test(row.featureCode)) return `is on land in ${here}`;
        if (here.some((code) => row.countries.includes(code))) return null;
        const depth = depthInLandKm(x, y);
        return depth <= MAP_ERROR_KM ? null : `is ${Math.round(depth)} km deep in ${here}`;
      }),
    ).toEqual([]);
  });

  it('are those of GeoNames for the continents and wide regions it is scored by', () => {
    const reference: Readonly<Record<string, readonly [string, number, number]>> = {
      '6255146': ['Africa', 21.09375, 7.1881],
      '6255147': ['Asia', 89.29688, 29.84064],
      '6255148': ['Europe', 9.14062, 48.69096],
      '6255149': ['North America', -100.54688, 46.07323],
      '6255150': ['South America', -57.65625, -14.60485],
      '6269133': ['Middle East', 35.85869, 33.13906],
      '7729884': ['Eastern Europe', 28.38867, 51.72703],
      '7729891': ['Caribbean', -72.33398, 20.38583],
      '685608': ['Balkans', 23, 44],
      '2212709': ['Sahara', 13, 26],
      '363196': ['Mediterranean Sea', 20, 35],
      '3373405': ['Atlantic Ocean', -25, 10],
    };
    for (const [id, [name, longitude, latitude]] of Object.entries(reference)) {
      const row = rows.find((candidate) => candidate.id === id);
      expect(row?.name).toBe(name);
      expect(row?.point).toEqual([longitude, latitude]);
      expect(row?.geonamesId).toBe(Number(id));
    }
  });
});

describe('extents of curated places', () => {
  /** Largest diagonal in kilometres that a thing of this sort has anywhere. */
  const LARGEST_KM: readonly (readonly [RegExp, number])[] = [
    [/^(?:MT|VLC|CAPE|FLLS|CRTR|CLDR)$/, 200],
    [/^(?:PASS|HBR|ATOL|SHOL)$/, 300],
    [/^(?:AIRB|AIRP|BDG|BLDG|MILB|PSN|ST|PRN|PAL|TMPL|SHRN|TOWR|PSTB|STNB|MNA)$/, 150],
    [/^(?:LK|RSV|LGN)$/, 1300],
    [/^(?:SD|INLT|FJD|ESTY|ISTH|DAM|DLTA)$/, 1000],
    // The Grand Canal of China.
    [/^CNL$/, 1300],
    [/^(?:GULF|BAY|STRT|BGHT|CNYN|OAS)$/, 2700],
    [/^(?:PEN|ISL|DSRT|PLN|UPLD|HLLS|BSN|CST)$/, 6500],
    [/^(?:MTS|VAL|STM|FRST|GRSLD|ISLS)$/, 9000],
  ];

  it('are of a size the thing can have', () => {
    expect(
      faults((row) => {
        const size = diagonalKm(row);
        const largest = LARGEST_KM.find(([code]) => code.test(row.featureCode))?.[1];
        if (size < 1) return `${size.toFixed(2)} km across`;
        if (row.extent[1] === row.extent[3]) return 'no height';
        return largest !== undefined && size > largest
          ? `${row.featureCode} ${Math.round(size)} km`
          : null;
      }),
    ).toEqual([]);
  });

  it('reach every country the row names', () => {
    expect(
      faults((row) => {
        if (/^(?:RF|BNKU)$/.test(row.featureCode) || CLAIMED_FROM_AFAR.has(row.id)) return null;
        return row.countries
          .filter((code) => isDrawn(code) && !boxMeetsCountry(row.extent, code, 0.5))
          .join(' ');
      }),
    ).toEqual([]);
  });
});

describe('outlines of curated places', () => {
  const withOutline = (check: (row: CuratedPlace, ring: [number, number][]) => string | null) =>
    faults((row) => (row.outline ? check(row, unwrap(row.outline)) : null));

  it('are simple rings of enough points', () => {
    expect(
      withOutline((_, ring) => {
        if (ring.length < 6) return `only ${ring.length} points`;
        const [first, last] = [ring[0]!, ring.at(-1)!];
        if (first[0] === last[0] && first[1] === last[1]) return 'first point repeated at the end';
        const crossings = kinks(polygon([[...ring, first]])).features.length;
        return crossings === 0 ? null : `crosses itself ${crossings} times`;
      }),
    ).toEqual([]);
  });

  it('lie in the extent and fill it', () => {
    expect(
      withOutline((row, ring) => {
        if (!(row.outline ?? []).every((point) => extentHolds(row.extent, ...point)))
          return 'leaves the extent';
        const xs = ring.map(([x]) => x);
        const ys = ring.map(([, y]) => y);
        const width = (Math.max(...xs) - Math.min(...xs)) / extentWidth(row.extent);
        const height = (Math.max(...ys) - Math.min(...ys)) / (row.extent[3] - row.extent[1]);
        return width > 0.8 && height > 0.8 ? null : 'is much smaller than the extent';
      }),
    ).toEqual([]);
  });

  it('hold the point', () => {
    expect(
      withOutline((row, ring) => {
        const [x, y] = row.point;
        const unwrapped = ring.some(([lon]) => lon > 180) && x < 0 ? x + 360 : x;
        return ringHolds(ring, unwrapped, y) ? null : `${row.point} outside`;
      }),
    ).toEqual([]);
  });
});

describe('historical places', () => {
  it('say from when to when, in order, and are not of the present', () => {
    expect(
      faults((row) => {
        const years = [row.validFrom, row.validTo];
        if (row.kind !== 'historical') {
          return years.some((year) => year !== undefined) ? 'years on a place of today' : null;
        }
        if (row.validFrom === undefined) return 'no first year';
        if (row.validTo === undefined)
          return /^(?:RGNH|HSTS)$/.test(row.featureCode) ? null : 'no last year';
        return row.validFrom <= row.validTo ? null : 'ends before it begins';
      }),
    ).toEqual([]);
  });

  it('name what stands on their ground today', () => {
    expect(
      faults((row) => {
        if (row.featureCode !== 'PCLH' || (row.validTo ?? 0) < 1900) return null;
        return (row.successors?.length ?? 0) > 0 ? null : 'no successor';
      }),
    ).toEqual([]);
  });
});

describe('what news needs', () => {
  it('is there, with the names of all sides on one row', () => {
    const karabakh = byName.get('Karabakh');
    for (const name of [
      'Garabagh',
      'Qarabağ',
      'Artsakh',
      'Nagorno-Karabakh',
      'Нагорный Карабах',
      'Լեռնային Ղարաբաղ',
    ])
      expect(karabakh?.otherNames).toContain(name);
    expect(byName.get('Persian Gulf')?.otherNames).toContain('Arabian Gulf');
    expect(byName.get('Sea of Japan')?.otherNames).toContain('East Sea');
    expect(byName.get('Senkaku Islands')?.otherNames).toContain('Diaoyu Islands');
    expect(byName.get('West Bank')?.countries[0]).toBe('PS');
  });

  it.each([
    'South Caucasus',
    'Middle East',
    'Balkans',
    'Sahel',
    'Kurdistan',
    'Kashmir',
    'Gaza Strip',
    'Crimea',
    'Donbas',
    'Transnistria',
    'Abkhazia',
    'South Ossetia',
    'Tibet',
    'Xinjiang',
    'Silicon Valley',
    'New England',
    'Midwest',
    'Soviet Union',
    'Yugoslavia',
    'Ottoman Empire',
    'Golan Heights',
    'Horn of Africa',
    'Scandinavia',
    'Siberia',
    'Patagonia',
    'Strait of Hormuz',
    'Suez Canal',
    'Nile',
    'Amazon River',
    'Lake Chad',
    'Himalayas',
    'Andes',
    'Wall Street',
    'Guantanamo Bay',
    'Chernobyl Exclusion Zone',
    'Three Gorges Dam',
  ])('%s is there', (name) => {
    expect(byName.has(name)).toBe(true);
  });
});

describe('the check of a curated file', () => {
  const good = rows.find((row) => row.geonamesId !== undefined)!;

  it('names file, row and field at fault', () => {
    expect(() => parseCuratedFile([{ ...good, point: [200, 0] }], 'seas.json')).toThrow(
      CuratedFileError,
    );
    expect(() => parseCuratedFile([{ ...good, point: [200, 0] }], 'seas.json')).toThrow(
      new RegExp(`seas\\.json: row 0 \\(${good.id}\\).*point`),
    );
  });

  it('refuses what is no list, an unknown field, an id that is not the GeoNames id', () => {
    expect(() => parseCuratedFile({}, 'x.json')).toThrow(/expected a JSON array/);
    expect(() => parseCuratedFile([{ ...good, colour: 'red' }], 'x.json')).toThrow(/colour/);
    expect(() => parseCuratedFile([{ ...good, id: 'other' }], 'x.json')).toThrow(/GeoNames id/);
  });
});
