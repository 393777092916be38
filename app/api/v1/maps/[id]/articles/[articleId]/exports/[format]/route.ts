import { exportParams } from '@/lib/api/v1/schemas';
import { Failure } from '@/lib/errors';
import { exporterOf } from '@/lib/export';
import { readMap } from '@/lib/maps/maps';
import { contentType, dispositionOf, toBody } from '@/lib/server/content-type';
import { exportCorrected } from '@/lib/server/context';
import { requireOwnerOf } from '@/lib/server/maps';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** An article of the map, corrections made, in any format of the registry. */
export const GET = route(
  { params: exportParams },
  async ({ params: { id, articleId, format }, request }) => {
    const map = await readMap(await requireOwnerOf(request, id), id);
    const kept = map.content.articles.find((article) => article.id === articleId);
    if (!kept) throw new Failure('not-found', 'The map has no such article.');
    const exporter = exporterOf(format);
    const output = await exportCorrected({ ...kept, format });
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
