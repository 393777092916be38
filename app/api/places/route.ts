import { placesQuery } from '@/lib/api/requests';
import type { PlaceList } from '@/lib/api/types';
import { searchPlaces } from '@/lib/gazetteer/search';
import { getGazetteer } from '@/lib/server/gazetteer';
import { preflight, publicJson } from '@/lib/server/public-read';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** Places whose names begin so, best first, for people typing. */
export const GET = route({ query: placesQuery }, async ({ query: { q, limit }, request }) => {
  const places = searchPlaces(await getGazetteer(), q, { limit });
  return publicJson(request, { places } satisfies PlaceList);
});

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
export const OPTIONS = () => preflight('GET');
