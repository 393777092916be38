// @vitest-environment happy-dom
import type { Map as MapInstance } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shareCard } from '@/components/map/share-card';

const pace = vi.hoisted(() => ({ ms: 80 }));
vi.mock('@/components/map/frame-pace', () => ({
  drawingMs: () => pace.ms,
  isSlow: () => pace.ms > 30,
}));

/** A map whose frames are drawn at once, as far as its card and its page are concerned. */
function makeMap() {
  const canvas = document.createElement('canvas');
  const state = { frames: 0, isMoving: false, isLoaded: true, asksAgain: false };
  const listeners = new Set<() => void>();
  const map = {
    getCanvas: () => canvas,
    isMoving: () => state.isMoving,
    areTilesLoaded: () => true,
    getSource: () => ({}),
    isSourceLoaded: () => state.isLoaded,
    on: (_: string, listener: () => void) => listeners.add(listener),
    off: (_: string, listener: () => void) => listeners.delete(listener),
    triggerRepaint: () => {
      state.frames += 1;
      for (const listener of listeners) listener();
      if (state.asksAgain) map.triggerRepaint();
    },
  };
  return { map, state, canvas, live: map as unknown as MapInstance };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let end = () => {};

beforeEach(() => {
  pace.ms = 80;
  vi.useFakeTimers();
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('where the graphics card is slow', () => {
  test('what is asked for while it rests is drawn in one frame', async () => {
    const { map, state, live } = makeMap();
    end = shareCard(live, false);
    await pass(500);
    map.triggerRepaint();
    expect(state.frames).toBe(1);
    await pass(20);
    for (let i = 0; i < 5; i++) map.triggerRepaint();
    expect(state.frames).toBe(1);
    await pass(200);
    expect(state.frames).toBe(2);
  });

  test('the map waits for what is being read in, but not for ever', async () => {
    const { map, state, live } = makeMap();
    end = shareCard(live, false);
    state.isLoaded = false;
    await pass(1000);
    map.triggerRepaint();
    await pass(100);
    expect(state.frames).toBe(0);
    state.isLoaded = true;
    map.triggerRepaint();
    expect(state.frames).toBe(1);
    state.isLoaded = false;
    await pass(1000);
    map.triggerRepaint();
    await pass(450);
    expect(state.frames).toBe(2);
  });

  test('the page is painted first when it was asked something', async () => {
    const { map, state, live } = makeMap();
    end = shareCard(live, false);
    await pass(500);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    map.triggerRepaint();
    expect(state.frames).toBe(0);
    await pass(150);
    expect(state.frames).toBe(1);
  });

  test('a frame that only the last one asked for comes later, unless names fade', async () => {
    for (const [fades, soon] of [
      [false, 1],
      [true, 2],
    ] as const) {
      const { map, state, live } = makeMap();
      end = shareCard(live, fades);
      await pass(500);
      state.asksAgain = true;
      map.triggerRepaint();
      state.asksAgain = false;
      await pass(200);
      expect(state.frames).toBe(soon);
      await pass(700);
      expect(state.frames).toBe(2);
      end();
    }
  });

  test('a map that moves or is touched draws every frame', async () => {
    const { map, state, canvas, live } = makeMap();
    end = shareCard(live, false);
    state.isMoving = true;
    for (let i = 0; i < 3; i++) map.triggerRepaint();
    expect(state.frames).toBe(3);
    state.isMoving = false;
    canvas.dispatchEvent(new Event('wheel', { bubbles: true }));
    map.triggerRepaint();
    expect(state.frames).toBe(4);
  });

  test('what was held back is drawn when it ends, and everything after that', async () => {
    const { map, state, live } = makeMap();
    end = shareCard(live, false);
    await pass(500);
    map.triggerRepaint();
    map.triggerRepaint();
    expect(state.frames).toBe(1);
    end();
    expect(state.frames).toBe(2);
    map.triggerRepaint();
    expect(state.frames).toBe(3);
  });
});

test('a quick card draws whatever is asked', async () => {
  pace.ms = 6;
  const { map, state, live } = makeMap();
  end = shareCard(live, false);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
  for (let i = 0; i < 4; i++) map.triggerRepaint();
  expect(state.frames).toBe(4);
});
