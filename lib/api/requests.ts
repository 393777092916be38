import { z } from 'zod';
import { EXPORTER_IDS } from '@/lib/export';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

/** Body of `POST /api/geoparse`. */
export const geoparseBody = z.object({
  text: z.string().refine((text) => text.trim() !== '', 'must hold some text'),
  title: z.string().max(2_000).optional(),
  /** BCP 47 tag; detected where not given. */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag such as “en”')
    .optional(),
  /** Where the publisher sits: longitude, latitude. */
  home: z.tuple([longitude, latitude]).optional(),
});

/** Query of `POST /api/geoparse`. */
export const geoparseQuery = z.object({
  format: z
    .enum(EXPORTER_IDS, { error: `must be one of ${EXPORTER_IDS.join(', ')}` })
    .default('geojson'),
});

/** Query of `GET /api/places`. */
export const placesQuery = z.object({
  q: z.string({ error: 'is missing: the beginning of a name' }).trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

/** Path of `GET /api/places/{id}` and `GET /api/samples/{id}`. */
export const idParams = z.object({ id: z.string().min(1).max(200) });

/** JSON body of `POST /api/import`. */
export const importBody = z.object({ url: z.string().trim().min(1).max(4_000) });
