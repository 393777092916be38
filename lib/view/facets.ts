import {
  CERTAINTIES,
  type Certainty,
  MENTION_ROLES,
  type MentionRole,
  PLACE_KINDS,
  type PlaceKind,
} from '@/lib/geoparse/types';
import { filterRows, type PlaceFilter } from './filter-rows';
import type { PlaceRow } from './place-rows';
import { DEFAULT_ROLES } from './search-params';

/** How many places each choice of each filter would show, the other filters staying as they are. */
export interface Facets {
  readonly kinds: ReadonlyMap<PlaceKind, number>;
  readonly roles: ReadonlyMap<MentionRole, number>;
  readonly certainties: ReadonlyMap<Certainty, number>;
  readonly focus: ReadonlyMap<'about' | 'mentioned', number>;
  /** Rows that all filters but the one by country let through. */
  readonly countryRows: readonly PlaceRow[];
}

/** Count the choices of every filter; choices that no place of the article has are left out. */
export function facetsOf(rows: readonly PlaceRow[], filter: PlaceFilter): Facets {
  const without = (part: Partial<PlaceFilter>) => filterRows(rows, { ...filter, ...part });
  return {
    kinds: tally(PLACE_KINDS, rows, without({ kinds: [] }), (row) => [row.kind]),
    roles: tally(MENTION_ROLES, rows, without({ roles: [] }), rolesOf),
    certainties: tally(CERTAINTIES, rows, without({ certainties: [] }), (row) => [row.certainty]),
    focus: tally(['about', 'mentioned'] as const, rows, without({ focus: null }), (row) => [
      row.about ? 'about' : 'mentioned',
    ]),
    countryRows: without({ countries: [] }),
  };
}

const rolesOf = (row: PlaceRow) => MENTION_ROLES.filter((role) => row.mentionsByRole[role] > 0);

/** Counts over `open` of the options that occur in `all`, in the options' order. */
function tally<Option>(
  options: readonly Option[],
  all: readonly PlaceRow[],
  open: readonly PlaceRow[],
  optionsOf: (row: PlaceRow) => readonly Option[],
): Map<Option, number> {
  const present = new Set(all.flatMap(optionsOf));
  const counts = new Map(options.filter((one) => present.has(one)).map((one) => [one, 0]));
  for (const row of open) {
    for (const option of optionsOf(row)) counts.set(option, counts.get(option)! + 1);
  }
  return counts;
}

/** How many filters differ from what is shown when nothing was asked for. */
export function countActive(filter: PlaceFilter): number {
  return [
    filter.query.trim() !== '',
    filter.kinds.length > 0,
    filter.countries.length > 0,
    !sameSet(filter.roles, DEFAULT_ROLES),
    filter.certainties.length > 0,
    filter.focus !== null,
    filter.inView !== null,
  ].filter(Boolean).length;
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

/** `list` with `item` added, or removed if it was there. */
export function toggled<Item>(list: readonly Item[], item: Item): Item[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}
