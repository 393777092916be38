/**
 * The shape of a hand-curated row. Files are `lib/gazetteer/curated/<topic>.json`, each an array
 * of these; `compile` reads every one of them. Facts only, in our own words, each with a source.
 */

import { z } from 'zod';
import { PLACE_KINDS } from '@/lib/geoparse/types';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

/** `[longitude, latitude]`, WGS 84 degrees. */
const point = z.tuple([longitude, latitude]);

const year = z.int().min(-5000).max(2100);

const nonEmpty = z.string().trim().min(1).max(200);

export const curatedPlaceSchema = z
  .strictObject({
    /** GeoNames id in digits when `geonamesId` is known, else a lower-case slug: `south-caucasus`. */
    id: z.string().regex(/^(?:[1-9][0-9]*|[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/),
    /** Usual English name. */
    name: nonEmpty,
    /** Other names in use, best known first; any language, any script. */
    otherNames: z.array(nonEmpty).default([]),
    /** Abbreviations and codes: `USSR`, `DMZ`. */
    shortNames: z.array(nonEmpty).default([]),
    /** English adjectives: `Soviet`, `Balkan`. */
    adjectives: z.array(nonEmpty).default([]),
    /** English words for its people: `Kurds`, `Tibetans`. */
    people: z.array(nonEmpty).default([]),
    kind: z.enum(PLACE_KINDS),
    /** GeoNames feature code: `CONT`, `RGN`, `OCN`, `SEA`, `STM`, `MTS`, `DSRT`, `ISL`, `PCLH`… */
    featureCode: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/),
    /** A point to stand for it: GeoNames' own point where there is a `geonamesId`. */
    point,
    /** `[west, south, east, north]`; west > east when it crosses the antimeridian. */
    extent: z.tuple([longitude, latitude, longitude, latitude]),
    /** Rough ring for an area a box would misdraw; first point not repeated at the end. */
    outline: z.array(point).min(3).max(200).optional(),
    /** ISO 3166-1 alpha-2 (and XK) of the countries it lies in, the main one first; [] for oceans. */
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
    /** True where it is made of exactly these countries, their overseas parts aside. */
    wholeCountries: z.boolean().default(false),
    geonamesId: z.int().positive().optional(),
    wikidataId: z
      .string()
      .regex(/^Q[1-9][0-9]*$/)
      .optional(),
    population: z.int().nonnegative().optional(),
    /** First and last year of a historical place; negative before our era. */
    validFrom: year.optional(),
    validTo: year.optional(),
    /** What stands on its ground today: ids of rows, or names of states. */
    successors: z.array(nonEmpty).optional(),
    /** Where the facts come from. */
    source: nonEmpty,
  })
  .refine((row) => row.geonamesId === undefined || row.id === String(row.geonamesId), {
    error: 'id must be the GeoNames id in digits when geonamesId is given',
    path: ['id'],
  })
  .refine((row) => row.extent[1] <= row.extent[3], {
    error: 'extent is [west, south, east, north]: south must not exceed north',
    path: ['extent'],
  });

/** A curated row as the compiler uses it, defaults filled in. */
export type CuratedPlace = z.output<typeof curatedPlaceSchema>;

/** Thrown when a curated file does not fit the schema; the message names file, row and field. */
export class CuratedFileError extends Error {
  override readonly name = 'CuratedFileError';
}

/**
 * Check one curated file's parsed JSON.
 *
 * @param rows parsed JSON of the file, expected to be an array of rows
 * @param file its name, for messages
 * @throws CuratedFileError naming the file, the row (by position and id) and every field at fault
 */
export function parseCuratedFile(rows: unknown, file: string): CuratedPlace[] {
  if (!Array.isArray(rows)) throw new CuratedFileError(`${file}: expected a JSON array of rows`);
  return rows.map((row: unknown, index) => {
    const parsed = curatedPlaceSchema.safeParse(row);
    if (parsed.success) return parsed.data;
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    const id = (row as { id?: unknown } | null)?.id;
    throw new CuratedFileError(
      `${file}: row ${index} (${typeof id === 'string' ? id : 'no id'}): ${issues.join('; ')}`,
    );
  });
}
