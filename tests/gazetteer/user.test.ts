import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { layerGazetteers } from '@/lib/gazetteer/layer';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { searchPlaces } from '@/lib/gazetteer/search';
import {
  type BuildProgress,
  buildUserGazetteer,
  UserGazetteerError,
} from '@/lib/gazetteer/user/build';
import { detectFormat } from '@/lib/gazetteer/user/formats';
import { geoparse } from '@/lib/geoparse';
import { foldName } from '@/lib/geoparse/fold-name';
import type { Place } from '@/lib/geoparse/types';
import { compileRows, makeFolder, makeRow } from './rows';

const folder = makeFolder();
let files = 0;

function save(content: string | Uint8Array, suffix = '.txt'): string {
  const file = path.join(folder, `input-${files++}${suffix}`);
  writeFileSync(file, content);
  return file;
}

async function build(content: string | Uint8Array, suffix?: string) {
  const input = save(content, suffix);
  const output = `${input}.bin`;
  const report = await buildUserGazetteer([input], output);
  const gazetteer = loadGazetteer(output);
  const place = (name: string): Place => {
    const [entry] = gazetteer.lookup(name);
    if (!entry) throw new Error(`${name} was not found`);
    return gazetteer.place(entry.row);
  };
  return { report, gazetteer, place };
}

describe('CSV', () => {
  it('is read by the names of its columns', async () => {
    const { report, place } = await build(
      [
        'Title,Lat,LNG,Other names,Type,Country,Pop,Wikidata,start,end,geonames_id',
        '"Lutetia, Parisiorum",48.85,2.35,Lutèce|Lutetia,city,FR,"8,000",Q270746,-52,486,',
        'Augusta Raurica,47.533,7.721,,,ch,,,,,',
        'Rhine,51.9,6.1,Rhenus; Rhein,river,,,,,,2848189',
      ].join('\r\n'),
      '.csv',
    );
    expect(report).toMatchObject({ rows: 3, rejected: 0, samples: [] });
    expect(place('Lutèce')).toMatchObject({
      id: 'user-2',
      name: 'Lutetia, Parisiorum',
      otherNames: ['Lutetia', 'Lutèce'],
      kind: 'city',
      countryCode: 'FR',
      population: 8000,
      point: [2.35, 48.85],
      source: 'user',
      wikidataId: 'Q270746',
      geonamesId: null,
    });
    expect(place('augusta raurica')).toMatchObject({ countryCode: 'CH', kind: 'town' });
    expect(place('Rhenus')).toMatchObject({ id: '2848189', kind: 'water', featureCode: 'STM' });
  });

  it('takes semicolons, tabs, quotes over lines, a byte order mark and gzip', async () => {
    const table = '\ufeffname;latitude;longitude\n"Über\nLingen";47.77;9.17\n';
    expect((await build(table, '.csv')).place('Uber Lingen').point).toEqual([9.17, 47.77]);
    const tabs = 'name\tlat\tlon\tid\nVinland\t51.6\t-55.5\tvinland\n';
    expect((await build(gzipSync(tabs), '.tsv.gz')).place('Vinland').id).toBe('vinland');
  });

  it('reports what it cannot use by row and reason, and uses the rest', async () => {
    const { report, gazetteer } = await build(
      [
        'id,name,lat,lon,country,population',
        'a,,1,1,,',
        'b,North,91,0,,',
        'c,West,0,-180.5,,',
        'd,Words,east,0,,',
        'e,Land,0,0,Narnia,',
        'f,Crowd,0,0,,many',
        'g,Good,10,20,NL,5',
        'g,Twice,10,20,NL,5',
      ].join('\n'),
      '.csv',
    );
    expect(report).toMatchObject({ rows: 1, rejected: 7 });
    expect(report.samples.map(({ number, reason }) => `${number}: ${reason}`)).toEqual([
      '2: no name',
      '3: latitude "91" is not -90…90',
      '4: longitude "-180.5" is not -180…180',
      '5: latitude "east" is not -90…90',
      '6: country "Narnia" is not an ISO 3166-1 alpha-2 code',
      '7: population "many" is not a count',
      '9: id "g" occurs before',
    ]);
    expect(report.reasons[0]).toEqual(['latitude … is not -90…90', 2]);
    expect(gazetteer.rowCount).toBe(1);
  });

  it('never takes a bare number for a GeoNames id', async () => {
    const { place } = await build('id,name,lat,lon\n2988507,Not Paris,1,1\n', '.csv');
    expect(place('Not Paris')).toMatchObject({ id: 'user-2988507', geonamesId: null });
  });
});

