import { idParams } from '@/lib/api/requests';
import type { SampleArticle } from '@/lib/api/types';
import { Failure } from '@/lib/errors';
import { findSample } from '@/lib/samples';
import { geoparseArticle } from '@/lib/server/context';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** One sample article with its places. */
export const GET = route({ params: idParams }, async ({ params: { id } }) => {
  const sample = findSample(id);
  if (!sample) throw new Failure('not-found', 'There is no sample article with this id.');
  const { title, text } = sample;
  const { article: _, ...result } = await geoparseArticle({ title, text });
  return { id, title, text, result } satisfies SampleArticle;
});

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
