import 'server-only';
import type { z } from 'zod';
import type { createdMapResponse, ownedMapResponse } from '@/lib/api/v1/responses';
import type { MapInput } from '@/lib/api/v1/schemas';
import { Failure } from '@/lib/errors';
import { hashEditKey, matchesHash } from '@/lib/maps/ids';
import { type MapsContext, type RefusedSave, requireOwner, type SavedMap } from '@/lib/maps/maps';
import { publishSettings } from '@/lib/publish/settings';
import type { StoredMap } from '@/lib/storage/types';
import { readPlaces } from './context';
import { countRequest } from './limits';
import { originOf } from './origin';
import { problemResponse } from './problem';
import { getStore } from './store';

/** Longest body of a map with all its articles, bytes. */
export const MAX_MAP_BYTES = 8 * 2 ** 20;
/** Maps kept unless `DATELINE_MAX_MAPS` says otherwise. */
const DEFAULT_MAX_MAPS = 100_000;

/** What the rules of maps need, in this process. */
export async function getMapsContext(): Promise<MapsContext> {
  return {
    store: await getStore(),
    geoparse: readPlaces,
    now: () => new Date().toISOString(),
    maxMaps: Number(process.env.DATELINE_MAX_MAPS) || DEFAULT_MAX_MAPS,
  };
}

/** The key of an `Authorization: Bearer` header, or null. */
export function bearerOf(request: Request): string | null {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

/**
 * Check the right to edit a map; wrong keys are counted.
 *
 * @throws {Failure} `not-found`, `unauthorised`, `forbidden`, `too-many-requests`
 */
export async function requireOwnerOf(request: Request, id: string): Promise<MapsContext> {
  const context = await getMapsContext();
  try {
    await requireOwner(context, id, bearerOf(request));
  } catch (error) {
    await countRequest(request, 'guess');
    throw error;
  }
  return context;
}

/**
 * Check the right to make maps, where the operator asks for a password.
 *
 * @throws {Failure} `unauthorised`, `forbidden`, `too-many-requests`
 */
export async function requireMaker(request: Request): Promise<void> {
  const password = process.env.DATELINE_CREATE_PASSWORD;
  if (!password) return;
  const given = bearerOf(request);
  if (given !== null && readings(given).some((word) => matchesHash(word, hashEditKey(password)))) {
    return;
  }
  await countRequest(request, 'guess');
  if (given !== null) throw new Failure('forbidden', 'This is not this server’s password.');
  throw new Failure(
    'unauthorised',
    'Making maps here takes a password: send it, percent-encoded, as “Authorization: Bearer PASSWORD”.',
  );
}

/** A header holds neither spaces nor most of the world's letters, so a password may come encoded. */
function readings(given: string): readonly string[] {
  try {
    return [given, decodeURIComponent(given)];
  } catch {
    return [given];
  }
}

/** `"v3"`: the entity tag of a map's version. */
export const tagOf = (version: number) => `"v${version}"`;

/**
 * The version a save was made on, from `If-Match`.
 *
 * @throws {Failure} `precondition-required` where the header is missing or is not one of our tags
 */
export function expectedVersionOf(request: Request): number {
  const version = /^"v(\d{1,9})"$/.exec(request.headers.get('if-match') ?? '')?.[1];
  if (version === undefined) {
    throw new Failure(
      'precondition-required',
      'Send the tag of the version you changed, as “If-Match: "v1"”; it came as “ETag”.',
    );
  }
  return Number(version);
}

/** A map as its owner gets it: everything that was sent. */
export function ownedMap(map: StoredMap): z.output<typeof ownedMapResponse> {
  const { id, version, createdAt, savedAt } = map;
  return { id, version, createdAt, savedAt, ...ownedContent(map.content) };
}

function ownedContent({ title, visibility, settings, articles }: RefusedSave['content']) {
  return {
    title,
    visibility,
    settings: publishSettings.parse(settings),
    articles: articles.map(({ id, article, corrections }) => ({
      id,
      article,
      corrections: corrections as MapInput['articles'][number]['corrections'],
    })),
  };
}

/** The answer to a save: the map, or problem details with both versions. */
export function answerSave(saved: SavedMap): Response {
  const map = saved.type === 'saved' ? saved.map : saved.current;
  const headers = { etag: tagOf(map.version), 'cache-control': 'no-store' };
  if (saved.type === 'saved') return Response.json(ownedMap(map), { headers });
  const { version, content } = saved.refused;
  const failure = new Failure(
    'stale',
    `Version ${map.version} was saved meanwhile; nothing was changed. “current” is that version, ` +
      `“yours” what you sent. To save yours over it, send it with “If-Match: ${headers.etag}”.`,
  );
  return problemResponse(failure, headers, {
    current: ownedMap(map),
    currentTag: headers.etag,
    yours: { version, ...ownedContent(content) },
  });
}

/** Where a new map is to be found. The edit key is a fragment: servers and referrers never see it. */
export function linksOf(
  request: Request,
  id: string,
  editKey: string,
): z.output<typeof createdMapResponse>['links'] {
  const origin = originOf(request);
  const map = `${origin}/maps/${id}`;
  return {
    map,
    embed: `${origin}/embed/${id}`,
    edit: `${map}#key=${editKey}`,
    oembed: `${origin}/oembed?url=${encodeURIComponent(map)}`,
  };
}
