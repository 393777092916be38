import type { Certainty, LonLat, MentionRole, PlaceKind } from '@/lib/geoparse/types';
import { distanceKm } from '@/lib/map/bounds';
import { isContested } from './contested';
import { foldForSearch } from './fold';
import { type PlaceRow, playsRole } from './place-rows';

/** What is shown of the places; empty lists and null let everything through. */
export interface PlaceFilter {
  readonly query: string;
  readonly kinds: readonly PlaceKind[];
  /** ISO alpha-2; `none` for places without one country. */
  readonly countries: readonly string[];
  readonly roles: readonly MentionRole[];
  readonly certainties: readonly Certainty[];
  readonly focus: 'about' | 'mentioned' | null;
  /** Ids of the places in the map's frame, or null where that does not matter. */
  readonly inView: ReadonlySet<string> | null;
}

/** Country key of a row, as filters and charts count it: contested ground is nobody's. */
export const countryKey = ({ place }: PlaceRow) =>
  place.countryCode === null || isContested(place) ? 'none' : place.countryCode;

/** The rows a filter lets through, in the order given. */
export function filterRows(rows: readonly PlaceRow[], filter: PlaceFilter): PlaceRow[] {
  const query = foldForSearch(filter.query);
  const kinds = new Set(filter.kinds);
  const countries = new Set(filter.countries);
  const certainties = new Set(filter.certainties);
  return rows.filter((row) => {
    const { place, about } = row;
    return (
      (kinds.size === 0 || kinds.has(place.kind)) &&
      (countries.size === 0 || countries.has(countryKey(row))) &&
      (filter.roles.length === 0 || playsRole(row, filter.roles)) &&
      (certainties.size === 0 || certainties.has(row.certainty)) &&
      (filter.focus === null || about === (filter.focus === 'about')) &&
      (filter.inView === null || filter.inView.has(row.id)) &&
      (query === '' || matches(row, query))
    );
  });
}

/** Whether the name as written, the usual name, another name, or the country begins a word so. */
function matches(row: PlaceRow, query: string): boolean {
  const { place } = row;
  const names = [row.name, place.name, place.country, place.admin1, ...place.otherNames];
  return names.some((name) => name != null && ` ${foldForSearch(name)}`.includes(` ${query}`));
}

export const SORTS = ['order', 'count', 'name', 'near'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * The rows in the order asked for: first mention, number of mentions, name in the reader's
 * alphabet, or nearness to a point (the map's centre). Ties keep the order of mention.
 */
export function sortRows(
  rows: readonly PlaceRow[],
  sort: Sort,
  { language, centre }: { readonly language: string; readonly centre: LonLat | null },
): PlaceRow[] {
  const sorted = [...rows];
  const byOrder = (a: PlaceRow, b: PlaceRow) => a.firstMention - b.firstMention;
  if (sort === 'count') {
    return sorted.sort((a, b) => b.mentionCount - a.mentionCount || byOrder(a, b));
  }
  if (sort === 'name') {
    const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
    return sorted.sort((a, b) => compare(a.name, b.name) || byOrder(a, b));
  }
  if (sort === 'near' && centre) {
    const km = new Map(sorted.map((row) => [row.id, distanceKm(centre, row.point)]));
    return sorted.sort((a, b) => km.get(a.id)! - km.get(b.id)! || byOrder(a, b));
  }
  return sorted.sort(byOrder);
}
