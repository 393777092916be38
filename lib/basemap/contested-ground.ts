/**
 * Ground under dispute as areas, as data: whose outline shows it as contested, and which shapes it
 * is made of. An outline of a party never includes it plainly; see docs/disputed-borders.md.
 */

import type { Extent } from '@/lib/geoparse/types';
import {
  AKSAI_CHIN_CLAIM,
  DNIESTER_LINE,
  ESSEQUIBO_RIVER,
  GOLAN_WESTERN_EDGE,
  HALAIB_LINE,
  SOUTH_OSSETIA_LINE,
  type Trace,
} from './contested-lines';

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
      readonly ring: Trace;
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
        ring: [...AKSAI_CHIN_CLAIM, [78.2, 33.6], [77.6, 35]],
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
        ring: [...ESSEQUIBO_RIVER, [-59.1, 1], [-62, 1], [-62, 9], [-58.45, 9]],
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
        ring: [...GOLAN_WESTERN_EDGE, [35.7, 33.6], [36.1, 33.6], [36.1, 32.6]],
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
        ring: [[34.1, 21.9], ...HALAIB_LINE, [37.2, 23.1], [37.2, 21.9]],
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
        ring: [[43.78, 42.9], ...SOUTH_OSSETIA_LINE, [44.2, 42.9]],
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
        ring: [...DNIESTER_LINE, [30.3, 46.4], [30.3, 48.3], [28.46, 48.3]],
      },
    ],
  },
  {
    dispute: 'western-sahara',
    parties: ['MA'],
    shapes: [{ type: 'territories', names: ['W. Sahara'] }],
  },
];
