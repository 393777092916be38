/** The marks of places as paths: the shapes of `lib/map/pins.ts`, for pictures with real lines. */

import type { Flavor } from '@/lib/map/flavors';
import { type MarkShape, markShapeOf, markWidth } from '@/lib/map/pins';
import type { StoryPlace } from '@/lib/map/story-places';
import { element, type XmlElement } from '@/lib/markup/xml';

type Point = readonly [x: number, y: number];

/** Width of the broken ring around a mark of less than full certainty. Pixels. */
const RING = 1.7;
/** Dashes around such a mark, as on the live map. */
const DASHES = { likely: 8, doubtful: 12 } as const;
/** How much of the casing's colour a likely mark's fill has. */
const PALE = 0.62;

const corners = (sides: number, turn: number, radius: number, down = 0): Point[] =>
  Array.from({ length: sides }, (_, side) => {
    const angle = (side / sides) * 2 * Math.PI + turn;
    return [radius * Math.cos(angle), radius * Math.sin(angle) + down];
  });

/** Corners of a shape as heavy as a disc of this radius; null for the round ones. */
function cornersOf(shape: MarkShape, radius: number): Point[] | null {
  switch (shape) {
    case 'square':
      return corners(4, Math.PI / 4, radius * 0.86 * Math.SQRT2);
    case 'hexagon':
      return corners(6, 0, radius * 1.08);
    case 'triangle':
      return corners(3, Math.PI / 6, radius * 1.3, radius * 0.22);
    case 'diamond':
      return corners(4, 0, radius * 1.16);
    default:
      return null;
  }
}

const tenth = (value: number) => Math.round(value * 100) / 100;

/** Path data around the origin, and how long the line is. */
function outlineOf(shape: MarkShape, radius: number): { data: string; length: number } {
  const points = cornersOf(shape, radius);
  if (points) {
    const sides = points.map((point, index) => {
      const next = points[(index + 1) % points.length]!;
      return Math.hypot(next[0] - point[0], next[1] - point[1]);
    });
    const data = `M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}z`;
    return { data, length: sides.reduce((sum, side) => sum + side, 0) };
  }
  if (shape === 'drop') {
    const size = radius * 1.05;
    const [disc, centre, tip] = [size * 0.78, size * 0.26, -size * 1.15];
    const reach = centre - tip;
    const sine = disc / reach;
    const cosine = Math.sqrt(1 - sine * sine);
    const [x, y] = [disc * cosine, centre - disc * sine].map(tenth);
    const side = reach * cosine;
    return {
      data: `M0 ${tenth(tip)}L${x} ${y}A${tenth(disc)} ${tenth(disc)} 0 1 1 ${-x!} ${y}z`,
      length: 2 * side + disc * (Math.PI + 2 * Math.asin(sine)),
    };
  }
  const r = tenth(radius);
  return {
    data: `M${r} 0A${r} ${r} 0 1 1 ${-r} 0A${r} ${r} 0 1 1 ${r} 0z`,
    length: 2 * Math.PI * r,
  };
}

/** The mark of a place with its middle at a pixel. */
export function drawMark(story: StoryPlace, [x, y]: Point, flavor: Flavor): XmlElement {
  const radius = markWidth(story.mentionCount) / 2;
  const shape = markShapeOf(story.kind);
  const color = flavor.kinds[story.kind];
  const { certainty } = story;
  const outer = outlineOf(shape, radius).data;
  const casing = { stroke: flavor.markCasing, 'stroke-width': 2.8, 'stroke-linejoin': 'round' };
  const at = {
    transform: `translate(${tenth(x)} ${tenth(y)})`,
    'data-place': story.id,
    class: 'mark',
  };
  const edge = element('path', { d: outer, fill: flavor.markCasing, ...casing });
  if (certainty === 'sure')
    return element('g', at, edge, element('path', { d: outer, fill: color }));
  const ring = outlineOf(shape, radius - RING / 2);
  const dash = ring.length / DASHES[certainty];
  return element(
    'g',
    at,
    edge,
    element('path', {
      d: outer,
      fill: certainty === 'likely' ? mix(color, flavor.markCasing, PALE) : flavor.markCasing,
    }),
    element('path', {
      d: ring.data,
      fill: 'none',
      stroke: color,
      'stroke-width': RING,
      'stroke-dasharray': `${tenth(dash * 0.64)} ${tenth(dash * 0.36)}`,
    }),
  );
}

function mix(one: string, other: string, share: number): string {
  // Colours that a page defines are mixed by the page.
  if (!one.startsWith('#')) return `color-mix(in srgb, ${one}, ${other} ${share * 100}%)`;
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const hex = [1, 3, 5].map((at) =>
    Math.round(part(one, at) * (1 - share) + part(other, at) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
