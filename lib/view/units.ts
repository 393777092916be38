/** Distances and areas in the units people measure by where they live. */

const KM_PER_MILE = 1.609344;
/** Countries whose roads are signed in miles (Unicode CLDR, measurement system `US` and `UK`). */
const MILES = new Set(['US', 'GB', 'LR', 'MM']);

export type LengthUnit = 'km' | 'mi';

/** The unit for a reader's language tag; the region a bare language is most spoken in decides. */
export function lengthUnitOf(languageTag: string): LengthUnit {
  try {
    const { region } = new Intl.Locale(languageTag).maximize();
    return region !== undefined && MILES.has(region) ? 'mi' : 'km';
  } catch {
    return 'km';
  }
}

/** "268 km", "1,447 km", "4.2 km": three figures are enough, fewer than a metre are none. */
export function spellDistance(km: number, language: string, unit: LengthUnit): string {
  const value = unit === 'mi' ? km / KM_PER_MILE : km;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: unit === 'mi' ? 'mile' : 'kilometer',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** "12,300 km²": rounded to three figures, for hulls are no surveys. */
export function spellArea(km2: number, language: string, unit: LengthUnit): string {
  const value = unit === 'mi' ? km2 / KM_PER_MILE ** 2 : km2;
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(value);
  return `${number} ${unit}²`;
}
