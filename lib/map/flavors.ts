/**
 * The colours of the map, light and dark, as data. `style.ts` and `layers.ts` read them; the page
 * may use `kinds` to colour a mention in the text like its mark on the map.
 *
 * The base colours come from the product's design; tests/map/flavors.test.ts holds every pair that
 * carries meaning to WCAG 2.2: 4.5:1 for text, 3:1 for marks.
 */

import type { PlaceKind } from '@/lib/geoparse/types';

export type MapTheme = 'light' | 'dark';

export interface Flavor {
  readonly paper: string;
  readonly land: string;
  readonly water: string;
  /** Hairline where land meets sea or lake. */
  readonly coast: string;
  readonly river: string;
  /** Country borders. */
  readonly border: string;
  /** First-level borders, quieter. */
  readonly borderMinor: string;
  readonly ink: string;
  readonly inkMuted: string;
  /** Names of countries, regions and towns on the basemap. */
  readonly labelCountry: string;
  readonly labelRegion: string;
  readonly labelTown: string;
  readonly labelWater: string;
  readonly townDot: string;
  /** Halo under labels on land and on water. */
  readonly haloLand: string;
  readonly haloWater: string;
  /** The places of the story. */
  readonly accent: string;
  /** Ring around what has the keyboard's focus. */
  readonly focus: string;
  /** Line around a mark, to part it from whatever lies beneath. */
  readonly markCasing: string;
  /** Marks and underlines by kind of place. */
  readonly kinds: Readonly<Record<PlaceKind, string>>;
}

const LIGHT: Flavor = {
  paper: '#FBF9F4',
  land: '#F3EFE6',
  water: '#D5E1E8',
  coast: '#A3B6C1',
  river: '#BCCFDA',
  border: '#B8B0A2',
  borderMinor: '#DAD3C5',
  ink: '#1E1C19',
  inkMuted: '#6B655B',
  labelCountry: '#575148',
  labelRegion: '#6F695F',
  labelTown: '#4A453E',
  labelWater: '#456577',
  townDot: '#8B8478',
  haloLand: '#F3EFE6',
  haloWater: '#D5E1E8',
  accent: '#C4412B',
  focus: '#1B5FA8',
  markCasing: '#FBF9F4',
  kinds: {
    country: '#8A3324',
    region: '#A33A28',
    district: '#A33A28',
    city: '#C4412B',
    town: '#C4412B',
    water: '#20647F',
    landform: '#6A5B1B',
    area: '#96482B',
    historical: '#7A4B73',
  },
};

const DARK: Flavor = {
  paper: '#15181B',
  land: '#22272B',
  water: '#171C21',
  coast: '#3E4952',
  river: '#2B353D',
  border: '#49525A',
  borderMinor: '#333B41',
  ink: '#ECE7DD',
  inkMuted: '#A29C92',
  labelCountry: '#B4AEA3',
  labelRegion: '#98938A',
  labelTown: '#C4BEB3',
  labelWater: '#7F9BAC',
  townDot: '#7E7A73',
  haloLand: '#22272B',
  haloWater: '#171C21',
  accent: '#F0765B',
  focus: '#8FC1F5',
  markCasing: '#15181B',
  kinds: {
    country: '#F5A08C',
    region: '#F28B73',
    district: '#F28B73',
    city: '#F0765B',
    town: '#F0765B',
    water: '#6FB6D3',
    landform: '#CBB765',
    area: '#E8A27C',
    historical: '#C9A0C4',
  },
};

/** The colours of a theme. */
export function flavorFor(theme: MapTheme): Flavor {
  return theme === 'dark' ? DARK : LIGHT;
}
