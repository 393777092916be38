import { mapParams } from '@/lib/api/v1/schemas';
import { embedOutlines } from '@/lib/server/embed-outlines';
import { publicBody } from '@/lib/server/public-read';
import { getPublishedMap } from '@/lib/server/published';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** The outlines of a map's areas in one file: a frame has few bytes to spare. */
export const GET = route({ params: mapParams }, async ({ params: { id }, request }) =>
  publicBody(request, await embedOutlines(await getPublishedMap(id)), 'application/json'),
);

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
