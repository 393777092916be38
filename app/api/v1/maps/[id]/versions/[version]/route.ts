import { versionParams } from '@/lib/api/v1/schemas';
import { Failure } from '@/lib/errors';
import { ownedMap, requireOwnerOf } from '@/lib/server/maps';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** The map as it was. */
export const GET = route(
  { params: versionParams },
  async ({ params: { id, version }, request }) => {
    const { store } = await requireOwnerOf(request, id);
    const map = await store.readVersion(id, version);
    if (!map) throw new Failure('not-found', 'The map has no such version.');
    return ownedMap(map);
  },
);

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
