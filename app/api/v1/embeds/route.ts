import { embedBody } from '@/lib/api/v1/schemas';
import { mapOfText } from '@/lib/maps/maps';
import { requireEmbeddingHost } from '@/lib/server/embedding-hosts';
import { countRequest } from '@/lib/server/limits';
import { getMapsContext } from '@/lib/server/maps';
import { preflight, withCors } from '@/lib/server/public-read';
import { refuseOtherMethods, route } from '@/lib/server/route';

const post = route({ body: embedBody }, async ({ body: { text, title, url }, request }) => {
  requireEmbeddingHost(request);
  await countRequest(request, 'read');
  return { map: await mapOfText(await getMapsContext(), { text, title, url }) };
});

/** The map of an article, sent by the page it stands in: made once, then known by its words. */
export const POST: typeof post = async (request, context) => withCors(await post(request, context));

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods('POST');
export const OPTIONS = () => preflight('POST');
