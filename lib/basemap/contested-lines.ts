/**
 * Lines drawn by hand, to a tenth of a degree or so, that serve twice: as dashed lines in
 * `disputes.ts`, and as one side of contested ground in `contested-ground.ts`.
 */

/** Degrees, `[longitude, latitude]`. */
export type Trace = readonly (readonly [longitude: number, latitude: number])[];

/** Line claimed by India around Aksai Chin, from north to south. */
export const AKSAI_CHIN_CLAIM: Trace = [
  [77.8, 35.5],
  [78.05, 35.55],
  [78.35, 35.72],
  [78.7, 35.87],
  [79.1, 35.89],
  [79.37, 35.97],
  [79.55, 35.86],
  [79.86, 35.79],
  [80, 35.82],
  [80.15, 35.69],
  [80.31, 35.57],
  [80.27, 35.3],
  [80.2, 35.15],
  [80.17, 34.98],
  [80.03, 34.66],
  [79.88, 34.66],
  [79.73, 34.45],
  [79.52, 34.41],
  [79.54, 34.23],
  [79.43, 34.06],
  [79.1, 34.01],
  [78.9, 33.97],
  [78.99, 33.7],
  [78.9, 33.56],
  [78.92, 33.39],
];

/** Western edge of the Golan Heights, from south to north. */
export const GOLAN_WESTERN_EDGE: Trace = [
  [35.61, 32.68],
  [35.59, 32.72],
  [35.64, 32.81],
  [35.63, 32.87],
  [35.59, 32.95],
  [35.58, 33.01],
  [35.63, 33.12],
  [35.64, 33.2],
  [35.6, 33.24],
];

/** Line of control around South Ossetia, from north-west to north-east. */
export const SOUTH_OSSETIA_LINE: Trace = [
  [43.78, 42.75],
  [43.7, 42.67],
  [43.6, 42.61],
  [43.57, 42.54],
  [43.57, 42.39],
  [43.64, 42.28],
  [43.6, 42.2],
  [43.66, 42.11],
  [43.75, 42.11],
  [43.83, 42.06],
  [43.94, 42.15],
  [44.08, 42.17],
  [44.18, 42.09],
  [44.25, 42.07],
  [44.32, 42],
  [44.49, 42],
  [44.62, 42.14],
  [44.62, 42.3],
  [44.55, 42.36],
  [44.39, 42.46],
  [44.35, 42.51],
  [44.2, 42.65],
];

/** Line of control along the Dniester, roughly, from north to south. */
export const DNIESTER_LINE: Trace = [
  [28.46, 48.09],
  [28.54, 48.1],
  [28.57, 48.03],
  [28.77, 47.99],
  [28.93, 47.9],
  [29.01, 47.8],
  [29, 47.68],
  [29.02, 47.58],
  [29.1, 47.45],
  [29.12, 47.34],
  [29.15, 47.23],
  [29.13, 47.15],
  [29.26, 47.15],
  [29.36, 47.06],
  [29.3, 46.98],
  [29.42, 46.95],
  [29.5, 46.83],
  [29.54, 46.8],
  [29.63, 46.81],
  [29.69, 46.7],
  [29.76, 46.62],
  [29.92, 46.54],
];

/** The Essequibo, the line claimed by Venezuela, from its mouth upstream; then to the border. */
export const ESSEQUIBO_RIVER: Trace = [
  [-58.45, 7],
  [-58.6, 6.4],
  [-58.5, 6],
  [-58.7, 5.2],
  [-58.65, 4.65],
  [-58.55, 4],
  [-58.35, 3.3],
  [-58.6, 2.6],
  [-58.9, 2],
  [-59.1, 1.6],
];

/** Administrative line of 1902 around the Halaib Triangle, north of the parallel, from west to east. */
export const HALAIB_LINE: Trace = [
  [34.1, 22],
  [34.4, 22.2],
  [34.7, 22.3],
  [34.95, 22.85],
  [35.2, 22.8],
  [35.6, 23.1],
];
