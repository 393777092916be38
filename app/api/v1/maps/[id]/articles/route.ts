import { mapParams } from '@/lib/api/v1/schemas';
import { tagOf } from '@/lib/server/maps';
import { preflight, publicJson } from '@/lib/server/public-read';
import { getPublishedMap } from '@/lib/server/published';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** The map's articles as its readers may know them. */
export const GET = route({ params: mapParams }, async ({ params: { id }, request }) => {
  const { articles, version } = await getPublishedMap(id);
  return publicJson(request, { articles }, tagOf(version));
});

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
export const OPTIONS = () => preflight('GET');
