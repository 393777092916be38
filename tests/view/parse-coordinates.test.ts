import { describe, expect, test } from 'vitest';
import {
  formatCoordinates,
  parseCoordinateList,
  parseCoordinates,
} from '@/lib/view/parse-coordinates';
import fc from '../seeded-check';

const SHUSHA = [46.75, 39.75];

test.each([
  ['39.75, 46.75', SHUSHA],
  ['39.75 46.75', SHUSHA],
  ['39.75;46.75', SHUSHA],
  ['39,75; 46,75', SHUSHA],
  ['39,75 46,75', SHUSHA],
  ['39,75, 46,75', SHUSHA],
  ['(39.75, 46.75)', SHUSHA],
  ['lat: 39.75, lon: 46.75', SHUSHA],
  ['geo:39.75,46.75', SHUSHA],
  ['39.75 N, 46.75 E', SHUSHA],
  ['39.75N 46.75E', SHUSHA],
  ['N39.75 E46.75', SHUSHA],
  ['46.75° E, 39.75° N', SHUSHA],
  ['E 46.75; N 39.75', SHUSHA],
  ['39°45′N 46°45′E', SHUSHA],
  ['39° 45\' 0" N, 46° 45\' 0" E', SHUSHA],
  ['39 45 00 N 46 45 00 E', SHUSHA],
  ['39:45:00 46:45:00', SHUSHA],
  ['39 45 46 45', SHUSHA],
  ['39°45.0′ N, 46°45.0′ E', SHUSHA],
  ['12, 45', [45, 12]],
  ['12,45', [45, 12]],
  ['0, 0', [0, 0]],
  ['-33.5, −70.75', [-70.75, -33.5]],
  ['+33.5 -70.75', [-70.75, 33.5]],
  ['33.5 S, 70.75 W', [-70.75, -33.5]],
  ['40,25 S; 3,5 O', [-3.5, -40.25]],
  ["33º 30' S 70º 45' W", [-70.75, -33.5]],
  ['-33 30 0, -70 45 0', [-70.75, -33.5]],
  ['S33°30\'0" W70°45\'0"', [-70.75, -33.5]],
  ['90, 180', [180, 90]],
])('“%s” is read', (typed, point) => {
  expect(parseCoordinates(typed)).toEqual({ type: 'point', point });
});

describe('what cannot be meant is refused with the reason', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['Shusha', 'unreadable'],
    ['39.75', 'unreadable'],
    ['39.75 N', 'unreadable'],
    ['39.75 N, 46.75', 'unreadable'],
    ['39.75 N, 46.75 N', 'unreadable'],
    ['-39.75 S, 46.75 E', 'unreadable'],
    ['1, 2, 3', 'unreadable'],
    ['39 75 N 46 45 E', 'unreadable'],
    ['39.5 45 N 46 45 E', 'unreadable'],
    ['39..75, 46.75', 'unreadable'],
    ['1e3, 2', 'unreadable'],
    ['91, 0', 'latitude'],
    ['0, 180.5', 'longitude'],
    ['46.75 E 139.75 N', 'latitude'],
  ])('“%s”: %s', (typed, problem) => {
    expect(parseCoordinates(typed)).toEqual({ type: 'problem', problem });
  });
});

test('what is written is read again, to the metre', () => {
  const longitude = fc.double({ min: -180, max: 180, noNaN: true });
  const latitude = fc.double({ min: -90, max: 90, noNaN: true });
  fc.assert(
    fc.property(longitude, latitude, (x, y) => {
      const read = parseCoordinates(formatCoordinates([x, y]));
      if (read.type !== 'point') throw new Error(read.problem);
      expect(read.point[0]).toBeCloseTo(x, 4);
      expect(read.point[1]).toBeCloseTo(y, 4);
    }),
  );
});

test('never throws', () => {
  fc.assert(fc.property(fc.string(), (typed) => void parseCoordinates(typed)));
});

describe('a list', () => {
  test('is read line by line', () => {
    expect(parseCoordinateList('1, 2\n\n3 N, 4 E\n')).toEqual({
      type: 'points',
      points: [
        [2, 1],
        [4, 3],
      ],
    });
  });
  test('says which line it could not read', () => {
    expect(parseCoordinateList('1, 2\nhere\n3, 4')).toEqual({
      type: 'problem',
      problem: 'unreadable',
      line: 2,
    });
  });
});
