import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { JSONParser } from '@streamparser/json';
import type { Geometry } from 'geojson';
import { z } from 'zod';
import { readKind } from './kind-words';
import { locate } from './locate';
import {
  findGeonamesId,
  findWikidataId,
  parseYear,
  rowOfUserPlace,
  type UserRecord,
  userPlaceId,
} from './record';

const text = z.string().catch('');

const timespan = z.looseObject({
  start: z.record(z.string(), z.unknown()).optional().catch(undefined),
  end: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/** What is read of a feature of Linked Places Format 1.x; the rest may be anything. */
const featureSchema = z.looseObject({
  '@id': text,
  properties: z.looseObject({
    title: z.string(),
    ccodes: z.array(z.string()).catch([]),
    fclasses: z.array(z.string()).catch([]),
  }),
  names: z.array(z.looseObject({ toponym: text })).catch([]),
  types: z.array(z.looseObject({ label: text, sourceLabel: text })).catch([]),
  links: z.array(z.looseObject({ type: text, identifier: text })).catch([]),
  when: z
    .looseObject({ timespans: z.array(timespan).catch([]) })
    .optional()
    .catch(undefined),
  geometry: z.unknown(),
});

/**
 * Read Linked Places Format: a FeatureCollection, streamed feature by feature.
 *
 * @throws Error where the JSON itself is broken, or holds no features
 */
export async function* readLinkedPlaces(stream: Readable): AsyncGenerator<UserRecord> {
  const parser = new JSONParser({ paths: ['$.features.*'], keepStack: false });
  const pending: unknown[] = [];
  parser.onValue = ({ value }) => {
    pending.push(value);
  };
  let number = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    try {
      parser.write(piece);
    } catch (cause) {
      throw new Error(`broken JSON after feature ${number + pending.length}`, { cause });
    }
    for (const feature of pending) yield readFeature(feature, ++number);
    pending.length = 0;
  }
  if (!parser.isEnded) throw new Error(`the JSON breaks off after feature ${number}`);
  if (number === 0) throw new Error('no "features": not a Linked Places FeatureCollection');
}

/** The same from one feature a line. */
export async function* readLinkedPlacesLines(stream: Readable): AsyncGenerator<UserRecord> {
  let number = 0;
  for await (const line of createInterface({
    input: stream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '') continue;
    let feature: unknown;
    try {
      feature = JSON.parse(line);
    } catch {
      yield { type: 'rejected', number, reason: 'not JSON' };
      continue;
    }
    yield readFeature(feature, number);
  }
}

function readFeature(value: unknown, number: number): UserRecord {
  const rejected = (reason: string): UserRecord => ({ type: 'rejected', number, reason });
  const parsed = featureSchema.safeParse(value);
  if (!parsed.success) return rejected('no "properties.title"');
  const feature = parsed.data;
  const name = feature.properties.title.trim();
  if (name === '') return rejected('empty title');
  const located = locate(feature.geometry as Geometry | null | undefined);
  if (!located) return rejected('no usable geometry');

  const links = feature.links.filter(({ type }) => type === '' || /close|exact|same/i.test(type));
  const identifiers = [feature['@id'], ...links.map(({ identifier }) => identifier)];
  const firstOf = (find: (identifier: string) => string): string =>
    identifiers.map(find).find((found) => found !== '') ?? '';
  const types = feature.types.flatMap(({ label, sourceLabel }) => [label, sourceLabel]);
  const [country = ''] = feature.properties.ccodes;
  const [from, to] = readYears(feature.when?.timespans ?? []);
  return {
    type: 'row',
    number,
    row: rowOfUserPlace({
      id: firstOf(findGeonamesId) || userPlaceId(feature['@id'], number),
      name,
      names: feature.names
        .filter(({ toponym }) => toponym.trim() !== '')
        .map(({ toponym }) => ({ text: toponym.trim(), use: 'other' })),
      ...readKind(types.find((type) => type !== '') ?? feature.properties.fclasses[0] ?? '', 0),
      countryCode: /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : '',
      ...located,
      wikidataId: firstOf(findWikidataId),
      validFrom: from,
      validTo: to,
    }),
  };
}

/** First and last year of all timespans. */
function readYears(
  timespans: readonly z.output<typeof timespan>[],
): [from: number | null, to: number | null] {
  const years = (ends: readonly (Record<string, unknown> | undefined)[]): number[] =>
    ends
      .flatMap((end) => Object.values(end ?? {}))
      .map((year) => parseYear(String(year)))
      .filter((year) => year !== null);
  const starts = years(timespans.map(({ start }) => start));
  const ends = years(timespans.map(({ end }) => end));
  return [
    starts.length > 0 ? Math.min(...starts) : null,
    ends.length > 0 ? Math.max(...ends) : null,
  ];
}