describe('GeoNames dumps', () => {
  const line = (
    id: number,
    name: string,
    alternates: string,
    at: readonly [number, number],
    [fclass, code]: readonly [string, string],
    [country, admin1, admin2]: readonly [string, string, string],
    population: number,
  ): string =>
    [id, name, name, alternates, at[1], at[0], fclass, code, country, '', admin1, admin2]
      .concat(['', '', population, '', 10, 'Asia/Baku', '2020-01-01'])
      .join('\t');
  // Towns before the divisions they lie in, as in a real dump.
  const dump = [
    line(
      1,
      'Xankəndi',
      'Khankendi,Stepanakert',
      [46.75, 39.82],
      ['P', 'PPL'],
      ['AZ', '99', '7'],
      55_200,
    ),
    line(2, 'Kura', 'Mtkvari', [49, 39.5], ['H', 'STM'], ['AZ', '', ''], 0),
    'this is not a line of GeoNames',
    line(3, 'Qarabağ', '', [46.7, 39.9], ['A', 'ADM2'], ['AZ', '99', '7'], 0),
    line(4, 'Şərq', '', [46.5, 39.8], ['A', 'ADM1'], ['AZ', '99', ''], 0),
    line(
      5,
      'Republic of Azerbaijan',
      'Azerbaijan',
      [47.5, 40.5],
      ['A', 'PCLI'],
      ['AZ', '00', ''],
      9_900_000,
    ),
  ].join('\n');

  it('are read, towns put into divisions that follow', async () => {
    const { report, place } = await build(dump);
    expect(report).toMatchObject({
      rows: 5,
      rejected: 1,
      samples: [{ number: 3, reason: '1 columns found, 19 expected' }],
    });
    expect(place('Stepanakert')).toMatchObject({
      id: '1',
      name: 'Xankəndi',
      geonamesId: 1,
      country: 'Republic of Azerbaijan',
      admin1: 'Şərq',
      admin2: 'Qarabağ',
      source: 'user',
    });
    expect(place('Mtkvari')).toMatchObject({ kind: 'water', admin1: null });
  });
});

describe('Linked Places', () => {
  const feature = {
    '@id': 'https://example.org/places/p_76',
    type: 'Feature',
    properties: { title: 'Abingdon (UK)', ccodes: ['GB'] },
    when: { timespans: [{ start: { in: '1600' }, end: { latest: '1699-12-31' } }] },
    names: [
      { toponym: 'Abingdon', lang: 'en' },
      { toponym: 'Abingdon-on-Thames' },
      { toponym: '' },
    ],
    types: [{ identifier: 'aat:300008347', label: 'inhabited places' }],
    geometry: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', coordinates: [-1.2879, 51.6708] }],
    },
    links: [
      { type: 'closeMatch', identifier: 'wd:Q321377' },
      { type: 'closeMatch', identifier: 'gn:2657780' },
      { type: 'seeAlso', identifier: 'wd:Q1' },
    ],
  };
  const area = {
    '@id': 'lpf:wessex',
    type: 'Feature',
    properties: { title: 'Wessex' },
    types: [{ label: 'kingdoms' }],
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [-4, 50.5],
          [0, 50.7],
          [0, 52],
          [-4, 51.2],
          [-4, 50.5],
        ],
      ],
    },
  };
  const broken = [
    { type: 'Feature', properties: { title: 'Nowhere' }, geometry: null },
    {
      type: 'Feature',
      properties: { title: 'Far' },
      geometry: { type: 'Point', coordinates: [200, 10] },
    },
    {
      type: 'Feature',
      properties: { title: 'Odd' },
      geometry: { type: 'Point', coordinates: ['a', 'b'] },
    },
    { type: 'Feature', properties: {} },
    null,
    7,
  ];

  it('is streamed from a FeatureCollection', async () => {
    const { report, place } = await build(
      JSON.stringify({
        type: 'FeatureCollection',
        '@context': 'x',
        features: [feature, area, ...broken],
      }),
      '.json',
    );
    expect(report).toMatchObject({ rows: 2, rejected: 6 });
    expect(report.samples.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(place('Abingdon-on-Thames')).toMatchObject({
      id: '2657780',
      name: 'Abingdon (UK)',
      kind: 'town',
      countryCode: 'GB',
      point: [-1.2879, 51.6708],
      extent: null,
      wikidataId: 'Q321377',
    });
    expect(place('Wessex')).toMatchObject({
      id: 'lpf:wessex',
      kind: 'historical',
      extent: [-4, 50.5, 0, 52],
    });
  });

  it('is read from one feature a line, too', async () => {
    const { report, gazetteer, place } = await build(
      [JSON.stringify(feature), 'oops', JSON.stringify(area)].join('\n'),
      '.jsonl',
    );
    expect(report).toMatchObject({ rows: 2, samples: [{ number: 2, reason: 'not JSON' }] });
    expect(place('Abingdon').id).toBe('2657780');
    expect(gazetteer.years(0)).toEqual([1600, 1699]);
  });

  it('is read from LP-TSV', async () => {
    const { report, place } = await build(
      [
        'id\ttitle\ttitle_source\tstart\tend\tccodes\tmatches\tvariants\ttypes\tlon\tlat\tgeowkt',
        '10\tFirenze\tx\t1300\t1500\tIT\twd:Q2044;gn:3176959\tFlorentia@la;Florence@en\tcity\t11.25\t43.77\t',
        '11\tArno\tx\t1300\t\tIT\t\t\triver\t\t\tLINESTRING(11.6 43.8, 11.2 43.77, 10.3 43.68)',
        '12\tNowhere\tx\t1300\t\t\t\t\t\t\t\tnot wkt',
      ].join('\n'),
      '.tsv',
    );
    expect(report).toMatchObject({ rows: 2, rejected: 1, samples: [{ number: 4 }] });
    expect(place('Florentia')).toMatchObject({ id: '3176959', wikidataId: 'Q2044', kind: 'city' });
    expect(place('Arno')).toMatchObject({
      id: 'user-11',
      kind: 'water',
      extent: [10.3, 43.68, 11.6, 43.8],
    });
  });
});

