import { idParams } from '@/lib/api/requests';
import { Failure } from '@/lib/errors';
import { getGazetteer } from '@/lib/server/gazetteer';
import { preflight, publicJson } from '@/lib/server/public-read';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** One row of the gazetteer. */
export const GET = route({ params: idParams }, async ({ params: { id }, request }) => {
  const gazetteer = await getGazetteer();
  const row = gazetteer.rowOfId(id);
  if (row < 0) throw new Failure('not-found', 'The gazetteer has no place with this id.');
  return publicJson(request, gazetteer.place(row));
});

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
export const OPTIONS = () => preflight('GET');
