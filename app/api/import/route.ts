import { importBody } from '@/lib/api/requests';
import type { Article } from '@/lib/article';
import { fetchUrl } from '@/lib/import/fetch-url';
import { MAX_FILE_BYTES } from '@/lib/import/imported';
import { readFile } from '@/lib/server/context';
import { countRequest } from '@/lib/server/limits';
import { readFormFile, readJson, typeOf, unsupportedType } from '@/lib/server/request';
import { refuseOtherMethods, route } from '@/lib/server/route';

/** What a form adds around its file. */
const FORM_BYTES = 10_000;

/** A file, or a page of the web, to its article; nothing is stored. */
export const POST = route({}, async ({ request }): Promise<Article> => {
  await countRequest(request, 'read');
  switch (typeOf(request)) {
    case 'application/json': {
      const { url } = await readJson(request, importBody);
      return readFile(await fetchUrl(url));
    }
    case 'multipart/form-data': {
      const file = await readFormFile(request, MAX_FILE_BYTES + FORM_BYTES);
      const bytes = new Uint8Array(await file.arrayBuffer());
      return readFile({ bytes, name: file.name, mediaType: file.type });
    }
    default:
      throw unsupportedType('application/json', 'multipart/form-data');
  }
});

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods('POST');
