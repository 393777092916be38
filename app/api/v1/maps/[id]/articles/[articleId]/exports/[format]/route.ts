import { exportParams } from '@/lib/api/v1/schemas';
import { Failure } from '@/lib/errors';
import { exportDocument, exporterOf } from '@/lib/export';
import { correctedDocument } from '@/lib/export/document';
import { readMap } from '@/lib/maps/maps';
import { openPictureTools } from '@/lib/picture/tools-node';
import { contentType, dispositionOf, toBody } from '@/lib/server/content-type';
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
    const exporter = exporterOf(format);
    const document = correctedDocument(article, kept.result, corrections, articleId);
    const output = await exportDocument(exporter, document, () =>
      openPictureTools(document.result.language),
    );
    return new Response(toBody(output), {
      headers: {
        'content-type': contentType(exporter.mediaType),
        'cache-control': 'no-store',
        ...dispositionOf(exporter.extension),
      },
    });
  },
);

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
