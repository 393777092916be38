import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { StoryPlace } from '@/lib/map/story-places';
import { drawMap, type MapDrawing } from '@/lib/picture/draw-map';
import { drawFramed, headHeight } from '@/lib/picture/frame';
import { placeLabels } from '@/lib/picture/place-labels';
import { openTiles } from '@/lib/picture/read-tile-node';
import { readShapes } from '@/lib/picture/tiles';
import { fitView, project, zoomOf } from '@/lib/picture/view';
import { placeNamed } from '../corrections/small-article';
import fc from '../seeded-check';

function story(id: string, name: string, point: [number, number], mentionCount = 1): StoryPlace {
  return {
    id,
    place: placeNamed(id, name, point),
    name,
    kind: 'town',
    point,
    shape: 'point',
    mentionCount,
    mentionsByRole: { location: mentionCount, actor: 0, adjective: 0, people: 0 },
    firstMention: 0,
    confidence: 1,
    certainty: 'sure',
    about: false,
    aboutScore: 0,
  };
}

const drawing = (changes: Partial<MapDrawing> = {}): MapDrawing => ({
  view: fitView([5, 44, 15, 50], 800, 500, 40),
  basemap: [],
  places: [story('1', 'Zürich', [8.55, 47.37], 3), story('2', 'Torino', [7.69, 45.07])],
  outlines: new Map(),
  theme: 'light',
  language: 'en',
  title: 'A story',
  credit: '© somebody',
  ...changes,
});
const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');
const texts = (svg: string) =>
  Array.from(parse(svg).getElementsByTagName('text')).map((node) => node.textContent);

describe('a view', () => {
  it('holds what it was fitted to, inside the padding', () => {
    const extent = fc
      .tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -70, max: 60, noNaN: true }),
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        fc.double({ min: 0.1, max: 15, noNaN: true }),
      )
      .map(([west, south, width, height]) => {
        const east = west + width;
        return [west, south, east > 180 ? east - 360 : east, south + height] as const;
      });
    fc.assert(
      fc.property(extent, (box) => {
        const view = fitView(box, 1200, 630, 50);
        for (const corner of [
          [box[0], box[1]],
          [box[2], box[3]],
        ] as const) {
          const [x, y] = project(view, corner);
          expect(x).toBeGreaterThanOrEqual(49);
          expect(x).toBeLessThanOrEqual(1151);
          expect(y).toBeGreaterThanOrEqual(-1);
          expect(y).toBeLessThanOrEqual(631);
        }
      }),
    );
  });

  it('shows the world when there is nothing to show, and never twice', () => {
    const view = fitView(null, 1200, 630, 0);
    expect(view.scale).toBeGreaterThanOrEqual(1200);
  });

  it('is centred across the antimeridian', () => {
    const view = fitView([170, -25, -170, -10], 800, 600, 20);
    expect(project(view, [180, -17])[0]).toBeCloseTo(400, 0);
    expect(project(view, [-180, -17])[0]).toBeCloseTo(400, 0);
  });
});

describe('a drawn map', () => {
  it('is well-formed, named, and prints the places as text', () => {
    const svg = drawMap(drawing());
    const root = parse(svg).documentElement!;
    expect(root.getAttribute('viewBox')).toBe('0 0 800 500');
    expect(texts(svg)).toEqual(expect.arrayContaining(['Zürich', 'Torino', '© somebody']));
    expect(root.getElementsByTagName('title')[0]?.textContent).toBe('A story');
  });

  it('keeps hostile names as text', () => {
    const name = '</text><script>alert(1)</script>"&<';
    const svg = drawMap(drawing({ places: [story('1', name, [8, 47])], title: name }));
    expect(parse(svg).getElementsByTagName('script').length).toBe(0);
    expect(texts(svg)).toContain(name);
  });

  it('shows doubt by a hollow mark', () => {
    const doubtful = { ...story('1', 'Zürich', [8.55, 47.37]), certainty: 'doubtful' as const };
    const lines = (places: StoryPlace[]) => {
      const paths = parse(drawMap(drawing({ places }))).getElementsByTagName('path');
      return Array.from(paths).map((path) => path.getAttribute('stroke-dasharray'));
    };
    expect(lines([doubtful]).some((dash) => dash !== null)).toBe(true);
    expect(lines([story('1', 'Zürich', [8.55, 47.37])])).toEqual([null, null]);
  });

  it('is drawn over the built basemap: land, borders and names of the region', async () => {
    const view = fitView([5, 44, 15, 50], 800, 500, 0);
    expect(Math.round(zoomOf(view))).toBeGreaterThanOrEqual(4);
    const basemap = await readShapes(view, openTiles());
    const layers = new Set(basemap.map(({ layer }) => layer));
    for (const layer of ['land', 'border', 'lake']) expect(layers).toContain(layer);
    const names = texts(drawMap(drawing({ view, basemap, language: 'de' })));
    expect(names).toEqual(expect.arrayContaining(['SCHWEIZ', 'Zürich']));
    expect(names.filter((name) => name === 'Zürich')).toHaveLength(1);
  });
});

describe('a framed picture', () => {
  const words = {
    headline: 'Where the road to <Lachin> goes & how long it takes',
    subline: '2 places',
    credit: '© somebody',
    likely: 'likely',
    doubtful: 'not sure',
  };

  it('has headline, credit and a key of the marks there are', () => {
    const doubtful = { ...story('1', 'Zürich', [8.55, 47.37]), certainty: 'doubtful' as const };
    const { svg, width, height } = drawFramed(drawing({ places: [doubtful] }), words);
    expect(texts(svg)).toEqual(
      expect.arrayContaining([words.headline, '2 places', '© somebody', 'not sure', 'Zürich']),
    );
    expect(texts(svg)).not.toContain('likely');
    const root = parse(svg).documentElement!;
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
    expect(height).toBe(Math.round(headHeight(words, 800) + 500 + 34));
  });

  it('cuts a headline that is too long, and does without one', () => {
    const long = 'A headline that goes on '.repeat(20).trim();
    const { svg } = drawFramed(drawing(), { ...words, headline: long });
    expect(texts(svg).filter((line) => line?.startsWith('A headline'))).toHaveLength(1);
    expect(texts(svg).some((line) => line?.endsWith('…'))).toBe(true);
    expect(drawFramed(drawing(), { ...words, headline: '' }).height).toBe(534);
  });
});

describe('labels', () => {
  it('never lie upon one another or outside the picture', () => {
    const wish = fc.record({
      lines: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 3 }),
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      gap: fc.constantFrom(0, 8),
      size: fc.constantFrom(10, 14),
      spacing: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        const boxes = placeLabels(wishes, [], 400, 300).map((label) => ({
          left: label.left,
          right: label.left + label.width,
          top: label.baselines[0]! - label.size * 0.9 + 1e-6,
          bottom: label.baselines.at(-1)! + label.size * 0.3 - 1e-6,
        }));
        boxes.forEach((a, index) => {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(400);
          for (const b of boxes.slice(index + 1)) {
            const apart =
              a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });

  it('go to the other side of a mark when one side is taken', () => {
    const wish = { lines: ['Basel'], x: 100, y: 100, gap: 8, size: 14, spacing: 0 };
    const [label] = placeLabels([wish], [{ x: 130, y: 100, radius: 10 }], 400, 300);
    expect(label!.left).toBeLessThan(100);
  });
});
