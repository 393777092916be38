import { z } from 'zod';
import { Failure } from '@/lib/errors';
import { GEOJSON_VERSION } from '@/lib/export/geojson';
import type { ArticleDocument, Json } from '@/lib/export/types';
import {
  CERTAINTIES,
  MENTION_ROLES,
  PLACE_KINDS,
  PLACE_SOURCES,
  type Place,
  type ResolvedMention,
} from '@/lib/geoparse/types';

const degrees = z.number();
const lonLat = z.tuple([degrees, degrees]);
const share = z.number().min(0).max(1);
const offset = z.int().min(0);

const row = z.object({
  name: z.string(),
  otherNames: z.array(z.string()),
  kind: z.enum(PLACE_KINDS),
  featureCode: z.string(),
  countryCode: z.string().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  admin2: z.string().nullable(),
  population: z.number(),
  extent: z.tuple([degrees, degrees, degrees, degrees]).nullable(),
  extentIsApproximate: z.boolean(),
  source: z.enum(PLACE_SOURCES),
  geonamesId: z.number().nullable(),
  wikidataId: z.string().nullable(),
});

const reasonValue = z.union([z.string(), z.number(), z.array(z.string()), z.array(z.number())]);

const mention = z.object({
  index: offset,
  exact: z.string(),
  start: offset,
  end: offset,
  prefix: z.string(),
  suffix: z.string(),
  sentence: z.string(),
  sentenceStart: offset,
  sentenceEnd: offset,
  role: z.enum(MENTION_ROLES),
  lookupNames: z.array(z.string()),
  kindCue: z.object({ kind: z.enum(PLACE_KINDS), words: z.string() }).nullable(),
  recognition: share,
  qualifiedBy: z.int(),
  recognisers: z.array(z.string()),
  confidence: share,
  certainty: z.enum(CERTAINTIES),
  candidates: z.array(
    z.object({
      placeId: z.string(),
      score: z.number(),
      reasons: z.array(
        z.object({
          signal: z.string(),
          weight: z.number(),
          values: z.record(z.string(), reasonValue),
        }),
      ),
    }),
  ),
});

const placed = z.object({
  geometry: z.object({ type: z.literal('Point'), coordinates: lonLat }),
  properties: row.extend({
    type: z.literal('place'),
    placeId: z.string(),
    nameInText: z.string(),
    confidence: share,
    certainty: z.enum(CERTAINTIES),
    about: z.boolean(),
    aboutScore: z.number(),
    mentions: z.array(mention),
  }),
});

const unplaced = z.object({
  geometry: z.null(),
  properties: z.object({ type: z.literal('unplaced-mention'), mentions: z.tuple([mention]) }),
});

const optionalText = z.string().nullish();
const file = z.object({
  features: z.array(z.union([placed, unplaced])),
  dateline: z.object({
    version: z.int(),
    id: z.union([z.string(), z.number()]).optional(),
    article: z.object({
      title: z.string(),
      text: z.string(),
      byline: optionalText,
      publishedAt: optionalText,
      site: optionalText,
      url: optionalText,
    }),
    language: z.string(),
    corrections: z.array(z.json()).optional(),
    otherCandidates: z.array(row.extend({ id: z.string(), point: lonLat })),
  }),
});

/**
 * Restore a document from the GeoJSON that Dateline wrote.
 *
 * @throws {Failure} `damaged-file` if it is not such a file, is of a later version, or its offsets
 * do not fit its text.
 */
export function readGeojson(json: string): ArticleDocument {
  const { features, dateline } = parse(json);
  const { id, article, language, corrections, otherCandidates } = dateline;

  const rows = new Map<string, Place>(otherCandidates.map((place) => [place.id, place]));
  const decided: { mention: z.output<typeof mention>; place: Place | null }[] = [];
  const places = features.flatMap(({ geometry, properties }) => {
    if (properties.type === 'unplaced-mention') {
      decided.push({ mention: properties.mentions[0], place: null });
      return [];
    }
    const { type: _, placeId, mentions, nameInText, ...rest } = properties;
    const { confidence, certainty, about, aboutScore, ...facts } = rest;
    const place: Place = { id: placeId, ...facts, point: geometry!.coordinates };
    rows.set(place.id, place);
    for (const one of mentions) decided.push({ mention: one, place });
    const mentionIndexes = mentions.map(({ index }) => index);
    return [{ place, nameInText, mentionIndexes, confidence, certainty, about, aboutScore }];
  });
  decided.sort((a, b) => a.mention.index - b.mention.index);

  const mentions = decided.map(({ mention: one, place }, index): ResolvedMention => {
    if (one.index !== index || article.text.slice(one.start, one.end) !== one.exact) {
      throw damaged(`Mention ${one.index} does not stand where the file says.`);
    }
    const { index: _, exact, prefix, suffix, sentence, sentenceStart, sentenceEnd, ...rest } = one;
    const candidates = one.candidates.map(({ placeId, score, reasons }) => {
      const row = rows.get(placeId);
      if (!row) throw damaged(`The file lacks the place ${placeId}.`);
      return { place: row, score, reasons };
    });
    return {
      ...rest,
      text: exact,
      place,
      candidates,
      quote: { sentence, sentenceStart, sentenceEnd, prefix, suffix },
    };
  });
  return {
    ...(id !== undefined && { id }),
    article,
    result: { language, mentions, places },
    ...(corrections && { corrections: corrections as Json[] }),
  };
}

function parse(json: string): z.output<typeof file> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw damaged('It is not valid JSON.');
  }
  const version = (value as { dateline?: { version?: unknown } } | null)?.dateline?.version;
  if (typeof version !== 'number') {
    throw damaged('It does not come from Dateline: it lacks the member “dateline”.');
  }
  if (version > GEOJSON_VERSION) {
    throw damaged(`It is of version ${version}; this program reads up to ${GEOJSON_VERSION}.`);
  }
  const parsed = file.safeParse(value);
  if (parsed.success) return parsed.data;
  throw damaged(`It lacks a part or holds a wrong one: ${parsed.error.issues[0]!.path.join('/')}.`);
}

function damaged(why: string): Failure {
  return new Failure('damaged-file', `This GeoJSON cannot be restored. ${why}`);
}
