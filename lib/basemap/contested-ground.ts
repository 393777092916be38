/**
 * Ground under dispute as areas, as data: whose outline shows it as contested, and which shapes it
 * is made of. An outline of a party never includes it plainly; see docs/disputed-borders.md.
 */

import type { Extent } from '@/lib/geoparse/types';

/** Where the shape of contested ground comes from. */
export type GroundShape =
  /** First-level divisions, by Natural Earth's codes. */
  | { readonly type: 'divisions'; readonly codes: readonly string[] }
  /** Territories world-atlas lists as countries, by its names. */
  | { readonly type: 'territories'; readonly names: readonly string[] }
  /** Those parts of a country, separate in the source, that lie in a box. */
  | { readonly type: 'parts'; readonly name: string; readonly within: Extent }
  /** What of a country lies within a ring drawn by hand, which may overshoot its borders. */
  | {
      readonly type: 'ring';
      readonly name: string;
      readonly ring: readonly (readonly [number, number])[];
    };

export interface ContestedGround {
  /** Id of the dispute in `disputes.ts`. */
  readonly dispute: string;
  /** ISO alpha-2 of the states whose outline shows the ground, as contested. */
  readonly parties: readonly string[];
  readonly shapes: readonly GroundShape[];
}

export const CONTESTED_GROUND: readonly ContestedGround[] = [
  {
    dispute: 'abkhazia',
    parties: ['GE'],
    shapes: [{ type: 'divisions', codes: ['GEO-3015'] }],
  },
  {
    dispute: 'abyei',
    parties: ['SD', 'SS'],
    shapes: [
      {
        type: 'ring',
        name: 'Sudan',
        ring: [
          [27.83, 9.2],
          [27.83, 10.17],
          [29, 10.17],
          [29, 9.2],
        ],
      },
    ],
  },
  {
    dispute: 'aksai-chin',
    parties: ['CN', 'IN'],
    shapes: [
      {
        type: 'ring',
        name: 'China',
        ring: [
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
          [78.2, 33.6],
          [77.6, 35],
        ],
      },
    ],
  },
  {
    dispute: 'arunachal-pradesh',
    parties: ['CN', 'IN'],
    shapes: [{ type: 'divisions', codes: ['IND-3299'] }],
  },
  {
    dispute: 'crimea',
    parties: ['RU', 'UA'],
    shapes: [
      { type: 'parts', name: 'Russia', within: [32.3, 44.2, 36.75, 46.3] },
      { type: 'divisions', codes: ['RUS-283', 'RUS-5482'] },
    ],
  },
  {
    dispute: 'cyprus',
    parties: ['CY'],
    shapes: [{ type: 'territories', names: ['N. Cyprus', 'Cyprus U.N. Buffer Zone'] }],
  },
  {
    dispute: 'essequibo',
    parties: ['GY', 'VE'],
    shapes: [
      {
        type: 'ring',
        name: 'Guyana',
        ring: [
          [-58.45, 7],
          [-58.6, 6.4],
          [-58.5, 6],
          [-58.7, 5.2],
          [-58.65, 4.65],
          [-58.55, 4],
          [-58.35, 3.3],
          [-58.6, 2.6],
          [-58.9, 2],
          [-59.1, 1],
          [-62, 1],
          [-62, 9],
          [-58.45, 9],
        ],
      },
    ],
  },
  {
    dispute: 'golan',
    parties: ['IL', 'SY'],
    shapes: [
      {
        type: 'ring',
        name: 'Israel',
        ring: [
          [35.61, 32.68],
          [35.59, 32.72],
          [35.64, 32.81],
          [35.63, 32.87],
          [35.59, 32.95],
          [35.58, 33.01],
          [35.63, 33.12],
          [35.64, 33.2],
          [35.6, 33.24],
          [35.7, 33.6],
          [36.1, 33.6],
          [36.1, 32.6],
        ],
      },
    ],
  },
  {
    dispute: 'halaib',
    parties: ['EG', 'SD'],
    shapes: [
      {
        type: 'ring',
        name: 'Egypt',
        ring: [
          [34.1, 21.9],
          [34.1, 22],
          [34.4, 22.2],
          [34.7, 22.3],
          [34.95, 22.85],
          [35.2, 22.8],
          [35.6, 23.1],
          [37.2, 23.1],
          [37.2, 21.9],
        ],
      },
    ],
  },
  {
    dispute: 'kashmir',
    parties: ['IN', 'PK'],
    shapes: [
      { type: 'divisions', codes: ['IND-2431', 'IND-20012', 'PAK-1109', 'PAK-1111'] },
      { type: 'territories', names: ['Siachen Glacier'] },
    ],
  },
  {
    dispute: 'kosovo',
    parties: ['RS'],
    shapes: [{ type: 'territories', names: ['Kosovo'] }],
  },
  {
    dispute: 'kuril-islands',
    parties: ['JP', 'RU'],
    shapes: [{ type: 'parts', name: 'Russia', within: [145.2, 43.3, 149, 45.7] }],
  },
  {
    dispute: 'somaliland',
    parties: ['SO'],
    shapes: [{ type: 'territories', names: ['Somaliland'] }],
  },
  {
    dispute: 'south-ossetia',
    parties: ['GE'],
    shapes: [
      {
        type: 'ring',
        name: 'Georgia',
        ring: [
          [43.78, 42.9],
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
          [44.2, 42.9],
        ],
      },
    ],
  },
  {
    dispute: 'transnistria',
    parties: ['MD'],
    shapes: [
      {
        type: 'ring',
        name: 'Moldova',
        ring: [
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
          [30.3, 46.4],
          [30.3, 48.3],
          [28.46, 48.3],
        ],
      },
    ],
  },
  {
    dispute: 'western-sahara',
    parties: ['MA'],
    shapes: [{ type: 'territories', names: ['W. Sahara'] }],
  },
];
