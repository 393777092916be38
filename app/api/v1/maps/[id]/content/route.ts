import { mapInput, mapParams } from '@/lib/api/v1/schemas';
import { readMap, saveMap } from '@/lib/maps/maps';
import { countRequest } from '@/lib/server/limits';
import {
  answerSave,
  expectedVersionOf,
  MAX_MAP_BYTES,
  ownedMap,
  requireOwnerOf,
  tagOf,
} from '@/lib/server/maps';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** Everything its owner sent. */
export const GET = route({ params: mapParams }, async ({ params: { id }, request }) => {
  const map = await readMap(await requireOwnerOf(request, id), id);
  return Response.json(ownedMap(map), {
    headers: { etag: tagOf(map.version), 'cache-control': 'no-store' },
  });
});

/** Replace it all, if nobody has meanwhile. */
export const PUT = route(
  { params: mapParams, body: mapInput, maxBodyBytes: MAX_MAP_BYTES },
  async ({ params: { id }, body, request }) => {
    const context = await requireOwnerOf(request, id);
    await countRequest(request, 'save');
    return answerSave(await saveMap(context, id, expectedVersionOf(request), body, 'save'));
  },
);

export const { POST, PATCH, DELETE } = refuseOtherMethods('GET', 'PUT');
