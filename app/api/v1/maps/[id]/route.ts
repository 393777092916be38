import { mapParams } from '@/lib/api/v1/schemas';
import { Failure } from '@/lib/errors';
import { countRequest } from '@/lib/server/limits';
import { requireOwnerOf, tagOf } from '@/lib/server/maps';
import { preflight, publicText } from '@/lib/server/public-read';
import { getPublished } from '@/lib/server/published';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** The map as its readers may know it. */
export const GET = route({ params: mapParams }, async ({ params: { id }, request }) => {
  const { map, json } = await getPublished(id);
  return publicText(request, json, tagOf(map.version));
});

/** Take the map away; it can be brought back for 30 days. */
export const DELETE = route({ params: mapParams }, async ({ params: { id }, request }) => {
  const { store, now } = await requireOwnerOf(request, id);
  await countRequest(request, 'save');
  if (!(await store.delete(id, now()))) {
    throw new Failure('not-found', 'The map has been deleted already.');
  }
  return new Response(null, { status: 204 });
});

export const { POST, PUT, PATCH } = refuseOtherMethods('GET', 'DELETE');
export const OPTIONS = () => preflight('GET');
