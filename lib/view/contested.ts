/**
 * First-level divisions that more than one state holds or claims, as `country/division` in the
 * gazetteer's English. The gazetteer files each with one state, as ISO 3166 and GeoNames do; what
 * people read names none. `docs/disputed-borders.md` says why; a test checks that the rows exist.
 */
const CONTESTED: ReadonlySet<string> = new Set([
  'UA/Crimea',
  'UA/Sevastopol City',
  'IN/Arunachal Pradesh',
  'IN/Jammu and Kashmir',
  'IN/Ladakh',
  'PK/Azad Kashmir',
  'PK/Gilgit-Baltistan',
]);

/** The contested divisions, for the test that finds them in the gazetteer. */
export const CONTESTED_DIVISIONS = [...CONTESTED];

/** Whether a place lies in, or is, ground of which two states say it is theirs. */
export function isContested({
  countryCode,
  admin1,
}: {
  readonly countryCode: string | null;
  readonly admin1: string | null;
}): boolean {
  return countryCode !== null && CONTESTED.has(`${countryCode}/${admin1}`);
}
