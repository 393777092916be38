import { countryKey } from './filter-rows';
import type { PlaceRow } from './place-rows';

/** How much of the article lies in one country. */
export interface CountryCount {
  /** ISO alpha-2, or `none` for places without one country. */
  readonly key: string;
  readonly mentions: number;
  readonly places: number;
}

/** Mentions and places by country, most mentioned first, `none` last. */
export function countCountries(rows: readonly PlaceRow[]): CountryCount[] {
  const counts = new Map<string, { mentions: number; places: number }>();
  for (const row of rows) {
    const key = countryKey(row);
    const count = counts.get(key) ?? { mentions: 0, places: 0 };
    count.mentions += row.mentionCount;
    count.places += 1;
    counts.set(key, count);
  }
  return [...counts]
    .map(([key, count]) => ({ key, ...count }))
    .sort(
      (a, b) =>
        Number(a.key === 'none') - Number(b.key === 'none') ||
        b.mentions - a.mentions ||
        a.key.localeCompare(b.key, 'en'),
    );
}
