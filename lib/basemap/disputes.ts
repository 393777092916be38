/**
 * Borders that states or territories do not agree on, as data. The policy and its reasons are in
 * docs/disputed-borders.md; tests/map/disputes.test.ts holds the two together.
 *
 * The source draws de facto control. Here each contested stretch is named, so that it can be drawn
 * dashed: the line of control, and where we have a line for it, the line claimed instead. Nothing
 * is coloured by country, so no side of any line is given to anyone.
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

/** A stretch of a border in the source: between two countries, everywhere or within a box. */
export interface ContestedBorder {
  /** Names as world-atlas writes them; `null` for any neighbour. */
  readonly between: readonly [string, string | null];
  readonly within?: Extent;
}

/** The outer limit of some first-level divisions, where it runs inside one country. */
export interface ContestedDivisions {
  /** Natural Earth's codes of the divisions. */
  readonly codes: readonly string[];
  /** ISO alpha-2 under which the neighbours are filed. */
  readonly country: string;
}

/** A line drawn by hand, to a tenth of a degree or so. */
export interface TracedLine {
  readonly what: string;
  readonly points: Trace;
}

export interface Dispute {
  readonly id: string;
  /** What the ground is usually called, in neutral words. */
  readonly area: string;
  /** States and authorities that hold or claim it, in alphabetical order. */
  readonly parties: readonly string[];
  readonly borders?: readonly ContestedBorder[];
  readonly divisions?: readonly ContestedDivisions[];
  readonly traced?: readonly TracedLine[];
}

