import { articleParams, correctionsSchema, mapInput } from '@/lib/api/v1/schemas';
import { Failure } from '@/lib/errors';
import { inputOf, readMap, saveMap } from '@/lib/maps/maps';
import { countRequest } from '@/lib/server/limits';
import { answerSave, expectedVersionOf, MAX_MAP_BYTES, requireOwnerOf } from '@/lib/server/maps';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** Replace the corrections of an article. */
export const PUT = route(
  { params: articleParams, body: correctionsSchema, maxBodyBytes: MAX_MAP_BYTES },
  async ({ params: { id, articleId }, body, request }) => {
    const context = await requireOwnerOf(request, id);
    await countRequest(request, 'save');
    const input = mapInput.parse(inputOf(await readMap(context, id)));
    if (!input.articles.some((known) => known.id === articleId)) {
      throw new Failure('not-found', 'The map has no such article.');
    }
    const articles = input.articles.map((known) =>
      known.id === articleId ? { ...known, corrections: body } : known,
    );
    return answerSave(
      await saveMap(context, id, expectedVersionOf(request), { ...input, articles }, 'correct'),
    );
  },
);

export const { GET, POST, PATCH, DELETE } = refuseOtherMethods('PUT');