describe('what cannot be built', () => {
  it.each([
    ['an empty file', '', /not recognised|empty/],
    ['prose', 'Once upon a time there was no table', /not recognised/],
    [
      'a table without coordinates',
      'name,place\nx,y\n',
      /no column for latitude, longitude; found: name, place/,
    ],
    [
      'a table of unusable rows only',
      'name,lat,lon\n,1,1\n',
      /none of 1 entries could be used: no name \(1\)/,
    ],
    [
      'JSON that breaks off',
      '{"type":"FeatureCollection","features":[{"a":1},',
      /breaks off after feature 1/,
    ],
    ['broken JSON', '{"type":"FeatureCollection","features":[{]]', /broken JSON after feature 0/],
    ['a collection without features', '{"type":"FeatureCollection"}', /no "features"/],
  ])('%s', async (_, content, message) => {
    const input = save(content);
    await expect(buildUserGazetteer([input], `${input}.bin`)).rejects.toThrow(message);
    await expect(buildUserGazetteer([input], `${input}.bin`)).rejects.toThrow(UserGazetteerError);
  });

  it('a file that is not there, a format that is not known, no file', async () => {
    const missing = path.join(folder, 'missing.csv');
    await expect(buildUserGazetteer([missing], 'x.bin')).rejects.toThrow(/missing\.csv.*ENOENT/);
    const input = save('name,lat,lon\nx,1,1\n');
    await expect(buildUserGazetteer([input], 'x.bin', { format: 'shapefile' })).rejects.toThrow(
      /no format "shapefile"; known are: linked-places/,
    );
    await expect(buildUserGazetteer([], 'x.bin')).rejects.toThrow(/no file/);
  });
});

describe('large files', () => {
  it('are sorted on disk, report progress, and read back whole', async () => {
    const count = 150_000;
    const rows = Array.from({ length: count }, (_, index) => {
      const name = `Ort ${((index * 7919) % count).toString(36)}`;
      return `${name},${(index % 170) - 85},${(index % 350) - 175}`;
    });
    const input = save(`name,lat,lon\n${rows.join('\n')}\n`, '.csv');
    expect(detectFormat(input)?.id).toBe('csv');
    const progress: BuildProgress[] = [];
    const report = await buildUserGazetteer([input], `${input}.bin`, {
      onProgress: (step) => progress.push(step),
    });
    expect(report.rows).toBe(count);
    expect(progress.at(-1)).toMatchObject({ step: 'writing', rows: count });
    expect(progress.at(-1)?.readBytes).toBe(progress.at(-1)?.totalBytes);
    const gazetteer = loadGazetteer(`${input}.bin`);
    for (let index = 0; index < count; index += 1001) {
      const name = `Ort ${((index * 7919) % count).toString(36)}`;
      expect(gazetteer.lookup(name)).toEqual([{ row: index, use: 'usual' }]);
    }
  });
});

