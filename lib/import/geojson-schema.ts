/** What a GeoJSON that this program wrote holds, as far as it is read again. */
import { z } from 'zod';
import { correctionSchema, outlineSchema, placeSchema } from '@/lib/corrections/schema';
import { CERTAINTIES, MENTION_ROLES, PLACE_KINDS } from '@/lib/geoparse/types';

const share = z.number().min(0).max(1);
const offset = z.int().min(0);
const text = z.string();
/** Names of objects that a file may choose: none that JavaScript has a meaning for. */
const freeKey = z.string().refine((key) => key !== '__proto__');

const { id: _, ...rowShape } = placeSchema.shape;

const reason = z.object({
  signal: text,
  weight: z.number(),
  values: z.record(freeKey, z.union([text, z.number(), z.array(text), z.array(z.number())])),
});

const decision = {
  confidence: share,
  certainty: z.enum(CERTAINTIES),
};

const recognised = {
  start: offset,
  end: offset,
  role: z.enum(MENTION_ROLES),
  lookupNames: z.array(text),
  kindCue: z.object({ kind: z.enum(PLACE_KINDS), words: text }).nullable(),
  recognition: share,
  qualifiedBy: z.int().min(-1),
  recognisers: z.array(text),
  ...decision,
};

const quote = {
  prefix: text,
  suffix: text,
  sentence: text,
  sentenceStart: offset,
  sentenceEnd: offset,
};

export const mentionSchema = z.object({
  index: offset,
  exact: text,
  ...quote,
  ...recognised,
  candidates: z.array(
    z.object({
      placeId: text,
      row: offset.optional(),
      score: z.number(),
      reasons: z.array(reason),
    }),
  ),
});

const position = z.array(z.number()).min(2);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: placeSchema.shape.point }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
]);

const placed = z.object({
  geometry,
  properties: z.object({
    ...rowShape,
    // Version 1 had it in the geometry only.
    point: rowShape.point.optional(),
    type: z.literal('place'),
    placeId: placeSchema.shape.id,
    nameInText: text,
    ...decision,
    about: z.boolean(),
    aboutScore: z.number(),
    mentions: z.array(mentionSchema).min(1),
  }),
});

const unplaced = z.object({
  geometry: z.null(),
  properties: z.object({
    type: z.literal('unplaced-mention'),
    mentions: z.tuple([mentionSchema]),
  }),
});

/** The result before corrections, each place once; see `lib/export/json-compact.ts`. */
const compactResult = z.object({
  language: text,
  rows: z.array(placeSchema),
  candidateLists: z.array(z.array(z.tuple([offset, z.number(), z.array(reason)]))),
  mentions: z.array(
    z.object({
      ...recognised,
      text,
      quote: z.object(quote),
      place: offset.nullable(),
      candidates: offset,
    }),
  ),
  places: z.array(
    z.object({
      place: offset,
      nameInText: text,
      mentionIndexes: z.array(offset).min(1),
      ...decision,
      about: z.boolean(),
      aboutScore: z.number(),
    }),
  ),
});

/** An address to follow; whatever else a file calls one is dropped. */
const webAddress = text
  .nullish()
  .transform((url) => (url && URL.canParse(url) && /^https?:/i.test(url) ? url : null));

export const fileSchema = z.object({
  features: z.array(z.union([placed, unplaced])),
  dateline: z.object({
    version: z.int(),
    id: z.union([text, z.number()]).optional(),
    article: z.object({
      title: text,
      text: text,
      byline: text.nullish(),
      publishedAt: text.nullish(),
      site: text.nullish(),
      url: webAddress.optional(),
    }),
    language: text,
    corrections: z.array(correctionSchema).optional(),
    annotations: z
      .record(freeKey, z.object({ note: text.optional(), outline: outlineSchema.optional() }))
      .optional(),
    settledStarts: z.array(offset).optional(),
    automatic: compactResult.optional(),
    otherCandidates: z.array(placeSchema),
  }),
});
