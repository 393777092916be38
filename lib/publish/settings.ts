/** What the owner of a map decides about how readers see it. */
import { z } from 'zod';
import { MENTION_ROLES } from '@/lib/geoparse/types';
import { PLACE_ORDERS, QUOTING } from './settings-values';

/** Widest blur, in kilometres: the size of a large country. */
const MAX_RADIUS_KM = 500;

const placeId = z.string().min(1).max(200);

export const publishSettings = z.object({
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  /** BCP 47 tag of the interface; null follows the reader. */
  language: z.string().min(2).max(35).nullable().default(null),
  /** Height of the frame in CSS pixels. */
  height: z.number().int().min(200).max(2000).default(480),
  quoting: z.enum(QUOTING).default('sentence'),
  order: z.enum(PLACE_ORDERS).default('mention'),
  /** Roles whose mentions count; a place with none of them is not shown. */
  roles: z.array(z.enum(MENTION_ROLES)).min(1).default(['location', 'actor']),
  /** Places that are not shown at all. */
  withheld: z.array(placeId).max(10_000).default([]),
  /** Places shown only roughly: by id, the radius in kilometres. */
  blurred: z.record(placeId, z.number().positive().max(MAX_RADIUS_KM)).default({}),
  /** What the map shows first; null frames the story. */
  view: z
    .object({
      longitude: z.number().min(-180).max(180),
      latitude: z.number().min(-90).max(90),
      zoom: z.number().min(0).max(16),
    })
    .nullable()
    .default(null),
});

export type PublishSettings = z.infer<typeof publishSettings>;
