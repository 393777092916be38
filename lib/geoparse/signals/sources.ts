/**
 * Where else the text may be: the point-like candidates of its names that count as evidence of
 * nearness, laid out for measuring the distances of all candidates to all of them.
 */

import type { Reading } from '../reading';
import { POINT_WIDTH } from '../row-table';

/**
 * Sources as columns of four numbers each: the unit vector, and how likely the text means this very
 * point (the candidate's likelihood times how surely its name is a place).
 */
export interface Sources {
  /** Names with one source: half of them, and quicker to measure. */
  readonly loneCount: number;
  readonly loneNames: Int32Array;
  readonly lone: Float64Array;
  /** Names with several; the sources of group `g` are `starts[g]` … `starts[g + 1] - 1`. */
  readonly groupCount: number;
  readonly groupNames: Int32Array;
  readonly starts: Int32Array;
  readonly grouped: Float64Array;
}

/** Numbers of a source. */
export const SOURCE_WIDTH = 4;

/** @param candidates those that count, those of one name side by side */
export function layOutSources(reading: Reading, candidates: Int32Array): Sources {
  const { nameOf, names, room } = reading;
  const { length } = candidates;
  const loneNames = room.ints(names.length);
  const groupNames = room.ints(names.length);
  const starts = room.ints(names.length + 1);
  const lone = room.doubles(SOURCE_WIDTH * names.length);
  const grouped = room.doubles(SOURCE_WIDTH * length);
  let loneCount = 0;
  let groupCount = 0;
  let inGroups = 0;
  for (let from = 0; from < length; ) {
    const name = nameOf[candidates[from]!]!;
    let end = from + 1;
    while (end < length && nameOf[candidates[end]!] === name) end++;
    if (end - from === 1) {
      write(reading, candidates[from]!, lone, loneCount);
      loneNames[loneCount++] = name;
    } else {
      groupNames[groupCount++] = name;
      for (let s = from; s < end; s++) write(reading, candidates[s]!, grouped, inGroups++);
      starts[groupCount] = inGroups;
    }
    from = end;
  }
  return { loneCount, loneNames, lone, groupCount, groupNames, starts, grouped };
}

function write(reading: Reading, candidate: number, out: Float64Array, index: number): void {
  const { points, nameOf, names, likelihood } = reading;
  const at = SOURCE_WIDTH * index;
  const point = POINT_WIDTH * candidate;
  out[at] = points[point]!;
  out[at + 1] = points[point + 1]!;
  out[at + 2] = points[point + 2]!;
  out[at + 3] = likelihood[candidate]! * names[nameOf[candidate]!]!.recognition;
}
