/**
 * Made-up articles, as lists of names without a text: a town and its neighbours, a country and its
 * cities, names from all over the world, seas and ranges, one name alone; and hamlets that the
 * gazetteer lacks, whose namesakes elsewhere are not meant. Annotated news is mostly of a few
 * countries and of towns; these teach the ranker that the same grounds hold everywhere.
 * Drawn from the gazetteer alone, with a fixed seed.
 */

import { likenessOf } from '@/lib/geoparse/likeness';
import { openReading } from '@/lib/geoparse/reading';
import { openSheet } from '@/lib/geoparse/resolve';
import { type RowTable, toUnitVector } from '@/lib/geoparse/row-table';
import type { Mention, PlaceKind } from '@/lib/geoparse/types';
import { type Example, NEAR_ENOUGH, type Target } from './examples';
import { greatCircleKm, RIGHT_WITHIN_KM } from './gold';

const NEIGHBOUR_KM = 90;
/** Names drawn are at least this like the usual one: how English writes it, not how others do. */
const MIN_LIKENESS = 0.5;

/** Recognition of names, mostly near the first, at worst the first without the second. */
const SUREST = 0.99;
const UNSURE = 0.5;

const FEATURE_KINDS: ReadonlySet<PlaceKind> = new Set(['water', 'landform', 'area', 'historical']);

/** How often a story of one neighbourhood also names a hamlet that the gazetteer lacks. */
const HAMLETS = 0.35;
/** Nothing that bears the hamlet's name lies this near the story. */
const FAR_KM = 500;

