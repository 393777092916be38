/** "X, Y": whether the place lies in, or next to, what the text names to qualify it. */

import type { Name, Reading } from '../reading';
import { EARTH_RADIUS_KM, squaredChordBetween } from '../row-table';
import type { Signal } from './signal';

/** A qualifier that is no division ("Lachin, near Shusha") still vouches for places this near. */
const NEARBY_KM = 60;
const NEARBY_CHORD = (NEARBY_KM / EARTH_RADIUS_KM) ** 2;

/** Whether row `inner` lies in row `outer`, by the divisions recorded for it. */
export function liesIn(reading: Reading, inner: number, outer: number): boolean {
  const { table } = reading;
  return (
    inner !== outer &&
    (table.country[inner] === outer ||
      table.admin1[inner] === outer ||
      table.admin2[inner] === outer)
  );
}

export const qualifier: Signal = {
  code: 'qualifier',
  features: ['within-qualifier', 'near-qualifier', 'not-in-qualifier', 'holds-qualified'],
  contextual: true,
  measure(reading, name, context, sheet, column) {
    const { names, likelihood, row, points } = reading;
    const outer = name.qualifier >= 0 ? names[name.qualifier]! : null;
    const inners = name.qualified;
    // Most names neither qualify nor are qualified: their numbers stay zero.
    if (!outer && !inners.length) return;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      if (context.isOut[c]) continue;
      const at = c * sheet.stride + column;
      let within = 0;
      let near = 0;
      let known = 0;
      if (outer) {
        for (let o = outer.firstCandidate; o < outer.firstCandidate + outer.candidateCount; o++) {
          known += likelihood[o]!;
          if (liesIn(reading, row[c]!, row[o]!)) within += likelihood[o]!;
          // Of "New York, New York" the first does not lie near the state: it is not the state.
          else if (row[c] !== row[o] && squaredChordBetween(points, c, o) < NEARBY_CHORD) {
            near += likelihood[o]!;
          }
        }
      }
      sheet.values[at] = within;
      sheet.values[at + 1] = near;
      sheet.values[at + 2] = Math.max(0, known - within - near);
      sheet.values[at + 3] = inners.length ? heldShare(reading, c, inners) : 0;
    }
  },
  tell(reading, candidate, _context, isFor) {
    const name = reading.names[reading.nameOf[candidate]!]!;
    if (name.qualifier < 0) return null;
    const outer = reading.names[name.qualifier]!;
    const best = likeliest(reading, outer);
    if (best < 0) return null;
    const within = liesIn(reading, reading.row[candidate]!, reading.row[best]!);
    return within === isFor ? { qualifier: outer.mention.text, within: within ? 1 : 0 } : null;
  },
};

/** The likeliest candidate of a name, or -1 where it has none. */
export function likeliest(reading: Reading, name: Name): number {
  let best = -1;
  for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
    if (best < 0 || reading.likelihood[c]! > reading.likelihood[best]!) best = c;
  }
  return best;
}

function heldShare(reading: Reading, candidate: number, inners: readonly Name[]): number {
  let held = 0;
  for (const inner of inners) {
    for (let c = inner.firstCandidate; c < inner.firstCandidate + inner.candidateCount; c++) {
      if (liesIn(reading, reading.row[c]!, reading.row[candidate]!)) held += reading.likelihood[c]!;
    }
  }
  return held / inners.length;
}
