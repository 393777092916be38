import type { LayerSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { composeStyle } from '@/lib/map/compose-style';
import { flavorFor } from '@/lib/map/flavors';
import { storyLayers } from '@/lib/map/layers';
import { toAreaFeatures } from '@/lib/map/story-areas';
import { basemapStyle } from '@/lib/map/style';
import { atStage, LAST_STAGE } from '@/lib/map/style-stages';
import { makeStory } from './helpers';

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
const outline = {
  area: {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [46, 39],
          [47, 39],
          [47, 40],
          [46, 39],
        ],
      ],
    ],
  },
  contested: null,
  approximate: false,
};
const area = makeStory({ id: 'area', point: [46.5, 39.5], kind: 'region' });
const whole = composeStyle(
  basemapStyle({ theme: 'light', language: 'en', archiveUrl: 'https://example.org/a.pmtiles' }),
  storyLayers(flavorFor('light'), 'en', 3),
  {
    points: nothing,
    areas: toAreaFeatures([area], new Map([['area', outline]])),
    candidates: nothing,
  },
);

const isHidden = (layer: LayerSpecification) =>
  layer.layout?.visibility === 'none' ||
  Object.entries(layer.paint ?? {}).some(
    ([name, value]) => name.endsWith('-opacity') && value === 0,
  );
const shownAt = (stage: number) =>
  atStage(whole, stage)
    .layers.filter((layer) => !isHidden(layer))
    .map(({ id }) => id);

test('a map reads everything in before it draws anything', () => {
  expect(shownAt(0)).toEqual([]);
  expect(atStage(whole, 0).layers.map(({ id }) => id)).toEqual(whole.layers.map(({ id }) => id));
  expect(atStage(whole, 0).sources).toBe(whole.sources);
});

test('each stage adds to the one before, names last', () => {
  for (let stage = 1; stage <= LAST_STAGE; stage++) {
    expect(shownAt(stage)).toEqual(expect.arrayContaining(shownAt(stage - 1)));
    expect(shownAt(stage).length).toBeGreaterThan(shownAt(stage - 1).length);
  }
  expect(shownAt(1)).toContain('land');
  expect(shownAt(2)).toContain('story-area');
  expect(shownAt(3)).toContain('story-mark');
  expect(shownAt(4)).not.toContain('town-far');
});

test('the last stage is the style itself', () => {
  expect(atStage(whole, LAST_STAGE)).toBe(whole);
});
