// @vitest-environment happy-dom
import type { Map as MapInstance } from 'maplibre-gl';
import { beforeEach, expect, test, vi } from 'vitest';
import { raisePlace } from '@/components/map/story-map';
import { SELECTED_SOURCE } from '@/lib/map/layer-parts';
import { makeStory } from './helpers';

const card = vi.hoisted(() => ({ frameMs: 0 }));
vi.mock('@/components/map/after-drawing', () => ({
  afterDrawing: (_: MapInstance, call: () => void) => {
    const timer = setTimeout(call, card.frameMs);
    return () => clearTimeout(timer);
  },
}));

/** A map that can be told to draw. */
function makeMap() {
  let draw = () => {};
  const map = {
    on: (_: string, listener: () => void) => {
      draw = listener;
    },
    off: () => undefined,
  } as unknown as MapInstance;
  return { map, draw: () => draw() };
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('the document says where the graphics card is slow, and no longer once it is not', async () => {
  const { watchPace } = await import('@/components/map/frame-pace');
  const { map, draw } = makeMap();
  watchPace(map);
  const drawFrames = async (count: number, ms: number) => {
    card.frameMs = ms;
    for (let i = 0; i < count; i++) {
      draw();
      await vi.advanceTimersByTimeAsync(ms + 1);
    }
  };
  const isSaid = () => document.documentElement.hasAttribute('data-slow-graphics');
  await drawFrames(3, 8);
  expect(isSaid()).toBe(false);
  await drawFrames(3, 90);
  expect(isSaid()).toBe(true);
  await drawFrames(12, 8);
  expect(isSaid()).toBe(false);
});

test('a place is raised by a source of its own, and let down again', () => {
  const setData = vi.fn();
  const getSource = vi.fn(() => ({ setData }));
  const map = { getSource } as unknown as MapInstance;
  raisePlace(map, makeStory({ id: 'x1', name: 'Lachin', point: [46.5, 39.6] }));
  expect(getSource).toHaveBeenLastCalledWith(SELECTED_SOURCE);
  expect(setData.mock.lastCall?.[0].features).toMatchObject([
    { properties: { id: 'x1', name: 'Lachin' } },
  ]);
  raisePlace(map, null);
  expect(setData.mock.lastCall?.[0].features).toEqual([]);
});
