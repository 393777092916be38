import { mapInput, mapPageQuery } from '@/lib/api/v1/schemas';
import { createMap } from '@/lib/maps/maps';
import { countRequest } from '@/lib/server/limits';
import { getMapsContext, linksOf, MAX_MAP_BYTES, requireMaker, tagOf } from '@/lib/server/maps';
import { preflight, publicJson } from '@/lib/server/public-read';
import { refuseOtherMethods, route } from '@/lib/server/route';
import { getStore } from '@/lib/server/store';

/** Public maps, last saved first. */
export const GET = route({ query: mapPageQuery }, async ({ query: { limit, after }, request }) => {
  const { rows, next } = await (await getStore()).listPublic(limit, after);
  return publicJson(request, { maps: rows, next });
});

/** Keep a new map; the answer holds its edit key, this once. */
export const POST = route(
  { body: mapInput, maxBodyBytes: MAX_MAP_BYTES },
  async ({ body, request }) => {
    await requireMaker(request);
    await countRequest(request, 'create');
    const { map, editKey } = await createMap(await getMapsContext(), body);
    const links = linksOf(request, map.id, editKey);
    return Response.json(
      { id: map.id, version: map.version, editKey, links },
      {
        status: 201,
        headers: {
          etag: tagOf(map.version),
          location: `/api/v1/maps/${map.id}`,
          'cache-control': 'no-store',
        },
      },
    );
  },
);

export const { PUT, PATCH, DELETE } = refuseOtherMethods('GET', 'POST');
export const OPTIONS = () => preflight('GET');