/** Rows named, what qualifies whom ("Paris, Texas"), and the row where the publisher sits or -1. */
interface Story {
  readonly rows: readonly number[];
  /** A row somewhere else that a hamlet of the story shares its name with, or -1. */
  readonly namesake?: number;
  /** By row: the row that stands beside it to qualify it. */
  readonly qualifiers?: ReadonlyMap<number, number>;
  readonly home: number;
}

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Rows to draw from, more often the more people they have to the given power. */
class Urn {
  private readonly sums: Float64Array;
  constructor(
    private readonly rows: readonly number[],
    weight: (row: number) => number,
  ) {
    let sum = 0;
    this.sums = Float64Array.from(rows, (row) => {
      sum += weight(row);
      return sum;
    });
  }
  draw(random: () => number): number {
    const at = random() * (this.sums.at(-1) ?? 0);
    let low = 0;
    let high = this.sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sums[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return this.rows[low]!;
  }
}

/** @param count how many articles to make up */
export function simulate(table: RowTable, count: number, seed = 20261122): Example[] {
  const { gazetteer } = table;
  const random = randomFrom(seed);
  const towns: number[] = [];
  const countries: number[] = [];
  const divisions: number[] = [];
  const features: number[] = [];
  const cells = new Map<string, number[]>();
  const cellOf = (row: number) =>
    `${Math.floor(gazetteer.longitude(row))} ${Math.floor(gazetteer.latitude(row))}`;
  for (let row = 0; row < gazetteer.rowCount; row++) {
    const kind = gazetteer.kind(row);
    if (kind === 'country' && gazetteer.population(row) > 0) countries.push(row);
    if (kind === 'region' && gazetteer.featureCode(row) === 'ADM1') divisions.push(row);
    if (FEATURE_KINDS.has(kind)) features.push(row);
    if ((kind !== 'city' && kind !== 'town') || gazetteer.population(row) < 1000) continue;
    towns.push(row);
    const cell = cells.get(cellOf(row));
    if (cell) cell.push(row);
    else cells.set(cellOf(row), [row]);
  }
  const people = (power: number) => (row: number) => gazetteer.population(row) ** power;
  const names = (power: number) => (row: number) => gazetteer.nameCount(row) ** power;
  const famous = new Urn(towns, people(1));
  const middling = new Urn(towns, people(0.5));
  const small = new Urn(towns, people(0.2));
  const nations = new Urn(countries, people(0.4));
  const provinces = new Urn(divisions, names(0.5));
  const landmarks = new Urn(features, names(1));

  const neighboursOf = (row: number): number[] => {
    const found: number[] = [];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const cell = cells.get(
          `${Math.floor(gazetteer.longitude(row)) + dx} ${Math.floor(gazetteer.latitude(row)) + dy}`,
        );
        for (const other of cell ?? []) if (other !== row) found.push(other);
      }
    }
    return found.filter((other) => kmBetween(table, row, other) <= NEIGHBOUR_KM);
  };

  /** Places of all kinds from anywhere, some with the division or country they lie in. */
  const tour = (): Story => {
    const rows: number[] = [];
    const qualifiers = new Map<number, number>();
    for (let stops = 2 + Math.floor(random() * 7); stops > 0; stops--) {
      const kind = random();
      if (kind < 0.2) rows.push(nations.draw(random));
      else if (kind < 0.4) rows.push(landmarks.draw(random));
      else if (kind < 0.5) rows.push(provinces.draw(random));
      else {
        const town = (kind < 0.75 ? famous : middling).draw(random);
        rows.push(town);
        const outer = (random() < 0.4 ? gazetteer.admin1Row : gazetteer.countryRow)(town);
        if (outer < 0 || random() < 0.5) continue;
        rows.push(outer);
        if (random() < 0.6) qualifiers.set(town, outer);
      }
    }
    return { rows, qualifiers, home: -1 };
  };

  /** A river, sea or range and towns that lie along it. */
  const alongLandmark = (): number[] => {
    const landmark = landmarks.draw(random);
    const rows = [landmark];
    const extent = gazetteer.extent(landmark);
    for (let tries = 0; extent && tries < 200 && rows.length < 5; tries++) {
      const town = (tries % 2 ? famous : middling).draw(random);
      const longitude = gazetteer.longitude(town);
      const latitude = gazetteer.latitude(town);
      const [west, south, east, north] = extent;
      const isBeside =
        west <= east
          ? longitude >= west && longitude <= east
          : longitude >= west || longitude <= east;
      if (isBeside && latitude >= south && latitude <= north) rows.push(town);
    }
    if (random() < 0.4 && rows.length > 1) rows.push(gazetteer.countryRow(rows[1]!));
    return rows.filter((row) => row >= 0);
  };

  const story = (): Story => {
    const style = random();
    if (style < 0.25) {
      return { rows: [random() < 0.3 ? nations.draw(random) : famous.draw(random)], home: -1 };
    }
    if (style < 0.4) {
      const rows = Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
        random() < 0.5 ? nations.draw(random) : famous.draw(random),
      );
      // World news is printed at home too.
      return { rows, home: random() < 0.3 ? middling.draw(random) : -1 };
    }
    if (style < 0.52) return tour();
    if (style < 0.62) return { rows: alongLandmark(), home: -1 };
    const isLocal = style > 0.8;
    const focus = (isLocal ? small : middling).draw(random);
    const rows = [focus];
    const near = neighboursOf(focus);
    if (near.length) {
      const urn = new Urn(near, people(0.5));
      const companions = Math.floor(random() * 5) + (isLocal ? 1 : 0);
      for (let i = 0; i < companions; i++) rows.push(urn.draw(random));
    }
    const country = gazetteer.countryRow(focus);
    const admin1 = gazetteer.admin1Row(focus);
    const admin2 = gazetteer.admin2Row(focus);
    if (random() < (isLocal ? 0.2 : 0.75)) rows.push(country);
    if (random() < 0.4) rows.push(admin1);
    if (isLocal && random() < 0.4) rows.push(admin2);
    if (random() < 0.3) rows.push(nations.draw(random));
    if (random() < 0.2) rows.push(landmarks.draw(random));
    return {
      rows: rows.filter((row) => row >= 0).sort(() => random() - 0.5),
      namesake: random() < HAMLETS ? small.draw(random) : -1,
      home: isLocal && random() < 0.4 ? (near[Math.floor(random() * near.length)] ?? focus) : -1,
    };
  };

  const examples: Example[] = [];
  while (examples.length < count) {
    const made = story();
    if (made.rows.length) examples.push(toExample(made, table, random));
  }
  return examples;
}