describe('layerGazetteers', () => {
  const base = compileRows(folder, [
    makeRow({
      id: '6252001',
      name: 'United States',
      kind: 'country',
      featureCode: 'PCLI',
      countryCode: 'US',
      countryId: '6252001',
      names: [{ text: 'America', use: 'other' }],
    }),
    makeRow({ id: '2', name: 'Troy', countryCode: 'US', countryId: '6252001', population: 50_000 }),
    makeRow({ id: '3', name: 'Paris', countryCode: 'US', countryId: '6252001' }),
  ]);
  const extra = compileRows(folder, [
    makeRow({
      id: 'ilion',
      name: 'Troy',
      names: [{ text: 'Ilion', use: 'other' }],
      source: 'user',
    }),
    makeRow({
      id: '3',
      name: 'Paris on the Ohio',
      countryCode: 'US',
      point: [1, 2],
      source: 'user',
    }),
  ]);
  const layered = layerGazetteers(base, extra);
  const ids = (name: string): string[] => layered.lookup(name).map(({ row }) => layered.idOf(row));

  it('prefers rows of the extra file', () => {
    expect(ids('Troy')).toEqual(['ilion', '2']);
    expect(ids('Ilion')).toEqual(['ilion']);
    expect(ids('America')).toEqual(['6252001']);
    expect(layered.lookupFolded('troy')).toEqual(layered.lookup('Troy'));
    expect(layered.source(layered.rowOfId('ilion'))).toBe('user');
    for (const id of ['ilion', '2']) {
      const row = layered.rowOfId(id);
      expect(layered.foldedNameOf(row)).toBe(foldName(layered.nameOf(row)));
    }
  });

  it('lets a place of the same id replace that of the base', () => {
    expect(ids('Paris')).toEqual([]);
    expect(ids('Paris on the Ohio')).toEqual(['3']);
    expect(layered.place(layered.rowOfId('3'))).toMatchObject({
      name: 'Paris on the Ohio',
      point: [1, 2],
      country: 'United States',
    });
  });

  it('finds containers in the base where the extra has none', () => {
    const row = layered.rowOfId('3');
    expect(layered.idOf(layered.countryRow(row))).toBe('6252001');
    expect(layered.countryRow(layered.rowOfId('ilion'))).toBe(-1);
    expect(layered.admin1Row(row)).toBe(-1);
  });

  it('searches both', () => {
    expect(searchPlaces(layered, 'tro').map(({ id }) => id)).toEqual(['2', 'ilion']);
    expect(searchPlaces(layered, 'par').map(({ name }) => name)).toEqual(['Paris on the Ohio']);
    expect(layered.hasFoldedPrefix('ili')).toBe(true);
    expect(layered.hasFoldedPrefix('ame')).toBe(true);
    expect(layered.hasFoldedPrefix('xyz')).toBe(false);
    expect(layered.lookupLoose('Troi').length).toBeGreaterThan(0);
    expect(() => layered.place(5)).toThrow(RangeError);
  });
});

describe('geoparsing with places of one’s own', () => {
  it('prefers them to the bundled places of the same name', async () => {
    const input = save('name,lat,lon\nSpringfield,10,20\nElmsworth Hollow,11,21\n', '.csv');
    await buildUserGazetteer([input], `${input}.bin`);
    const bundled = loadGazetteer();
    const both = layerGazetteers(bundled, loadGazetteer(`${input}.bin`));
    const text =
      'The mayor of Springfield met farmers in Elmsworth Hollow before flying to Chicago.';
    const sources = geoparse(text, both).mentions.map(({ text: name, place }) => [
      name,
      place?.source,
    ]);
    expect(sources).toContainEqual(['Springfield', 'user']);
    expect(sources).toContainEqual(['Chicago', 'geonames']);
    expect(geoparse(text, bundled).mentions[0]?.place?.source).toBe('geonames');
  });

  it('is sure of them in a gazetteer that replaces the bundled one', async () => {
    const input = save('name,lat,lon\nElmsworth Hollow,11,21\nHarrow Mill,11.1,21.1\n', '.csv');
    await buildUserGazetteer([input], `${input}.bin`);
    const text = 'Farmers met in Elmsworth Hollow and marched to Harrow Mill.';
    const { mentions } = geoparse(text, loadGazetteer(`${input}.bin`));
    expect(mentions.map(({ place }) => place?.source)).toEqual(['user', 'user']);
    for (const { confidence } of mentions) expect(confidence).toBeGreaterThan(0.8);
  });

  it('takes rows of a GeoNames dump for what they are, one of many', async () => {
    const hamlet = (id: number, name: string, latitude: number) => [
      id,
      name,
      name,
      '',
      latitude,
      -1,
      'P',
      'PPL',
      'GB',
      '',
      'ENG',
      '',
      '',
      '',
      0,
      '',
      '',
      '',
      '',
    ];
    const rows = [hamlet(9000001, 'Chicago', 52), hamlet(9000002, 'Elmsworth Hollow', 54.5)];
    const input = save(`${rows.map((row) => row.join('\t')).join('\n')}\n`, '.txt');
    await buildUserGazetteer([input], `${input}.bin`);
    const both = layerGazetteers(loadGazetteer(), loadGazetteer(`${input}.bin`));
    const { mentions } = geoparse('They flew from Elmsworth Hollow to Chicago.', both);
    expect(mentions.map(({ place }) => place?.source)).toEqual(['user', 'geonames']);
  });
});
