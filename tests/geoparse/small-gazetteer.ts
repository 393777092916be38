/** A gazetteer of a few rows for tests, kept in plain objects: slow, obvious, no bytes. */

import { foldName } from '@/lib/geoparse/fold-name';
import type { Extent, Gazetteer, NameEntry, NameUse, Place, PlaceKind } from '@/lib/geoparse/types';

export interface SmallRow {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly featureCode?: string;
  readonly point: readonly [longitude: number, latitude: number];
  readonly population?: number;
  /** Ids of the country and divisions it lies in. */
  readonly country?: string;
  readonly countryCode?: string;
  readonly admin1?: string;
  readonly admin2?: string;
  readonly names?: Readonly<Partial<Record<NameUse, readonly string[]>>>;
  readonly extent?: Extent;
  /** How many names it has in all; as many as are given by default. */
  readonly nameCount?: number;
}

/** Rows in any order; readings of a name are listed most populous first. */
export function smallGazetteer(rows: readonly SmallRow[]): Gazetteer {
  const rowOfId = new Map(rows.map((row, index) => [row.id, index]));
  const entries = new Map<string, NameEntry[]>();
  const namesOf = (row: SmallRow): [string, NameUse][] => [
    [row.name, 'usual'],
    ...Object.entries(row.names ?? {}).flatMap(([use, names]) =>
      names.map((name): [string, NameUse] => [name, use as NameUse]),
    ),
  ];
  rows.forEach((row, index) => {
    for (const [name, use] of namesOf(row)) {
      const folded = foldName(name);
      const list = entries.get(folded) ?? [];
      if (!list.some((entry) => entry.row === index)) list.push({ row: index, use });
      entries.set(folded, list);
    }
  });
  for (const list of entries.values()) {
    list.sort((a, b) => (rows[b.row]!.population ?? 0) - (rows[a.row]!.population ?? 0));
  }
  const at = (row: number): SmallRow => {
    const found = rows[row];
    if (!found) throw new RangeError(`row ${row} of ${rows.length}`);
    return found;
  };
  const related = (id: string | undefined) => (id === undefined ? -1 : (rowOfId.get(id) ?? -1));
  const countryRow = (row: number) => (at(row).kind === 'country' ? row : related(at(row).country));
  const admin1Row = (row: number) =>
    at(row).featureCode === 'ADM1' ? row : related(at(row).admin1);
  const admin2Row = (row: number) =>
    at(row).featureCode === 'ADM2' ? row : related(at(row).admin2);
  const countryCode = (row: number) =>
    at(row).countryCode ?? rows[countryRow(row)]?.countryCode ?? '';
  const nameOf = (row: number) => rows[row]?.name ?? null;
  return {
    rowCount: rows.length,
    lookup: (name) => entries.get(foldName(name)) ?? [],
    lookupFolded: (name) => entries.get(name) ?? [],
    lookupLoose: (name) => entries.get(foldName(name).replace(/[aeiou]+/g, 'a')) ?? [],
    forEachWithPrefix: (prefix, visit) => {
      for (const [name, list] of entries) {
        if (!name.startsWith(prefix)) continue;
        for (const { row, use } of list) visit(row, use, name === prefix);
      }
    },
    hasFoldedPrefix: (prefix) => [...entries.keys()].some((name) => name.startsWith(prefix)),
    rowOfId: (id) => rowOfId.get(id) ?? -1,
    idOf: (row) => at(row).id,
    nameOf: (row) => at(row).name,
    foldedNameOf: (row) => foldName(at(row).name),
    place: (row): Place => ({
      id: at(row).id,
      name: at(row).name,
      otherNames: namesOf(at(row))
        .slice(1)
        .map(([name]) => name),
      kind: at(row).kind,
      featureCode: at(row).featureCode ?? 'PPL',
      countryCode: countryCode(row) || null,
      country: nameOf(countryRow(row)),
      admin1: nameOf(admin1Row(row)),
      admin2: nameOf(admin2Row(row)),
      population: at(row).population ?? 0,
      point: at(row).point,
      extent: at(row).extent ?? null,
      extentIsApproximate: false,
      source: 'geonames',
      geonamesId: null,
      wikidataId: null,
    }),
    longitude: (row) => at(row).point[0],
    latitude: (row) => at(row).point[1],
    population: (row) => at(row).population ?? 0,
    kind: (row) => at(row).kind,
    featureCode: (row) => at(row).featureCode ?? 'PPL',
    source: () => 'geonames',
    countryCode,
    countryRow,
    admin1Row,
    admin2Row,
    extent: (row) => at(row).extent ?? null,
    nameCount: (row) => at(row).nameCount ?? namesOf(at(row)).length,
  };
}
