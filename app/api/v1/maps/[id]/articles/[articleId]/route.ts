import { articleParams, articleSchema, type MapInput, mapInput } from '@/lib/api/v1/schemas';
import { inputOf, readMap, saveMap } from '@/lib/maps/maps';
import { countRequest } from '@/lib/server/limits';
import { answerSave, expectedVersionOf, MAX_MAP_BYTES, requireOwnerOf } from '@/lib/server/maps';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** Replace an article's text, or add an article; corrections stay and find their words again. */
export const PUT = route(
  { params: articleParams, body: articleSchema, maxBodyBytes: MAX_MAP_BYTES },
  async ({ params: { id, articleId }, body, request }) => {
    const context = await requireOwnerOf(request, id);
    await countRequest(request, 'save');
    const input = mapInput.parse(inputOf(await readMap(context, id)));
    const isKnown = input.articles.some((known) => known.id === articleId);
    const articles: MapInput['articles'] = isKnown
      ? input.articles.map((known) =>
          known.id === articleId ? { ...known, article: body } : known,
        )
      : [...input.articles, { id: articleId, article: body, corrections: [] }];
    return answerSave(
      await saveMap(context, id, expectedVersionOf(request), { ...input, articles }, 'article'),
    );
  },
);

export const { GET, POST, PATCH, DELETE } = refuseOtherMethods('PUT');
