import { looseKey } from '@/lib/geoparse/loose-key';
import { bareName, countryOf } from './division-names';
import type { DerivedDivision } from './natural-earth';

/** What is known of the division behind one of GeoNames' codes. */
export interface MatchedShape {
  readonly natural: DerivedDivision | undefined;
  /** Its usual name. */
  readonly name: string;
  /** Whether Natural Earth calls the shape by the name of another division of its country. */
  readonly isMisnamed: boolean;
}

/** Of the codes that a country's towns bear, how many the table must know to be of their time. */
const LEAST_KNOWN = 2 / 3;

/**
 * Finds the shape and the name of a division by its code, which joins three sources: GeoNames'
 * table of names, its towns, and Natural Earth's shapes. Shapes and towns agree; where the name
 * of the table is not the shape's,
 *
 * - the table may be of another time than the towns, codes having been dealt anew in between, as
 *   Vietnam's were in 2025: it then lacks many codes that towns bear and shapes know, and the
 *   shape's name is taken;
 * - or the shape bears a neighbour's name, as Lachin's, which is called Lankaran, with Lankaran's
 *   translations, and those of Eritrea and Guyana: only its outline is then of use.
 *
 * @param divisions Natural Earth's, of the first level
 * @param names the table: names of first-level divisions by code
 * @param townCodes the codes that towns bear
 */
export function shapeMatcher(
  divisions: readonly DerivedDivision[],
  names: ReadonlyMap<string, string>,
  townCodes: Iterable<string>,
): (code: string, name: string) => MatchedShape {
  const byCode = new Map<string, DerivedDivision>();
  for (const division of divisions) {
    // Where several share a code (city and county), the one with an id of its own comes first.
    if (!byCode.has(division.geonamesCode)) byCode.set(division.geonamesCode, division);
  }
  const tableNames = new Set([...names].map(([code, name]) => nameKey(code.slice(0, 2), name)));
  const dealtAnew = findDealtAnew(townCodes, names, byCode);

  return (code, name) => {
    const natural = byCode.get(code);
    const country = code.slice(0, 2);
    if (!natural || nameKey(country, natural.name) === nameKey(country, name)) {
      return { natural, name, isMisnamed: false };
    }
    if (dealtAnew.has(country)) return { natural, name: natural.name, isMisnamed: false };
    const isMisnamed = tableNames.has(nameKey(countryOf(natural), natural.name));
    return { natural, name, isMisnamed };
  };
}

/** Countries many of whose towns bear codes that shapes have and the table has not. */
function findDealtAnew(
  townCodes: Iterable<string>,
  names: ReadonlyMap<string, string>,
  shapes: ReadonlyMap<string, DerivedDivision>,
): Set<string> {
  const counts = new Map<string, { known: number; lost: number }>();
  for (const code of townCodes) {
    const country = code.slice(0, 2);
    const count = counts.get(country) ?? { known: 0, lost: 0 };
    counts.set(country, count);
    if (names.has(code)) count.known += 1;
    else if (shapes.has(code)) count.lost += 1;
  }
  return new Set(
    [...counts]
      .filter(([, { known, lost }]) => lost > 1 && known / (known + lost) < LEAST_KNOWN)
      .map(([country]) => country),
  );
}

function nameKey(country: string, name: string): string {
  const bare = bareName(name);
  return `${country} ${looseKey(bare) || bare}`;
}
