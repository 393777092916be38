import { cardQuery, mapParams } from '@/lib/api/v1/schemas';
import { countRequest } from '@/lib/server/limits';
import { cardOf } from '@/lib/server/pictures';
import { preflight, publicBody } from '@/lib/server/public-read';
import { getPublished } from '@/lib/server/published';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** The map as a picture, for links to it; what is withheld or blurred is so here too. */
export const GET = route(
  { params: mapParams, query: cardQuery },
  async ({ params: { id }, query: { width }, request }) => {
    const { map } = await getPublished(id);
    const card = await cardOf(map, Number(width), () => countRequest(request, 'draw'));
    return publicBody(request, card, 'image/png');
  },
);

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
export const OPTIONS = () => preflight('GET');