const NONE: ReadonlyMap<number, number> = new Map();

function toExample(
  { rows: told, qualifiers = NONE, namesake = -1, home }: Story,
  table: RowTable,
  random: () => number,
): Example {
  const rows = [...new Set(told)];
  const named = namesake < 0 || rows.includes(namesake) ? rows : withHamlet(rows, namesake, random);
  let at = 0;
  const mentions = named.map((row): Mention => {
    const text = nameFor(row, table, random);
    const isBeside = at > 0 && [...qualifiers.values()].includes(row);
    const start = at + (isBeside ? 2 : 20 + Math.floor(random() * 200));
    at = start + text.length;
    return {
      start,
      end: at,
      text,
      role: 'location',
      lookupNames: [text],
      kindCue: null,
      recognition: SUREST - UNSURE * random() ** 3,
      qualifiedBy: named.indexOf(qualifiers.get(row) ?? -1),
      recognisers: ['simulated'],
    };
  });
  const reading = openReading(mentions, table, {
    cues: new Map(),
    home:
      home < 0
        ? null
        : toUnitVector(table.gazetteer.longitude(home), table.gazetteer.latitude(home)),
  });
  const targets = named.flatMap((row, index): Target[] => {
    const name = reading.nameOfMention[index]!;
    const { firstCandidate, candidateCount } = reading.names[name]!;
    const meant = Array.from(reading.row.slice(firstCandidate, firstCandidate + candidateCount));
    if (row === namesake && named !== rows) {
      const isNear = meant.some((one) => rows.some((other) => isAround(table, one, other)));
      if (isNear) return [];
      return [{ name, rewards: new Float64Array(candidateCount), noneReward: 1, count: 1 }];
    }
    const rewards = Float64Array.from(meant, (other) => {
      if (other === row) return 1;
      return kmBetween(table, row, other) <= RIGHT_WITHIN_KM ? NEAR_ENOUGH : 0;
    });
    if (!rewards.some((reward) => reward > 0)) return [];
    return [{ name, rewards, noneReward: 0, count: 1 }];
  });
  return {
    document: { id: 'simulated', text: '', toponyms: [], isPartial: true },
    mentions,
    goldOf: new Int32Array(mentions.length).fill(-1),
    reading,
    sheet: openSheet(reading),
    targets,
  };
}

/** The rows with one more somewhere among them. */
function withHamlet(rows: readonly number[], namesake: number, random: () => number): number[] {
  const at = Math.floor(random() * (rows.length + 1));
  return [...rows.slice(0, at), namesake, ...rows.slice(at)];
}

/** Whether a place lies in the country of another or not far from it. */
function isAround(table: RowTable, one: number, other: number): boolean {
  const { gazetteer } = table;
  const isOfOneCountry =
    gazetteer.countryCode(one) !== '' &&
    gazetteer.countryCode(one) === gazetteer.countryCode(other);
  return isOfOneCountry || kmBetween(table, one, other) < FAR_KM;
}

/** Its usual name, or now and then another spelling of it in Latin letters. */
function nameFor(row: number, table: RowTable, random: () => number): string {
  const place = table.gazetteer.place(row);
  if (random() < 0.6 || place.kind === 'country') return place.name;
  const spellings = place.otherNames.filter(
    (name) =>
      /^\p{Script=Latin}[\p{Script=Latin}\s'’-]+$/u.test(name) &&
      likenessOf(name, place.name) >= MIN_LIKENESS,
  );
  return spellings[Math.floor(random() * spellings.length)] ?? place.name;
}

function kmBetween({ gazetteer }: RowTable, a: number, b: number): number {
  return greatCircleKm(
    gazetteer.latitude(a),
    gazetteer.longitude(a),
    gazetteer.latitude(b),
    gazetteer.longitude(b),
  );
}
