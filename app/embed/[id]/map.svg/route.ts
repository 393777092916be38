import { z } from 'zod';
import { mapParams } from '@/lib/api/v1/schemas';
import { readOptions } from '@/lib/embed/page/options';
import { placesShown } from '@/lib/embed/page/write-page';
import { countRequest } from '@/lib/server/limits';
import { pictureOf } from '@/lib/server/pictures';
import { publicBody } from '@/lib/server/public-read';
import { getPublishedMap } from '@/lib/server/published';
import { refuseOtherMethods, route } from '@/lib/server/route';

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
    const svg = await pictureOf(
      placesShown(map, options),
      { width: w, height: h, theme, language, title: map.title, credit: '' },
      () => countRequest(request, 'draw'),
    );
    const response = publicBody(request, svg, 'image/svg+xml; charset=utf-8');
    // An SVG opened by itself is a document: it may do nothing.
    response.headers.set(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    return response;
  },
);

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
