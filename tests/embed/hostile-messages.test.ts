import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createFrameStore } from '@/lib/embed/frame/state';
import { obeyPage } from '@/lib/embed/frame/talk-to-page';
import type { FrameData } from '@/lib/embed/frame-data';
import { envelope, heightOf, isEnvelope, isMapMessage, MAX_HEIGHT } from '@/lib/embed/protocol';

const MAP = 'k3v9q2';
const TYPES = [
  ...['ready', 'resize', 'view', 'error', 'place:enter', 'place:leave', 'place:select'],
  ...['hello', 'place:highlight', 'clear', 'config', 'constructor', '__proto__', ''],
];
const KEYS = [
  ...['source', 'v', 'map', 'type', 'places', 'title', 'height', 'placeId', 'mentionId', 'quote'],
  ...['open', 'theme', 'lang', 'filter', 'interactive', 'kinds', 'bbox', 'zoom', 'code'],
];
/** What another window can send: whatever can be cloned, methods excepted. */
const anything = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  fc.constantFrom({ toString: 1 }, [{ toString: 1 }], { valueOf: null }, [[[]]], new Map()),
);
const message = fc
  .dictionary(fc.constantFrom(...KEYS), anything, { maxKeys: 6, noNullPrototype: false })
  .chain((fields) =>
    fc.constantFrom(...TYPES).map((type) => envelope(MAP, { ...fields, type, v: 1 })),
  );

const place = {
  ...{ id: '1', name: 'Trondheim', lat: 1, lon: 2, bbox: null, kind: 'city' },
  quotes: [{ mentionId: 'a-1', exact: 'Trondheim', prefix: '', suffix: '', start: 1 }],
};
const state = {
  ...{ selectedId: null, mentionId: null, isOpen: false, hoveredId: null, kinds: null },
  ...{ by: 'reader' as const, theme: 'auto' as const },
};

describe('a message from another window', () => {
  it.each([
    null,
    undefined,
    'dateline',
    7,
    [],
    {},
    { source: 'dateline' },
    { source: 'dateline', v: 2, map: MAP, type: 'ready' },
    { source: 'dateline', v: '1', map: MAP, type: 'ready' },
    { source: 'dateline', v: 1, map: 'another', type: 'ready' },
    { source: 'dateline', v: 1, map: [MAP], type: 'ready' },
    { source: 'dateline', v: 1, map: MAP, type: ['ready'] },
    { source: 'Dateline', v: 1, map: MAP, type: 'ready' },
    { data: { source: 'dateline', v: 1, map: MAP, type: 'ready' } },
  ])('of no shape of ours is passed over: %j', (data) => {
    expect(isEnvelope(data, MAP)).toBe(false);
    expect(isMapMessage(data, MAP)).toBe(false);
  });

  it('is believed only whole', () => {
    const ready = (places: unknown, title: unknown = 'T') =>
      isMapMessage(envelope(MAP, { type: 'ready', title, places, height: 1 }), MAP);
    expect(ready([place])).toBe(true);
    expect(ready([])).toBe(true);
    for (const places of [null, {}, 'x', { length: 1 }, [null], [1], [{ ...place, id: 1 }]]) {
      expect(ready(places), JSON.stringify(places)).toBe(false);
    }
    expect(ready([{ ...place, quotes: null }])).toBe(false);
    expect(ready([{ ...place, quotes: [{ ...place.quotes[0], exact: { x: 1 } }] }])).toBe(false);
    expect(ready([{ ...place, quotes: [{ ...place.quotes[0], start: '1' }] }])).toBe(false);
    expect(ready([place], { toString: 1 })).toBe(false);
    const chosen = (placeId: unknown, mentionId: unknown = null) =>
      isMapMessage(envelope(MAP, { type: 'place:select', placeId, mentionId, quote: null }), MAP);
    expect(chosen('1')).toBe(true);
    expect(chosen(1)).toBe(false);
    expect(chosen('1', {})).toBe(false);
    const view = (bbox: unknown, zoom: unknown) =>
      isMapMessage(envelope(MAP, { type: 'view', bbox, zoom }), MAP);
    expect(view([1, 2, 3, 4], 5)).toBe(true);
    expect(view([1, 2, 3, '4'], 5)).toBe(false);
    expect(view({ length: 4 }, 5)).toBe(false);
    expect(view([1, 2, 3, 4], Number.NaN)).toBe(false);
    expect(isMapMessage(envelope(MAP, { type: 'error', code: { x: 1 } }), MAP)).toBe(false);
    expect(isMapMessage(envelope(MAP, { type: 'error', code: 'map' }), MAP)).toBe(true);
    expect(isMapMessage(envelope(MAP, { type: 'constructor' }), MAP)).toBe(false);
  });

  it('gives no height but a number of pixels, and none without end', () => {
    for (const wrong of ['600', null, Number.NaN, Infinity, -1, 0, [600], { valueOf: () => 600 }]) {
      expect(heightOf(wrong)).toBeNull();
    }
    expect(heightOf(1e12)).toBe(MAX_HEIGHT);
    expect(heightOf(480.4)).toBe(480);
  });

  it('never upsets the frame, and never chooses what is not there', () => {
    const data = { id: MAP, places: [{ id: '1', mentions: [] }] } as unknown as FrameData;
    fc.assert(
      fc.property(fc.oneof(message, anything), (received) => {
        const store = createFrameStore(state);
        const commands = { hello: vi.fn(), setLanguage: vi.fn(), setInteractive: vi.fn() };
        obeyPage(received, data, store, commands);
        const { selectedId, hoveredId, mentionId, theme, kinds } = store.get();
        expect([null, '1']).toContain(selectedId);
        expect([null, '1']).toContain(hoveredId);
        expect(mentionId === null || typeof mentionId === 'string').toBe(true);
        expect(['auto', 'light', 'dark']).toContain(theme);
        expect(kinds?.every((kind) => typeof kind === 'string') ?? true).toBe(true);
        for (const [language] of commands.setLanguage.mock.calls) {
          expect(typeof language).toBe('string');
        }
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });

  it('never upsets the page either', () => {
    fc.assert(
      fc.property(fc.oneof(message, anything), (received) => {
        if (!isMapMessage(received, MAP) || received.type !== 'ready') return;
        for (const { id, quotes } of received.places) {
          expect(typeof id).toBe('string');
          for (const { exact } of quotes) expect(typeof exact).toBe('string');
        }
      }),
      { numRuns: 2_000, seed: 4 },
    );
  });
});
