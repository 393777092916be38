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
  // What the map links to is the page that sent it, not one that somebody names in its place.
  const isItsOwn = url !== null && new URL(url).origin === request.headers.get('origin');
  const article = { text, title, url: isItsOwn ? url : null };
  return { map: await mapOfText(await getMapsContext(), article) };
});

/** The map of an article, sent by the page it stands in: made once, then known by its words. */
export const POST: typeof post = async (request, context) => withCors(await post(request, context));

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods('POST');
export const OPTIONS = () => preflight('POST');
