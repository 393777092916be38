/** Shapes of version 1 of the interface: they validate requests and become the OpenAPI document. */
import { z } from 'zod';
import { EXPORTER_IDS } from '@/lib/export';
import { MENTION_ROLES, PLACE_KINDS, PLACE_SOURCES } from '@/lib/geoparse/types';
import { publishSettings } from '@/lib/publish/settings';
import { VISIBILITIES } from '@/lib/storage/types';

/** Longest text of one article, UTF-16 units: the same as `POST geoparse` takes. */
export const MAX_TEXT_LENGTH = 1_000_000;
/** Articles a map may hold. */
const MAX_ARTICLES = 20;
/** Corrections an article may carry. */
const MAX_CORRECTIONS = 5_000;

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const lonLat = z.tuple([longitude, latitude]).readonly();
const extent = z.tuple([longitude, latitude, longitude, latitude]).readonly();
const outline = z.array(z.array(lonLat).min(4).max(10_000).readonly()).min(1).max(500).readonly();
/** PostgreSQL keeps no NUL, UTF-8 no half of a surrogate pair. */
const isKeepable = (text: string) => !/[\0\p{Surrogate}]/u.test(text);
const words = z
  .string()
  .max(500)
  .refine(isKeepable, { error: 'must be whole characters, without NUL' });
const placeId = z.string().min(1).max(200);

const webAddress = z
  .string()
  .max(2_000)
  .refine((address) => URL.canParse(address) && /^https?:/i.test(address), {
    error: 'must be a web address beginning with http:// or https://',
  });

export const articleSchema = z
  .object({
    title: z.string().max(2_000).default(''),
    text: z
      .string()
      .max(MAX_TEXT_LENGTH)
      .refine((text) => text.trim() !== '', { error: 'must hold some text' }),
    byline: words.nullable().optional(),
    publishedAt: z.string().max(40).nullable().optional(),
    site: words.nullable().optional(),
    url: webAddress.nullable().optional(),
  })
  .meta({ description: 'A text with what is known of it.' });

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
  outline: outline.nullable().optional(),
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

export const correctionsSchema = z.array(correctionSchema).max(MAX_CORRECTIONS);

const articleId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, {
  error: 'must be 1 to 40 letters, digits, hyphens or underscores',
});

export const mapArticleInput = z.object({
  id: articleId,
  article: articleSchema,
  corrections: correctionsSchema.default([]),
});

/** What an owner sends: the program works out the places itself. */
export const mapInput = z
  .object({
    title: words.trim().min(1),
    visibility: z.enum(VISIBILITIES).default('unlisted'),
    settings: publishSettings.prefault({}),
    articles: z
      .array(mapArticleInput)
      .min(1)
      .max(MAX_ARTICLES)
      .refine((articles) => new Set(articles.map(({ id }) => id)).size === articles.length, {
        error: 'must not use an id twice',
      }),
  })
  .meta({ description: 'A map as its owner sends it.' });

export type MapInput = z.output<typeof mapInput>;

const mapId = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/, { error: 'must be the id of a map' });
/** Largest whole number that databases count versions with. */
const MAX_VERSION = 2 ** 31 - 1;
const version = z.coerce.number().int().min(1).max(MAX_VERSION);

export const mapParams = z.object({ id: mapId });
export const versionParams = mapParams.extend({ version });
export const articleParams = mapParams.extend({ articleId });
/** Widths in which a map's card is drawn, pixels. */
export const CARD_WIDTHS = ['1200', '600', '400', '200'] as const;
export const cardQuery = z.object({
  width: z.enum(CARD_WIDTHS, { error: `must be one of ${CARD_WIDTHS.join(', ')}` }).default('1200'),
  /** The map's version; only makes the address of each version its own. */
  v: z.string().max(20).optional(),
});
export const exportParams = articleParams.extend({
  format: z.enum(EXPORTER_IDS, { error: `must be one of ${EXPORTER_IDS.join(', ')}` }),
});
const pageLimit = z.coerce.number().int().min(1).max(100).default(20);
const cursor = (pattern: RegExp) =>
  z.string().regex(pattern, { error: 'must be “next” of the page before' }).optional();
export const mapPageQuery = z.object({
  limit: pageLimit,
  after: cursor(/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z~[A-Za-z0-9_-]{1,100}$/),
});
export const versionPageQuery = z.object({ limit: pageLimit, after: cursor(/^\d{1,9}$/) });

/** An article sent by the page it stands in, to be mapped on the fly. */
export const embedBody = z
  .object({
    text: articleSchema.shape.text,
    title: z.string().max(2_000).default(''),
    url: webAddress.nullable().default(null),
  })
  .meta({ description: 'The visible text of an article, its headline and its address.' });
