/** Shapes of version 1 of the interface: they validate requests and become the OpenAPI document. */
import { z } from 'zod';
import { correctionSchema, words } from '@/lib/corrections/schema';
import { EXPORTER_IDS } from '@/lib/export';
import { CARD_WIDTHS } from '@/lib/publish/card-address';
import { publishSettings } from '@/lib/publish/settings';
import { VISIBILITIES } from '@/lib/storage/types';

/** Longest text of one article, UTF-16 units: the same as `POST geoparse` takes. */
export const MAX_TEXT_LENGTH = 1_000_000;
/** Articles a map may hold. */
const MAX_ARTICLES = 20;
/** Corrections an article may carry. */
const MAX_CORRECTIONS = 5_000;

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

/** An article by its words: see `hashOfArticle`. */
export const hashParams = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/, {
    error: 'must be 64 hexadecimal digits: SHA-256 of the title, a line break and the text',
  }),
});

/** An article sent by the page it stands in, to be mapped on the fly. */
export const embedBody = z
  .object({
    text: articleSchema.shape.text,
    title: z.string().max(2_000).default(''),
    url: webAddress.nullable().default(null),
  })
  .meta({ description: 'The visible text of an article, its headline and its address.' });
