import { mapParams } from '@/lib/api/v1/schemas';
import { Failure } from '@/lib/errors';
import { readMap } from '@/lib/maps/maps';
import { countRequest } from '@/lib/server/limits';
import { ownedMap, requireOwnerOf } from '@/lib/server/maps';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** Bring a deleted map back. */
export const POST = route({ params: mapParams }, async ({ params: { id }, request }) => {
  const context = await requireOwnerOf(request, id);
  await countRequest(request, 'save');
  if (!(await context.store.undelete(id))) {
    throw new Failure('not-found', 'The map is not deleted.');
  }
  return ownedMap(await readMap(context, id));
});

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods('POST');
