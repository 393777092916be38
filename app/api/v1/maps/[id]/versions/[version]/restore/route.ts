import { versionParams } from '@/lib/api/v1/schemas';
import { restoreVersion } from '@/lib/maps/maps';
import { countRequest } from '@/lib/server/limits';
import { answerSave, expectedVersionOf, requireOwnerOf } from '@/lib/server/maps';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** Make an earlier version the newest. */
export const POST = route(
  { params: versionParams },
  async ({ params: { id, version }, request }) => {
    const context = await requireOwnerOf(request, id);
    await countRequest(request, 'save');
    return answerSave(await restoreVersion(context, id, expectedVersionOf(request), version));
  },
);

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods('POST');
