/** Whether what else the text names lies on, in or along a sea, river, range or region. */

import type { Reading } from '../reading';
import { KIND_CODES, ROW_FLAGS } from '../row-table';
import type { Extent, Reason } from '../types';
import type { Context } from './context';
import { logOf, type Signal } from './signal';

/** Shores and foothills count: so many degrees around the extent, about 100 km. */
const MARGIN_DEGREES = 1;
const MAX_TOLD = 3;
/** Other names less sure than this are not told. */
const TOLD_FROM = 0.4;

const SPANNING: ReadonlySet<number> = new Set([
  KIND_CODES.water,
  KIND_CODES.landform,
  KIND_CODES.area,
  KIND_CODES.historical,
]);

export const surrounds: Signal = {
  code: 'surrounds',
  features: ['surrounds', 'surrounds-close-by', 'surrounds-none'],
  contextual: true,
  measure(reading, name, context, sheet, column) {
    const { values, stride } = sheet;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      if (context.isOut[c]) continue;
      const at = c * stride + column;
      const extent = extentOf(reading, c);
      if (extent) measureExtent(reading, reading.nameOf[c]!, extent, context, values, at);
    }
  },
  tell(reading, candidate, context, isFor): Reason['values'] | null {
    const extent = extentOf(reading, candidate);
    if (!extent) return null;
    const { names, nameOf, likelihood } = reading;
    const held = new Set<string>();
    for (let s = 0; s < context.sourceCount && held.size < MAX_TOLD; s++) {
      const source = context.sources[s]!;
      const other = nameOf[source]!;
      if (other === nameOf[candidate] || likelihood[source]! < TOLD_FROM) continue;
      if (isWithin(reading, source, extent)) held.add(names[other]!.mention.text);
    }
    if (held.size) return isFor ? { held: [...held] } : null;
    return isFor || names.length < 2 ? null : { none: 1 };
  },
};

/** Extent of a candidate that spans more than a point and is no division; else null. */
function extentOf({ table, row, flags, kind }: Reading, candidate: number): Extent | null {
  if (!(flags[candidate]! & ROW_FLAGS.wide) || !SPANNING.has(kind[candidate]!)) return null;
  return table.gazetteer.extent(row[candidate]!);
}

/** Of each other name the likeliest of its readings within counts. */
function measureExtent(
  reading: Reading,
  own: number,
  extent: Extent,
  { sources, sourceCount }: Context,
  values: Float64Array,
  at: number,
): void {
  const { names, nameOf, likelihood, closeness } = reading;
  let sum = 0;
  let close = 0;
  for (let s = 0; s < sourceCount; ) {
    const other = nameOf[sources[s]!]!;
    let best = 0;
    for (; s < sourceCount && nameOf[sources[s]!] === other; s++) {
      const source = sources[s]!;
      if (likelihood[source]! > best && isWithin(reading, source, extent)) {
        best = likelihood[source]!;
      }
    }
    if (best === 0 || other === own) continue;
    const share = best * names[other]!.recognition;
    sum += share;
    close += share * closeness[own * names.length + other]!;
  }
  values[at] = logOf(sum);
  values[at + 1] = logOf(close);
  values[at + 2] = sourceCount > 0 && sum < 0.05 ? 1 : 0;
}

function isWithin({ table, row }: Reading, candidate: number, extent: Extent): boolean {
  // By index: taken apart, an extent costs an iterator for every source.
  const latitude = table.latitude[row[candidate]!]!;
  if (latitude < extent[1] - MARGIN_DEGREES || latitude > extent[3] + MARGIN_DEGREES) return false;
  const longitude = table.longitude[row[candidate]!]!;
  const isEast = longitude >= extent[0] - MARGIN_DEGREES;
  const isWest = longitude <= extent[2] + MARGIN_DEGREES;
  return extent[2] < extent[0] ? isEast || isWest : isEast && isWest;
}
