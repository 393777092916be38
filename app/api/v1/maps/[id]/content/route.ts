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
import { answerTagged } from '@/lib/server/public-read';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** Everything its owner sent. */
export const GET = route({ params: mapParams }, async ({ params: { id }, request }) => {
  const map = await readMap(await requireOwnerOf(request, id), id);
  return answerTagged(request, tagOf(map.version), JSON.stringify(ownedMap(map)), {
    'content-type': 'application/json',
    'cache-control': 'private, no-cache',
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
