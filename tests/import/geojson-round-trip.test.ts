import { describe, expect, it } from 'vitest';
import { anchorOf } from '@/lib/corrections/anchor';
import { applyCorrections } from '@/lib/corrections/apply';
import type { Correction } from '@/lib/corrections/types';
import { correctedDocument } from '@/lib/export/document';
import { geojson } from '@/lib/export/geojson';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse';
import type { LonLat } from '@/lib/geoparse/types';
import { readGeojson } from '@/lib/import/geojson';
import { readDatelineGeojson, wordGeojsonFault } from '@/lib/import/read-dateline-geojson';
import { correctedSample, makePlace, sampleDocument } from '../export/sample-document';
import fc from '../seeded-check';

const gazetteer = loadGazetteer();
const NAMES = [
  'Naples',
  'Capri',
  'Springfield',
  'Xanadu',
  '北京',
  'Suva',
  'the Balkans',
  '🏔️',
  'Paris, Texas',
];

const sentence = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...NAMES),
    fc.string({ maxLength: 20, unit: 'binary' }),
  )
  .map(([one, other, noise]) => `The road from ${one} to ${other} ${noise} was closed.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'));

const point = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);
const words = fc.string({ maxLength: 30 });

/** Corrections of every type on what was found, some of them on nothing. */
function corrections(article: string): fc.Arbitrary<Correction[]> {
  const { mentions, places } = geoparse(article, gazetteer);
  const made = { madeAt: '2026-11-22T10:00:00.000Z' };
  const place = makePlace({ id: 'user-1', name: 'A place', source: 'user', point: [10, 20] });
  const mention = fc.constantFrom(...(mentions.length > 0 ? mentions : [{ start: 0, end: 3 }]));
  const scope = mention.map((one) => ({
    type: 'mention' as const,
    anchor: anchorOf(article, one),
  }));
  const placeId = fc.constantFrom(...places.map((one) => one.place.id), 'nowhere');
  const outline = fc
    .array(point, { minLength: 3, maxLength: 6 })
    .map((ring): LonLat[][] => [[...ring, ring[0]!]]);
  const change = fc.oneof(
    scope.map((one) => ({ type: 'choose-place' as const, scope: one, place })),
    scope.map((one) => ({ type: 'reject' as const, scope: one })),
    scope.map((one) => ({ type: 'accept' as const, scope: one })),
    scope.map((one) => ({ type: 'set-role' as const, scope: one, role: 'actor' as const })),
    fc.record({
      type: fc.constant('change-place' as const),
      placeId,
      changes: fc.record(
        { note: words, outline, point, about: fc.boolean(), isSure: fc.boolean() },
        { requiredKeys: [] },
      ),
    }),
    placeId.map((fromId) => ({ type: 'merge-places' as const, fromId, into: place })),
  );
  return fc
    .array(change, { maxLength: 6 })
    .map((all) => all.map((one, index) => ({ ...one, ...made, id: `c${index}` }) as Correction));
}

const json = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('saved GeoJSON opened again', () => {
  it('gives the corrected sample back, whole', () => {
    expect(readGeojson(geojson.write(correctedSample))).toEqual(correctedSample);
  });

  it('gives back any article, result and corrections', () => {
    const article = fc.record({
      title: words,
      text,
      byline: fc.option(words),
      site: fc.option(words),
      url: fc.constantFrom(null, 'https://example.org/a?b=1'),
    });
    const story = article.chain((one) =>
      corrections(one.text).map((made) => ({ article: one, made })),
    );
    fc.assert(
      fc.property(story, ({ article: one, made }) => {
        const automatic = geoparse(one.text, gazetteer, { explain: true });
        const document = correctedDocument(one, automatic, made, 'x');
        const restored = readGeojson(geojson.write(document));
        expect(json(restored)).toEqual(json(document));
        expect(restored.settledStarts).toEqual(document.settledStarts);
        // What the page opens comes to the same result when the corrections are made anew.
        const opened = readDatelineGeojson(geojson.write(document)).restored;
        const again = applyCorrections(one.text, opened.automatic, opened.corrections);
        expect(json(again.result)).toEqual(json(document.result));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('reads the files of version 1, which had no areas', () => {
    const file = JSON.parse(geojson.write({ ...sampleDocument, corrections: [] }));
    file.dateline.version = 1;
    for (const { properties } of file.features) delete properties.point;
    expect(readGeojson(JSON.stringify(file)).result).toEqual(sampleDocument.result);
  });
});

describe('a hostile file', () => {
  const changed = (change: (file: ReturnType<typeof JSON.parse>) => void) => {
    const file = JSON.parse(geojson.write(correctedSample));
    change(file);
    return JSON.stringify(file);
  };

  it('cannot bring an address that runs', () => {
    const json = changed((file) => (file.dateline.article.url = 'javascript:alert(1)'));
    expect(readGeojson(json).article.url).toBeNull();
  });

  it('cannot reach the prototype of anything', () => {
    const json = geojson
      .write(correctedSample)
      .replace('"annotations":{', '"annotations":{"__proto__":{"note":"x"},');
    const { annotations } = readGeojson(json);
    expect(Object.keys(annotations!)).toEqual(Object.keys(correctedSample.annotations!));
    expect(Object.getPrototypeOf(annotations)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).note).toBeUndefined();
  });

  it.each([
    [
      'a place off the world',
      (file: ReturnType<typeof JSON.parse>) => (file.features[0].properties.point = [200, 0]),
    ],
    [
      'mentions that overlap',
      (file: ReturnType<typeof JSON.parse>) => (file.features[0].properties.mentions[0].end += 1),
    ],
    [
      'a mention of another place',
      (file: ReturnType<typeof JSON.parse>) =>
        (file.dateline.automatic.places[0].mentionIndexes = [1]),
    ],
    [
      'a row that is not there',
      (file: ReturnType<typeof JSON.parse>) => (file.dateline.automatic.mentions[0].place = 999),
    ],
    [
      'a correction of no known type',
      (file: ReturnType<typeof JSON.parse>) => (file.dateline.corrections[0].type = 'explode'),
    ],
    [
      'an identifier that is a path',
      (file: ReturnType<typeof JSON.parse>) => (file.features[0].properties.wikidataId = '../x'),
    ],
  ])('is refused for %s', (_, change) => {
    expect(() => readGeojson(changed(change))).toThrow('cannot be restored');
    expect(wordGeojsonFault(changed(change))).toBe('geojsonDamaged');
  });

  it('is told from the GeoJSON of others and of later versions', () => {
    expect(wordGeojsonFault('{"type":"FeatureCollection","features":[]}')).toBe('geojsonForeign');
    expect(wordGeojsonFault('nonsense')).toBe('geojsonForeign');
    expect(wordGeojsonFault(changed((file) => (file.dateline.version = 9)))).toBe('geojsonLater');
  });

  it('of any shape ends in an answer or in a worded refusal', () => {
    fc.assert(
      fc.property(fc.json(), (any) => {
        try {
          readGeojson(any);
        } catch (error) {
          expect((error as Error).message).toContain('cannot be restored');
        }
      }),
    );
  });
});
