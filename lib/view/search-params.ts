/**
 * What is being looked at, as search parameters: a link shows exactly this, back and forward walk
 * through it. Nothing of the article's text is ever put here.
 */
import {
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { CERTAINTIES, MENTION_ROLES, PLACE_KINDS } from '@/lib/geoparse/types';
import { SORTS } from './filter-rows';

export const TABS = ['article', 'places', 'review'] as const;
export type Tab = (typeof TABS)[number];

/** Roles shown where the link does not say: where things are, and who acts. */
export const DEFAULT_ROLES = ['location', 'actor'] as const;

/** Which article: a sample's id or a draft's (`draft-…`); absent is the first sample. */
export const articleParser = parseAsString.withDefault('');

/** What is chosen in it. Choosing anew is a step in the history; stepping on is not. */
export const selectionParsers = {
  tab: parseAsStringLiteral(TABS).withDefault('article'),
  /** Id of the chosen place. */
  place: parseAsString,
  /** Start offset of the chosen mention; absent is the place's first. */
  at: parseAsInteger,
};

/** What is shown of its places. */
export const filterParsers = {
  q: parseAsString.withDefault(''),
  kind: parseAsArrayOf(parseAsStringLiteral(PLACE_KINDS)).withDefault([]),
  country: parseAsArrayOf(parseAsString).withDefault([]),
  role: parseAsArrayOf(parseAsStringLiteral(MENTION_ROLES)).withDefault([...DEFAULT_ROLES]),
  certainty: parseAsArrayOf(parseAsStringLiteral(CERTAINTIES)).withDefault([]),
  focus: parseAsStringLiteral(['about', 'mentioned'] as const),
  inview: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(SORTS).withDefault('order'),
};

/** Query string for a link to a selection within an article. */
export const serializeSelection = createSerializer({ article: articleParser, ...selectionParsers });

/** Where the reader moved the map: `zoom/latitude/longitude`, as map sites write it. */
export const cameraParser = createParser<Camera>({
  parse: (value) => {
    const [zoom, latitude, longitude] = value.split('/').map(Number);
    const isCamera =
      inRange(zoom, 0, 24) && inRange(latitude, -90, 90) && inRange(longitude, -180, 180);
    return isCamera ? { zoom, latitude, longitude } : null;
  },
  serialize: ({ zoom, latitude, longitude }) =>
    `${Number(zoom.toFixed(2))}/${latitude.toFixed(4)}/${longitude.toFixed(4)}`,
  eq: (a, b) => a.zoom === b.zoom && a.latitude === b.latitude && a.longitude === b.longitude,
});

/** What the map looks at; the same shape as the map's own. */
interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

const inRange = (value: number | undefined, least: number, most: number): value is number =>
  value !== undefined && value >= least && value <= most;
