import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { toCandidateFeatures } from '@/lib/map/candidates';
import { composeStyle } from '@/lib/map/compose-style';
import { flavorFor } from '@/lib/map/flavors';
import { LABEL_FONTS } from '@/lib/map/fonts';
import { AREA_HIT_LAYERS, POINT_HIT_LAYERS, storyLayers } from '@/lib/map/layers';
import { imageByName } from '@/lib/map/pins';
import { SELECTED_LAYER } from '@/lib/map/point-layers';
import { toAreaFeatures } from '@/lib/map/story-areas';
import { toStoryFeatures } from '@/lib/map/story-places';
import { basemapStyle, DISPUTED_BORDERS } from '@/lib/map/style';
import { makePlace, makeStory } from './helpers';

const archiveUrl = 'https://example.org/basemap/basemap.pmtiles';
const light = basemapStyle({ theme: 'light', language: 'en', archiveUrl });

const layerOf = (layers: readonly LayerSpecification[], id: string) => {
  const layer = layers.find((candidate) => candidate.id === id);
  if (!layer) throw new Error(`no layer ${id}`);
  return layer;
};

describe('the basemap', () => {
  test.each(['light', 'dark'] as const)('is a valid style in the %s theme', (theme) => {
    for (const language of ['en', 'ar', 'ru-RU', 'zh', 'el']) {
      const style = basemapStyle({ theme, language, archiveUrl });
      expect(validateStyleMin(style as never)).toEqual([]);
    }
  });

  test('asks for nothing but its archive: no glyphs, no sprite', () => {
    expect(light.glyphs).toBeUndefined();
    expect(light.sprite).toBeUndefined();
    const addresses = JSON.stringify(light).match(/https?:\/\/[^"]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set([`${archiveUrl}/{z}/{x}/{y}`]));
  });

  test('names only fonts that exist and images that can be drawn', () => {
    const families = new Set(LABEL_FONTS.map(({ family }) => family));
    for (const layer of light.layers) {
      if (layer.type !== 'symbol') continue;
      const [first, ...rest] = layer.layout!['text-font'] as string[];
      expect(first).toMatch(/^Dateline Label (?:Regular|Medium|Semibold)(?: Italic)?$/);
      for (const family of rest) expect(families).toContain(family);
    }
    for (const name of ['town', 'town-seat', 'town-capital']) {
      expect(JSON.stringify(light)).toContain(name);
      expect(imageByName(name, flavorFor('light'))).not.toBeNull();
    }
  });

  test('has the same layers in both themes, in other colours', () => {
    const dark = basemapStyle({ theme: 'dark', language: 'en', archiveUrl });
    expect(dark.layers.map(({ id }) => id)).toEqual(light.layers.map(({ id }) => id));
    expect(layerOf(dark.layers, 'land').paint).toEqual({ 'fill-color': '#22272B' });
    expect(layerOf(light.layers, 'land').paint).toEqual({ 'fill-color': '#F3EFE6' });
  });

  test('prints names in the reader’s language and falls back to English', () => {
    const french = basemapStyle({ theme: 'light', language: 'fr-CA', archiveUrl });
    expect(JSON.stringify(layerOf(french.layers, 'country-label'))).toContain('name:fr');
    expect(layerOf(french.layers, 'sea-label').layout).toMatchObject({
      'text-field': ['coalesce', ['get', 'name:fr'], ['get', 'name']],
    });
    expect(JSON.stringify(light)).not.toContain('name:');
  });

  test('loads Cyrillic letters only for those who read them', () => {
    const russian = basemapStyle({ theme: 'light', language: 'ru', archiveUrl });
    expect(JSON.stringify(russian)).toContain('Dateline Map Cyrl');
    expect(JSON.stringify(light)).not.toContain('Dateline Map Cyrl');
  });

  test('does not space out letters that join', () => {
    const arabic = basemapStyle({ theme: 'light', language: 'ar', archiveUrl });
    for (const layer of arabic.layers) {
      if (layer.type === 'symbol') expect(layer.layout?.['text-letter-spacing'] ?? 0).toBe(0);
    }
  });

  test.each(DISPUTED_BORDERS)('draws borders in dispute %s', (disputedBorders) => {
    const style = basemapStyle({ theme: 'light', language: 'en', archiveUrl, disputedBorders });
    expect(validateStyleMin(style as never)).toEqual([]);
    const layer = style.layers.find(({ id }) => id === 'border-disputed');
    if (disputedBorders === 'hidden') expect(layer).toBeUndefined();
    else if (disputedBorders === 'solid') expect(layer?.paint).not.toHaveProperty('line-dasharray');
    else expect(layer?.paint).toHaveProperty('line-dasharray');
  });

  test('leaves out the names the story prints', () => {
    const silenced = { countries: ['AZ'], regions: ['147163'], features: ['black-sea'] };
    const style = basemapStyle({ theme: 'light', language: 'en', archiveUrl, silenced });
    expect(validateStyleMin(style as never)).toEqual([]);
    const filterOf = (id: string) => JSON.stringify(layerOf(style.layers, id));
    expect(filterOf('country-label')).toContain('"AZ"');
    expect(filterOf('region-label')).toContain('147163');
    expect(filterOf('sea-label')).toContain('black-sea');
    expect(filterOf('town-near')).not.toContain('147163');
  });
});

describe('the story in the style', () => {
  const karabakh = makeStory(
    { id: 'karabakh', point: [46.8, 39.8], kind: 'area', extent: [46, 39, 47.6, 40.4] },
    { mentionCount: 5, certainty: 'likely' },
  );
  const baku = makeStory({ id: 'baku', point: [49.9, 40.4], kind: 'city' });
  const outline = {
    area: {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [46, 39],
            [47.6, 39],
            [47.6, 40.4],
            [46, 40.4],
            [46, 39],
          ],
        ],
      ],
    },
    contested: null,
    approximate: true,
  };
  const places = [karabakh, baku];
  const data = {
    points: toStoryFeatures(places),
    areas: toAreaFeatures(places, new Map([['karabakh', outline]])),
    candidates: toCandidateFeatures([], null),
  };
  const layers = storyLayers(flavorFor('light'), 'en', places.length);
  const style = composeStyle(light, layers, data);
  const order = style.layers.map(({ id }) => id);
  const above = (upper: string, lower: string) =>
    expect(order.indexOf(upper), `${upper} above ${lower}`).toBeGreaterThan(order.indexOf(lower));

  test('makes a valid style with both themes', () => {
    expect(validateStyleMin(style as never)).toEqual([]);
    const dark = storyLayers(flavorFor('dark'), 'ru', 500);
    expect(validateStyleMin(composeStyle(light, dark, data) as never)).toEqual([]);
  });

  test('washes land beneath borders and names, and seas beneath the land', () => {
    above('story-area', 'land');
    above('border-country', 'story-area');
    above('town-far', 'story-area');
    above('land', 'story-sea');
    above('story-sea', 'sea');
  });

  test('puts marks and names of the story above the basemap’s', () => {
    for (const id of ['story-label', 'story-area-label', 'story-mark', SELECTED_LAYER]) {
      above(id, 'country-label');
    }
    above('story-mark', 'story-label');
  });

  test('has every layer that clicks look into', () => {
    for (const id of [...POINT_HIT_LAYERS, ...AREA_HIT_LAYERS]) expect(order).toContain(id);
  });

  test('draws only layers that have something to draw', () => {
    const hiddenIn = (drawn: Parameters<typeof composeStyle>[2]) =>
      composeStyle(light, layers, drawn)
        .layers.filter(({ layout }) => layout?.visibility === 'none')
        .map(({ id }) => id);
    const idle = ['measure-leg', 'measure-label', 'candidate-line', 'candidate-mark'];
    expect(hiddenIn(data)).toEqual(expect.arrayContaining(['story-sea', ...idle]));
    expect(hiddenIn(data)).not.toContain('story-area');
    expect(hiddenIn(data)).not.toContain(SELECTED_LAYER);
    const sea = data.areas.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, sea: true },
    }));
    const busy = {
      ...data,
      areas: { ...data.areas, features: sea },
      candidates: toCandidateFeatures([karabakh.place, baku.place], null),
      measured: data.points,
    };
    expect(hiddenIn(busy)).toContain('story-area');
    for (const id of ['story-sea', ...idle]) expect(hiddenIn(busy)).not.toContain(id);
  });

  test('lies on top of a basemap of someone else’s', () => {
    const foreign = {
      version: 8 as const,
      sources: {},
      layers: [{ id: 'x', type: 'background' as const }],
    };
    const composed = composeStyle(foreign, layers, data).layers.map(({ id }) => id);
    expect(composed[0]).toBe('x');
    expect(composed).toContain('story-area');
    expect(composed).toContain('story-mark');
  });

  test('numbers points and areas alike, for their states', () => {
    expect(data.points.features.map(({ id }) => id)).toEqual([0, 1]);
    expect(new Set(data.areas.features.map(({ id }) => id))).toEqual(new Set([0]));
  });

  test('thins marks out in a crowd, and only there', () => {
    const overlap = (count: number) =>
      layerOf(storyLayers(flavorFor('light'), 'en', count).onTop, 'story-mark').layout as object;
    expect(overlap(20)).toMatchObject({ 'icon-overlap': 'always' });
    expect(overlap(2000)).toMatchObject({ 'icon-overlap': 'never' });
  });
});

test('candidates are hollow marks on a line that never goes round the world', () => {
  const suva = makePlace({ id: 'a', point: [178, -18] });
  const apia = makePlace({ id: 'b', point: [-172, -14] });
  const { features } = toCandidateFeatures([suva, apia], 'b');
  const line = features.find(({ geometry }) => geometry.type === 'LineString')!;
  expect(line.geometry).toMatchObject({
    coordinates: [
      [178, -18],
      [188, -14],
    ],
  });
  const marks = features.filter(({ geometry }) => geometry.type === 'Point');
  expect(marks.map(({ properties }) => properties.mark.split('/')[2])).toEqual([
    'doubtful',
    'sure',
  ]);
  expect(toCandidateFeatures([suva], null).features).toHaveLength(1);
});
