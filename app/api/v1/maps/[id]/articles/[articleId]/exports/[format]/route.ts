import { exportParams } from '@/lib/api/v1/schemas';
import { applyCorrections } from '@/lib/corrections/apply';
import { Failure } from '@/lib/errors';
import { exporterOf, type Json } from '@/lib/export';
import { readMap } from '@/lib/maps/maps';
import { contentType } from '@/lib/server/content-type';
import { requireOwnerOf } from '@/lib/server/maps';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** An article of the map, corrections made, in any format of the registry. */
export const GET = route(
  { params: exportParams },
  async ({ params: { id, articleId, format }, request }) => {
    const map = await readMap(await requireOwnerOf(request, id), id);
    const kept = map.content.articles.find((article) => article.id === articleId);
    if (!kept) throw new Failure('not-found', 'The map has no such article.');
    const { article, corrections } = kept;
    const { result } = applyCorrections(article.text, kept.result, corrections);
    const exporter = exporterOf(format);
    const output = exporter.write({
      id: articleId,
      article,
      result,
      // Corrections are plain data by their definition.
      corrections: corrections as unknown as readonly Json[],
    });
    return new Response(output, {
      headers: { 'content-type': contentType(exporter.mediaType), 'cache-control': 'no-store' },
    });
  },
);

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
