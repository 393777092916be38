import { NO_ROW, type SectionName } from '../format';
import type { Layout } from './layout';

/** The one-byte columns `name0`, `name1`… of a wider one. */
function planesOf(layout: Layout, name: string, width: number): Uint8Array[] {
  return Array.from({ length: width }, (_, plane) =>
    layout.bytes(`${name}${plane}` as SectionName),
  );
}

/** Reader of a 16-bit unsigned column. */
export function readColumn16(layout: Layout, name: string): (index: number) => number {
  const [low, high] = planesOf(layout, name, 2) as [Uint8Array, Uint8Array];
  return (index) => (low[index] as number) | ((high[index] as number) << 8);
}

/** Reader of a 24-bit column of rows, -1 where there is none. */
export function readRowColumn(layout: Layout, name: string): (index: number) => number {
  const [low, middle, high] = planesOf(layout, name, 3) as [Uint8Array, Uint8Array, Uint8Array];
  return (index) => {
    const row =
      (low[index] as number) | ((middle[index] as number) << 8) | ((high[index] as number) << 16);
    return row === NO_ROW ? -1 : row;
  };
}

/** Reader of a 32-bit column, signed. */
export function readColumn32(layout: Layout, name: string): (index: number) => number {
  const [a, b, c, d] = planesOf(layout, name, 4) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  return (index) =>
    (a[index] as number) |
    ((b[index] as number) << 8) |
    ((c[index] as number) << 16) |
    ((d[index] as number) << 24);
}

/** Index of `row` in a sorted list of rows, or -1. */
export function findSparse(rows: Int32Array, row: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle] as number;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
