import { geoparseBody, geoparseQuery } from '@/lib/api/requests';
import { exporterOf } from '@/lib/export';
import { contentType, dispositionOf, toBody } from '@/lib/server/content-type';
import { exportArticle } from '@/lib/server/context';
import { countRequest } from '@/lib/server/limits';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** Text in, its places out, in any format of the registry; nothing is stored. */
export const POST = route(
  { body: geoparseBody, query: geoparseQuery },
  async ({ body: { text, title = '', language, home }, query: { format }, request }) => {
    await countRequest(request, 'read');
    const output = await exportArticle({
      article: { title, text },
      format,
      options: { language, home },
    });
    return new Response(toBody(output), {
      headers: {
        'content-type': contentType(exporterOf(format).mediaType),
        'cache-control': 'no-store',
        ...dispositionOf(exporterOf(format).extension),
        // Markup of the article's is text here, whatever a browser makes of the beginning.
        'x-content-type-options': 'nosniff',
      },
    });
  },
);

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods('POST');
