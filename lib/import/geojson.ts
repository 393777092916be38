import type { z } from 'zod';
import { Failure } from '@/lib/errors';
import { GEOJSON_VERSION } from '@/lib/export/geojson';
import { expandResult } from '@/lib/export/json-compact';
import type { ArticleDocument } from '@/lib/export/types';
import type { Geoparsed, Place, ResolvedMention } from '@/lib/geoparse/types';
import { fileSchema, type mentionSchema } from './geojson-schema';

type FileMention = z.output<typeof mentionSchema>;

/**
 * Restore a document from the GeoJSON that Dateline wrote: article, places, corrections, what the
 * program had found before them, notes and drawn outlines.
 *
 * @throws {Failure} `damaged-file` if it is not such a file, is of a later version, or does not fit
 * its own text
 */
export function readGeojson(json: string): ArticleDocument {
  const { features, dateline } = parse(json);
  const { id, article, language, corrections, annotations, settledStarts } = dateline;

  // Version 1 named candidates by id alone, the document's own places first.
  const others = dateline.otherCandidates;
  const rows = new Map<string, Place>(others.map((place) => [place.id, place]));
  const decided: { mention: FileMention; place: Place | null }[] = [];
  const places = features.flatMap(({ geometry, properties }) => {
    if (properties.type === 'unplaced-mention') {
      decided.push({ mention: properties.mentions[0], place: null });
      return [];
    }
    const { type: _, placeId, mentions, nameInText, ...rest } = properties;
    const { confidence, certainty, about, aboutScore, point: given, ...facts } = rest;
    const point = given ?? (geometry?.type === 'Point' ? geometry.coordinates : null);
    if (!point) throw damaged(`The place ${placeId} has no point.`);
    const place: Place = { id: placeId, ...facts, point };
    rows.set(place.id, place);
    for (const one of mentions) decided.push({ mention: one, place });
    const mentionIndexes = mentions.map(({ index }) => index);
    return [{ place, nameInText, mentionIndexes, confidence, certainty, about, aboutScore }];
  });
  decided.sort((a, b) => a.mention.index - b.mention.index);

  const mentions = decided.map(({ mention: one, place }, index): ResolvedMention => {
    if (one.index !== index) throw damaged(`Mention ${index} is missing or given twice.`);
    const { index: _, exact, prefix, suffix, sentence, sentenceStart, sentenceEnd, ...rest } = one;
    const candidates = one.candidates.map(({ placeId, row, score, reasons }) => {
      const candidate = row === undefined ? rows.get(placeId) : others[row];
      if (!candidate) throw damaged(`The file lacks the place ${placeId}.`);
      return { place: candidate, score, reasons };
    });
    return {
      ...rest,
      text: exact,
      place,
      candidates,
      quote: { sentence, sentenceStart, sentenceEnd, prefix, suffix },
    };
  });
  const result: Geoparsed = { language, mentions, places };
  const automatic = dateline.automatic && expand(dateline.automatic);
  for (const one of automatic ? [result, automatic] : [result]) checkFit(article.text, one);
  return {
    ...(id !== undefined && { id }),
    article,
    result,
    ...(automatic && { automatic }),
    ...(corrections && { corrections }),
    ...(annotations && { annotations }),
    ...(settledStarts && { settledStarts: new Set(settledStarts) }),
  };
}

function expand(compact: Parameters<typeof expandResult>[0]): Geoparsed {
  try {
    return expandResult(compact);
  } catch {
    throw damaged('What the program had found refers to places that are not there.');
  }
}

/** Mentions stand in the text where they say, one after another; places have the mentions they say. */
function checkFit(text: string, { mentions, places }: Geoparsed): void {
  let end = 0;
  mentions.forEach((mention, index) => {
    const stands = text.slice(mention.start, mention.end) === mention.text && mention.text !== '';
    if (!stands || mention.start < end) {
      throw damaged(`Mention ${index} does not stand where the file says.`);
    }
    end = mention.end;
  });
  for (const { place, mentionIndexes } of places) {
    if (mentionIndexes.some((index) => mentions[index]?.place?.id !== place.id)) {
      throw damaged(`The place ${place.id} has mentions that are not its own.`);
    }
  }
}

/** The version of the `dateline` member; null where there is none. */
export function versionOf(json: string): number | null {
  try {
    return versionIn(JSON.parse(json));
  } catch {
    return null;
  }
}

function versionIn(value: unknown): number | null {
  const version = (value as { dateline?: { version?: unknown } } | null)?.dateline?.version;
  return typeof version === 'number' ? version : null;
}

function parse(json: string): z.output<typeof fileSchema> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw damaged('It is not valid JSON.');
  }
  const version = versionIn(value);
  if (version === null) {
    throw damaged('It does not come from Dateline: it lacks the member “dateline”.');
  }
  if (version > GEOJSON_VERSION) {
    throw damaged(`It is of version ${version}; this program reads up to ${GEOJSON_VERSION}.`);
  }
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]!.path.map(String).join('/').slice(0, 200);
  throw damaged(`It lacks a part or holds a wrong one: ${where}.`);
}

function damaged(why: string): Failure {
  return new Failure('damaged-file', `This GeoJSON cannot be restored. ${why}`);
}
