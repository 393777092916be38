import { mapParams, versionPageQuery } from '@/lib/api/v1/schemas';
import { requireOwnerOf } from '@/lib/server/maps';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** The map's history, newest first. */
export const GET = route(
  { params: mapParams, query: versionPageQuery },
  async ({ params: { id }, query: { limit, after }, request }) => {
    const { store } = await requireOwnerOf(request, id);
    const { rows, next } = await store.versions(id, limit, after);
    return { versions: rows, next };
  },
);

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
