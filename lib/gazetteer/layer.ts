import type { Gazetteer, NameEntry, Place } from '@/lib/geoparse/types';

/** Merged lists kept ready, as in a single gazetteer. */
const MAX_CACHED = 10_000;

/**
 * One gazetteer laid over another: a user's own over the bundled one.
 *
 * Rows of `base` keep their numbers; those of `extra` follow. Readings of `extra` come first, and
 * a place that both have (the same id) is that of `extra` alone. Where `extra` does not hold a
 * place's country, the country of that code in `base` stands in.
 */
export function layerGazetteers(base: Gazetteer, extra: Gazetteer): Gazetteer {
  const offset = base.rowCount;
  const rowCount = offset + extra.rowCount;
  const isExtra = (row: number): boolean => row >= offset;
  const hidden = findHidden(base, extra);
  const countries = mapCountries(base);

  const inBase = (row: number): number => (row >= 0 && hidden.has(row) ? raise(hidden, row) : row);
  const raise = (rows: ReadonlyMap<number, number>, row: number): number =>
    offset + (rows.get(row) as number);

  const merge = (
    above: readonly NameEntry[],
    below: readonly NameEntry[],
  ): readonly NameEntry[] => {
    if (above.length === 0 && hidden.size === 0) return below;
    return [
      ...above.map(({ row, use }) => ({ row: row + offset, use })),
      ...below.filter(({ row }) => !hidden.has(row)),
    ];
  };
  const cache = new Map<string, readonly NameEntry[]>();
  const cached = (key: string, find: () => readonly NameEntry[]): readonly NameEntry[] => {
    const known = cache.get(key);
    if (known) return known;
    const entries = find();
    if (entries.length === 0) return entries;
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(key, entries);
    return entries;
  };

  const countryRow = (row: number): number => {
    if (!isExtra(row)) return inBase(base.countryRow(row));
    const own = extra.countryRow(row - offset);
    return own >= 0 ? own + offset : (countries.get(extra.countryCode(row - offset)) ?? -1);
  };
  const container =
    (column: 'admin1Row' | 'admin2Row') =>
    (row: number): number => {
      if (!isExtra(row)) return inBase(base[column](row));
      const own = extra[column](row - offset);
      return own < 0 ? -1 : own + offset;
    };
  const pick =
    <Value>(read: (gazetteer: Gazetteer, row: number) => Value) =>
    (row: number): Value =>
      isExtra(row) ? read(extra, row - offset) : read(base, row);

  const place = (row: number): Place => {
    if (!Number.isInteger(row) || row < 0 || row >= rowCount) {
      throw new RangeError(`no row ${row} in gazetteers of ${rowCount} rows`);
    }
    if (!isExtra(row)) return base.place(row);
    const own = extra.place(row - offset);
    const country = own.country === null ? countryRow(row) : -1;
    return country < 0 ? own : { ...own, country: place(country).name };
  };

  return {
    rowCount,
    lookup: (name) => cached(`= ${name}`, () => merge(extra.lookup(name), base.lookup(name))),
    lookupFolded: (folded) =>
      cached(`f ${folded}`, () => merge(extra.lookupFolded(folded), base.lookupFolded(folded))),
    lookupLoose: (name) =>
      cached(`~ ${name}`, () => merge(extra.lookupLoose(name), base.lookupLoose(name))),
    hasFoldedPrefix: (prefix) => extra.hasFoldedPrefix(prefix) || base.hasFoldedPrefix(prefix),
    forEachWithPrefix: (prefix, visit) => {
      extra.forEachWithPrefix(prefix, (row, use, isWhole) => visit(row + offset, use, isWhole));
      base.forEachWithPrefix(prefix, (row, use, isWhole) => {
        if (!hidden.has(row)) visit(row, use, isWhole);
      });
    },
    rowOfId: (id) => {
      const own = extra.rowOfId(id);
      return own >= 0 ? own + offset : base.rowOfId(id);
    },
    place,
    longitude: pick((gazetteer, row) => gazetteer.longitude(row)),
    latitude: pick((gazetteer, row) => gazetteer.latitude(row)),
    population: pick((gazetteer, row) => gazetteer.population(row)),
    kind: pick((gazetteer, row) => gazetteer.kind(row)),
    idOf: pick((gazetteer, row) => gazetteer.idOf(row)),
    nameOf: pick((gazetteer, row) => gazetteer.nameOf(row)),
    foldedNameOf: pick((gazetteer, row) => gazetteer.foldedNameOf(row)),
    featureCode: pick((gazetteer, row) => gazetteer.featureCode(row)),
    source: pick((gazetteer, row) => gazetteer.source(row)),
    countryCode: pick((gazetteer, row) => gazetteer.countryCode(row)),
    countryRow,
    admin1Row: container('admin1Row'),
    admin2Row: container('admin2Row'),
    extent: pick((gazetteer, row) => gazetteer.extent(row)),
    nameCount: pick((gazetteer, row) => gazetteer.nameCount(row)),
  };
}

/** Rows of `base` that `extra` has too, with the row there; found from the smaller side. */
function findHidden(base: Gazetteer, extra: Gazetteer): Map<number, number> {
  const hidden = new Map<number, number>();
  const note = (baseRow: number, extraRow: number): void => {
    if (baseRow >= 0 && extraRow >= 0) hidden.set(baseRow, extraRow);
  };
  if (extra.rowCount <= base.rowCount) {
    for (let row = 0; row < extra.rowCount; row++) note(base.rowOfId(extra.idOf(row)), row);
  } else {
    for (let row = 0; row < base.rowCount; row++) note(row, extra.rowOfId(base.idOf(row)));
  }
  return hidden;
}

function mapCountries(base: Gazetteer): Map<string, number> {
  const countries = new Map<string, number>();
  for (let row = 0; row < base.rowCount; row++) {
    if (base.kind(row) === 'country') countries.set(base.countryCode(row), row);
  }
  return countries;
}
