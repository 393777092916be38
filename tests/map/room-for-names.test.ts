import { describe, expect, test } from 'vitest';
import type { Extent } from '@/lib/geoparse/types';
import { roomForNames } from '@/lib/map/room-for-names';
import type { StoryPlace } from '@/lib/map/story-places';

const pin = (name: string, x: number, y: number): StoryPlace =>
  ({ name, shape: 'point', point: [x, y] }) as unknown as StoryPlace;

const EXTENT: Extent = [13, -30, 40, -4];
const BENGUELA = pin('Benguela', 13.4, -12.58);
const DAR = pin('Dar es Salaam', 39.3, -6.8);

describe('room for the names of the outermost pins', () => {
  test('is none on a wide map', () => {
    expect(roomForNames([BENGUELA, DAR], EXTENT, 900)).toEqual({});
  });

  test('is at the right for the last pin, where its name stands', () => {
    const { right } = roomForNames([BENGUELA, DAR], EXTENT, 390);
    expect(right).toBeGreaterThan(40);
    const short = roomForNames([BENGUELA, pin('Dar', 39.3, -6.8)], EXTENT, 390);
    expect(short.right).toBe(0);
  });

  test('is at the left where another pin keeps the first name from standing at its right', () => {
    const near = pin('Lobito', 13.55, -12.35);
    expect(roomForNames([BENGUELA, near, DAR], EXTENT, 390).left).toBeGreaterThan(30);
    expect(roomForNames([BENGUELA, DAR], EXTENT, 390).left).toBe(0);
  });

  test('counts across the antimeridian', () => {
    const across: Extent = [170, -25, -170, -10];
    const [suva, apia] = [pin('Suva', 178.4, -18.1), pin('Apia, the capital', -171.8, -13.8)];
    expect(roomForNames([suva, apia], across, 390).right).toBeGreaterThan(30);
    expect(roomForNames([pin('Rome', 12, 42)], across, 390)).toEqual({});
  });
});
