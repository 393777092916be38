import { hashParams } from '@/lib/api/v1/schemas';
import { mapOfHash } from '@/lib/maps/maps';
import { requireEmbeddingHost } from '@/lib/server/embedding-hosts';
import { getMapsContext } from '@/lib/server/maps';
import { preflight, publicJson, withCors } from '@/lib/server/public-read';
import { refuseOtherMethods, route } from '@/lib/server/route';

const get = route({ params: hashParams }, async ({ params: { hash }, request }) => {
  requireEmbeddingHost(request);
  const map = await mapOfHash(await getMapsContext(), hash);
  const response = publicJson(request, { map });
  response.headers.set('vary', 'origin');
  // Whoever is told that there is none yet goes on to send the article.
  if (map === null) response.headers.set('cache-control', 'no-store');
  return response;
});

/** Whether an article has a map already: asked by its words' hash, so that they are sent only once. */
export const GET: typeof get = async (request, context) => withCors(await get(request, context));

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
export const OPTIONS = () => preflight('GET');
