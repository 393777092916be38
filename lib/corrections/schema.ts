/** Shapes of places and corrections that come from outside: requests, files. */
import { z } from 'zod';
import { MENTION_ROLES, PLACE_KINDS, PLACE_SOURCES } from '@/lib/geoparse/types';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const lonLat = z.tuple([longitude, latitude]).readonly();
const extent = z.tuple([longitude, latitude, longitude, latitude]).readonly();
export const outlineSchema = z
  .array(z.array(lonLat).min(4).max(10_000).readonly())
  .min(1)
  .max(500)
  .readonly();
/** PostgreSQL keeps no NUL, UTF-8 no half of a surrogate pair. */
export const isKeepable = (text: string) => !/[\0\p{Surrogate}]/u.test(text);
export const words = z
  .string()
  .max(500)
  .refine(isKeepable, { error: 'must be whole characters, without NUL' });
const placeId = z.string().min(1).max(200);

export const placeSchema = z
  .object({
    id: placeId,
    name: words.min(1),
    otherNames: z.array(words).max(2_000).readonly(),
    kind: z.enum(PLACE_KINDS),
    featureCode: z.string().max(10),
    countryCode: z.string().length(2).nullable(),
    country: words.nullable(),
    admin1: words.nullable(),
    admin2: words.nullable(),
    population: z.number().int().min(0),
    point: lonLat,
    extent: extent.nullable(),
    extentIsApproximate: z.boolean(),
    source: z.enum(PLACE_SOURCES),
    geonamesId: z.number().int().positive().nullable(),
    wikidataId: z
      .string()
      .regex(/^Q\d{1,12}$/)
      .nullable(),
  })
  .meta({ description: 'A row of the gazetteer, or a place set by an editor.' });

const anchor = z
  .object({
    exact: z.string().min(1).max(500),
    prefix: z.string().max(200),
    suffix: z.string().max(200),
    start: z.number().int().min(0),
  })
  .meta({ description: 'Words of the article with what surrounds them.' });

const scope = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('mention'), anchor }),
    z.object({ type: z.literal('name'), name: z.string().min(1).max(500) }),
  ])
  .meta({ description: 'One mention, or every mention written the same way.' });

const placeChanges = z.object({
  name: words.min(1).optional(),
  kind: z.enum(PLACE_KINDS).optional(),
  point: lonLat.optional(),
  extent: extent.nullable().optional(),
  outline: outlineSchema.nullable().optional(),
  isSure: z.boolean().optional(),
  about: z.boolean().optional(),
  note: z.string().max(5_000).optional(),
});

const made = { id: z.string().min(1).max(100), madeAt: z.iso.datetime() };
const role = z.enum(MENTION_ROLES);

export const correctionSchema = z
  .discriminatedUnion('type', [
    z.object({ ...made, type: z.literal('choose-place'), scope, place: placeSchema }),
    z.object({ ...made, type: z.literal('accept'), scope }),
    z.object({ ...made, type: z.literal('reject'), scope }),
    z.object({ ...made, type: z.literal('set-role'), scope, role }),
    z.object({ ...made, type: z.literal('add-mention'), scope, place: placeSchema, role }),
    z.object({ ...made, type: z.literal('change-place'), placeId, changes: placeChanges }),
    z.object({ ...made, type: z.literal('merge-places'), fromId: placeId, into: placeSchema }),
    z.object({
      ...made,
      type: z.literal('split-place'),
      placeId,
      anchors: z.array(anchor).min(1).max(5_000),
      newId: placeId,
    }),
  ])
  .meta({ description: 'One decision of an editor, on top of the result.' });
