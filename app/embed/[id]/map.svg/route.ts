import { z } from 'zod';
import { mapParams } from '@/lib/api/v1/schemas';
import { readOptions } from '@/lib/embed/page/options';
import { placesShown } from '@/lib/embed/page/write-page';
import { drawPublished } from '@/lib/publish/draw-published';
import { withCors } from '@/lib/server/public-read';
import { getPublishedMap } from '@/lib/server/published';
import { refuseOtherMethods, route } from '@/lib/server/route';
import { readSite } from '@/lib/server/site';

const side = z.coerce.number().int().min(100).max(2400);
const pictureQuery = z.looseObject({
  w: side.default(800),
  h: side.default(480),
  theme: z.enum(['light', 'dark']).default('light'),
});

/** The map as a picture: for pages without scripts, and until the live map has started. */
export const GET = route(
  { params: mapParams, query: pictureQuery },
  async ({ params: { id }, query: { w, h, theme }, request }) => {
    const map = await getPublishedMap(id);
    const options = readOptions(new URL(request.url).searchParams, map.display, null);
    const { language } = options;
    const shown = placesShown(map, options);
    const svg = await drawPublished(shown, {
      ...{ width: w, height: h, theme, language, title: map.title, credit: '' },
      disputedBorders: readSite().disputedBorders,
    });
    return withCors(
      new Response(svg, {
        headers: {
          'content-type': 'image/svg+xml; charset=utf-8',
          // An SVG opened by itself is a document: it may do nothing.
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          'cache-control': 'public, max-age=3600',
        },
      }),
    );
  },
);

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
