/** Shapes of what version 1 of the interface answers; tests hold real answers against them. */
import { z } from 'zod';
import { placeSchema } from '@/lib/corrections/schema';
import { FAILURE_REASONS } from '@/lib/errors';
import { CERTAINTIES, MENTION_ROLES, PLACE_KINDS, PLACE_SOURCES } from '@/lib/geoparse/types';
import { publishSettings } from '@/lib/publish/settings';
import { VISIBILITIES } from '@/lib/storage/types';
import { articleSchema, correctionsSchema } from './schemas';

const time = z.string().meta({ format: 'date-time' });
const version = z.number().int().min(1);
const point = z.tuple([z.number(), z.number()]);

const publishedMention = z.object({
  id: z.string(),
  articleId: z.string(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  sentence: z.string().nullable(),
  offsetInSentence: z.number().int(),
  role: z.enum(MENTION_ROLES),
  certainty: z.enum(CERTAINTIES),
});

const publishedPlace = z.object({
  id: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  kind: z.enum(PLACE_KINDS),
  featureCode: z.string(),
  countryCode: z.string().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  point,
  blurredKm: z.number().nullable(),
  extent: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  extentIsApproximate: z.boolean(),
  outline: z.array(z.array(point)).nullable(),
  source: z.enum(PLACE_SOURCES),
  geonamesId: z.number().int().nullable(),
  wikidataId: z.string().nullable(),
  certainty: z.enum(CERTAINTIES),
  about: z.boolean(),
  note: z.string().nullable(),
  mentions: z.array(publishedMention),
});

const publishedArticle = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  byline: z.string().nullable(),
  site: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string(),
  text: z.string().nullable(),
});

export const publishedMapResponse = z.object({
  id: z.string(),
  version,
  savedAt: time,
  title: z.string(),
  display: publishSettings.pick({
    theme: true,
    language: true,
    height: true,
    view: true,
    quoting: true,
  }),
  articles: z.array(publishedArticle),
  places: z.array(publishedPlace),
});

/** A map as its owner gets it: what was sent, without the automatic result. */
export const ownedMapResponse = z.object({
  id: z.string(),
  version,
  createdAt: time,
  savedAt: time,
  title: z.string(),
  visibility: z.enum(VISIBILITIES),
  settings: publishSettings,
  articles: z.array(
    z.object({ id: z.string(), article: articleSchema, corrections: correctionsSchema }),
  ),
});

export const createdMapResponse = z.object({
  id: z.string(),
  version,
  /** Shown this once; only its hash is kept. */
  editKey: z.string(),
  links: z.object({ map: z.string(), embed: z.string(), edit: z.string(), oembed: z.string() }),
});

export const mapListResponse = z.object({
  maps: z.array(
    z.object({
      id: z.string(),
      version,
      title: z.string(),
      createdAt: time,
      savedAt: time,
    }),
  ),
  next: z.string().nullable(),
});

export const versionListResponse = z.object({
  versions: z.array(
    z.object({
      version,
      savedAt: time,
      action: z.string(),
      title: z.string(),
      visibility: z.enum(VISIBILITIES),
    }),
  ),
  next: z.string().nullable(),
});

export const placeListResponse = z.object({ places: z.array(placeSchema) });

export const embedResponse = z.object({ map: z.string() });
export const knownEmbedResponse = z.object({ map: z.string().nullable() });

export const problemResponse = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  reason: z.enum(FAILURE_REASONS),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
  /** With reason `stale`: the map as it is now, its entity tag, and what was not saved. */
  current: ownedMapResponse.optional(),
  currentTag: z.string().optional(),
  yours: ownedMapResponse.omit({ id: true, createdAt: true, savedAt: true }).optional(),
});
