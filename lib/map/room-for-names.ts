import type { Extent } from '@/lib/geoparse/types';
import { extentWidth } from './area-geometry';
import type { StoryPlace } from './story-places';

/** Below this width a name beside the outermost pin runs off the map, unless it is given room. */
const NARROW_PX = 600;
const LETTER_PX = 7.3;
const LONGEST_NAME_PX = 100;
/** From a pin's middle to where its name begins. */
const MARK_PX = 14;
/** Pins within this height of one another are in the way of each other's names. */
const LINE_PX = 16;
/** What any frame leaves free at the sides of a narrow map; at the right the buttons' width, too. */
const MARGIN_PX = 28;
const CONTROLS_PX = 36;

interface Pin {
  readonly x: number;
  readonly y: number;
  readonly nameWidth: number;
}

/**
 * Room for the names of the outermost pins, on a narrow map, in CSS pixels: at the right for the
 * easternmost, whose name stands to its right; at the left for the westernmost where another pin
 * keeps its name from standing there. Nothing is given where the map is wide enough.
 */
export function roomForNames(
  places: readonly StoryPlace[],
  extent: Extent,
  width: number,
): { readonly left?: number; readonly right?: number } {
  if (width >= NARROW_PX) return {};
  const pins = pinsWithin(places, extent, width - 2 * MARGIN_PX - CONTROLS_PX);
  const [first, last] = [pins[0], pins.at(-1)];
  if (!first || !last) return {};
  const beyond = (name: number, free: number) => Math.max(0, Math.round(name + MARK_PX - free));
  return {
    left: isBeset(first, pins) ? beyond(first.nameWidth, MARGIN_PX) : 0,
    right: beyond(last.nameWidth, MARGIN_PX + CONTROLS_PX),
  };
}

/** The pins of an extent from west to east, in pixels from its corner, as it fits the width. */
function pinsWithin(places: readonly StoryPlace[], extent: Extent, width: number): Pin[] {
  const [west, south, , north] = extent;
  const across = extentWidth(extent);
  const scale = across > 0 ? width / across : 0;
  return places
    .filter(({ shape, point: [, y] }) => shape === 'point' && y >= south && y <= north)
    .map(({ name, point: [x, y] }) => ({
      east: (((x - west) % 360) + 360) % 360,
      // Mercator's stretch, well enough over the height of a name.
      y: ((north - y) * scale) / Math.max(0.2, Math.cos((y * Math.PI) / 180)),
      nameWidth: Math.min(LONGEST_NAME_PX, name.length * LETTER_PX),
    }))
    .filter(({ east }) => east <= across)
    .map(({ east, y, nameWidth }) => ({ x: east * scale, y, nameWidth }))
    .sort((a, b) => a.x - b.x);
}

/** Whether another pin lies where the name to the right of this one would be. */
const isBeset = (pin: Pin, pins: readonly Pin[]): boolean =>
  pins.some(
    (other) =>
      other !== pin &&
      other.x - pin.x < MARK_PX + pin.nameWidth &&
      Math.abs(other.y - pin.y) < LINE_PX,
  );