export const DISPUTES: readonly Dispute[] = [
  {
    id: 'abkhazia',
    area: 'Abkhazia',
    parties: ['Abkhazia', 'Georgia'],
    divisions: [{ codes: ['GEO-3015'], country: 'GE' }],
  },
  {
    id: 'abyei',
    area: 'Abyei',
    parties: ['South Sudan', 'Sudan'],
    borders: [{ between: ['S. Sudan', 'Sudan'], within: [27.8, 9.2, 29.05, 10.2] }],
    traced: [
      {
        what: 'limits of the Abyei Area in the award of 2009',
        points: [
          [27.88, 9.6],
          [27.83, 9.75],
          [27.83, 10.17],
          [29, 10.17],
          [29, 9.6],
        ],
      },
    ],
  },
  {
    id: 'aksai-chin',
    area: 'Aksai Chin and the western sector of the China–India border',
    parties: ['China', 'India'],
    borders: [{ between: ['China', 'India'], within: [77, 31, 81.1, 36] }],
    traced: [
      {
        what: 'line claimed by India',
        points: AKSAI_CHIN_CLAIM,
      },
      {
        what: 'line claimed by China at Demchok',
        points: [
          [79.11, 33.23],
          [79.1, 33.05],
          [79.2, 32.95],
          [79.23, 32.7],
          [79.22, 32.5],
        ],
      },
    ],
  },
  {
    id: 'arunachal-pradesh',
    area: 'Arunachal Pradesh (South Tibet)',
    parties: ['China', 'India'],
    borders: [{ between: ['China', 'India'], within: [91.5, 27, 97.5, 29.6] }],
    divisions: [{ codes: ['IND-3299'], country: 'IN' }],
  },
  {
    id: 'bhutan-china',
    area: 'the border of Bhutan and China, Doklam among it',
    parties: ['Bhutan', 'China'],
    borders: [{ between: ['Bhutan', 'China'] }],
    traced: [
      {
        what: 'line claimed by China in the north',
        points: [
          [89.79, 28.24],
          [89.97, 28.19],
          [90.04, 28.13],
          [90.14, 28.19],
          [90.33, 28.12],
        ],
      },
      {
        what: 'line claimed by China at Doklam',
        points: [
          [89.11, 27.62],
          [89.16, 27.57],
          [89.08, 27.52],
          [89.02, 27.52],
        ],
      },
    ],
  },
  {
    id: 'crimea',
    area: 'Crimea',
    parties: ['Russia', 'Ukraine'],
    borders: [{ between: ['Russia', 'Ukraine'], within: [32.4, 45.2, 36.8, 46.4] }],
  },
  {
    id: 'cyprus',
    area: 'the north of Cyprus and the buffer zone',
    parties: ['Cyprus', 'Turkish Republic of Northern Cyprus'],
    borders: [{ between: ['N. Cyprus', null] }, { between: ['Cyprus U.N. Buffer Zone', null] }],
  },
  {
    id: 'essequibo',
    area: 'Guayana Esequiba (Essequibo)',
    parties: ['Guyana', 'Venezuela'],
    borders: [{ between: ['Guyana', 'Venezuela'] }],
    traced: [
      {
        what: 'the Essequibo river, the line claimed by Venezuela',
        points: ESSEQUIBO_RIVER,
      },
    ],
  },
  {
    id: 'golan',
    area: 'the Golan Heights',
    parties: ['Israel', 'Syria'],
    borders: [{ between: ['Israel', 'Syria'] }],
    traced: [
      {
        what: 'western edge of the Golan Heights',
        points: GOLAN_WESTERN_EDGE,
      },
    ],
  },
  {
    id: 'halaib',
    area: 'the Halaib Triangle and Bir Tawil',
    parties: ['Egypt', 'Sudan'],
    borders: [{ between: ['Egypt', 'Sudan'], within: [33.1, 21.5, 37, 22.1] }],
    traced: [
      {
        what: 'administrative line of 1902, roughly',
        points: [[33.18, 22], [33.55, 21.73], [34, 21.78], ...HALAIB_LINE],
      },
    ],
  },
  {
    id: 'ilemi',
    area: 'the Ilemi Triangle',
    parties: ['Ethiopia', 'Kenya', 'South Sudan'],
    borders: [
      { between: ['Kenya', 'S. Sudan'], within: [33.9, 4.4, 36, 5.6] },
      { between: ['Ethiopia', 'Kenya'], within: [34.9, 4.55, 36, 5.6] },
    ],
    traced: [
      {
        what: 'line of 1914',
        points: [
          [34.38, 4.62],
          [35.92, 4.62],
        ],
      },
    ],
  },
  {
    id: 'israel-lebanon',
    area: 'the line of withdrawal between Israel and Lebanon',
    parties: ['Israel', 'Lebanon'],
    borders: [{ between: ['Israel', 'Lebanon'] }],
  },
  {
    id: 'kafia-kingi',
    area: 'Kafia Kingi',
    parties: ['South Sudan', 'Sudan'],
    borders: [{ between: ['S. Sudan', 'Sudan'], within: [23.3, 8.5, 25, 10.3] }],
  },
  {
    id: 'kalapani',
    area: 'Kalapani and Limpiyadhura',
    parties: ['India', 'Nepal'],
    borders: [{ between: ['India', 'Nepal'], within: [80.7, 29.8, 81.1, 30.4] }],
  },
  {
    id: 'kashmir',
    area: 'Jammu and Kashmir, Ladakh, Azad Kashmir, Gilgit-Baltistan and Siachen',
    parties: ['India', 'Pakistan'],
    borders: [
      { between: ['India', 'Pakistan'], within: [73.2, 32.4, 77.9, 37.2] },
      { between: ['Siachen Glacier', null] },
    ],
    divisions: [
      { codes: ['PAK-1111', 'PAK-1109'], country: 'PK' },
      { codes: ['IND-2431', 'IND-20012'], country: 'IN' },
    ],
  },
  {
    id: 'kosovo',
    area: 'the border of Kosovo and Serbia',
    parties: ['Kosovo', 'Serbia'],
    borders: [{ between: ['Kosovo', 'Serbia'] }],
  },
  {
    id: 'kuril-islands',
    area: 'the southern Kuril Islands (Northern Territories)',
    parties: ['Japan', 'Russia'],
    traced: [
      {
        what: 'between Hokkaido and Kunashir',
        points: [
          [144.6, 44.7],
          [145.1, 44.3],
          [145.25, 43.9],
          [145.4, 43.65],
          [145.85, 43.38],
          [146.1, 43.2],
        ],
      },
      {
        what: 'between Iturup and Urup, claimed by Japan',
        points: [
          [148.9, 46.17],
          [149.02, 45.95],
          [149.18, 45.41],
          [149.36, 45.18],
        ],
      },
    ],
  },
  {
    id: 'lawa',
    area: 'the headwaters of the Lawa',
    parties: ['France', 'Suriname'],
    traced: [
      {
        what: 'line claimed by Suriname',
        points: [
          [-54.11, 2.11],
          [-54.17, 2.26],
          [-54, 2.57],
          [-53.99, 2.87],
          [-54, 3.07],
          [-54.08, 3.31],
        ],
      },
    ],
  },
  {
    id: 'new-river-triangle',
    area: 'the New River Triangle',
    parties: ['Guyana', 'Suriname'],
    borders: [{ between: ['Guyana', 'Suriname'], within: [-58.5, 1.4, -56.4, 3.4] }],
    traced: [
      {
        what: 'line claimed by Suriname',
        points: [
          [-57.6, 3.36],
          [-57.6, 3.1],
          [-57.45, 2.88],
          [-57.45, 2.74],
          [-57.77, 2.59],
          [-57.92, 2.38],
          [-57.92, 2.06],
          [-57.9, 1.85],
          [-58.17, 1.78],
          [-58.43, 1.47],
        ],
      },
    ],
  },
  {
    id: 'palestine',
    area: 'the West Bank and the Gaza Strip',
    parties: ['Israel', 'Palestine'],
    borders: [{ between: ['Israel', 'Palestine'] }],
  },
  {
    id: 'shaksgam',
    area: 'the Shaksgam valley',
    parties: ['China', 'India', 'Pakistan'],
    borders: [{ between: ['China', 'Pakistan'] }],
    traced: [
      {
        what: 'line claimed by India',
        points: [
          [75.95, 36.46],
          [76.15, 36.42],
          [76.24, 36.32],
          [76.39, 36.31],
          [76.43, 36.24],
          [76.68, 36.19],
          [76.77, 36.01],
          [76.83, 35.87],
          [77.02, 35.81],
          [77.16, 35.73],
          [77.34, 35.71],
          [77.5, 35.6],
          [77.52, 35.47],
        ],
      },
    ],
  },
  {
    id: 'somaliland',
    area: 'the border of Somaliland and Somalia',
    parties: ['Somalia', 'Somaliland'],
    borders: [{ between: ['Somalia', 'Somaliland'] }],
  },
  {
    id: 'south-ossetia',
    area: 'South Ossetia (Tskhinvali region)',
    parties: ['Georgia', 'South Ossetia'],
    traced: [
      {
        what: 'line of control',
        points: SOUTH_OSSETIA_LINE,
      },
    ],
  },
  {
    id: 'transnistria',
    area: 'Transnistria (left bank of the Dniester)',
    parties: ['Moldova', 'Transnistria'],
    traced: [
      {
        what: 'line of control along the Dniester, roughly',
        points: DNIESTER_LINE,
      },
    ],
  },
  {
    id: 'western-sahara',
    area: 'Western Sahara',
    parties: ['Morocco', 'Sahrawi Arab Democratic Republic'],
    borders: [{ between: ['Morocco', 'W. Sahara'] }],
  },
];

const inBox = ([x, y]: readonly number[], box: Extent) =>
  x! >= box[0] && x! <= box[2] && y! >= box[1] && y! <= box[3];

/**
 * The dispute a piece of border belongs to, or null where it is agreed.
 *
 * @param sides names of the countries on its sides, as world-atlas writes them
 * @param midpoint `[longitude, latitude]` of the piece
 */
export function disputeAt(sides: readonly string[], midpoint: readonly number[]): string | null {
  const dispute = DISPUTES.find(({ borders }) =>
    borders?.some(
      ({ between: [one, other], within }) =>
        sides.includes(one) &&
        (other === null || sides.includes(other)) &&
        (within === undefined || inBox(midpoint, within)),
    ),
  );
  return dispute?.id ?? null;
}

/** The dispute a line between two divisions of one country belongs to, or null. */
export function disputeBetweenDivisions(country: string, codes: readonly string[]): string | null {
  const dispute = DISPUTES.find(({ divisions }) =>
    divisions?.some(
      (group) =>
        group.country === country &&
        codes.some((code) => group.codes.includes(code)) &&
        codes.some((code) => !group.codes.includes(code)),
    ),
  );
  return dispute?.id ?? null;
}
