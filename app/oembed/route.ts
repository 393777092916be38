import { z } from 'zod';
import { Failure } from '@/lib/errors';
import { isLocale } from '@/lib/i18n/locales';
import { describeEmbed, readMapAddress, writeOembedXml } from '@/lib/publish/oembed';
import { summarise } from '@/lib/publish/summary';
import { originOf } from '@/lib/server/origin';
import { preflight, publicBody, withCors } from '@/lib/server/public-read';
import { getPublished } from '@/lib/server/published';
import { refuseOtherMethods, route } from '@/lib/server/route';
import { getStore } from '@/lib/server/store';

const side = z.coerce.number().int().min(1).max(100_000).optional();
const query = z.object({
  url: z.string({ error: 'is missing: the address of a map' }).min(1).max(4_000),
  maxwidth: side,
  maxheight: side,
  format: z.string().max(100).default('json'),
});

/** oEmbed for the addresses of our maps. Other addresses are unknown; none is ever fetched. */
const answer = route(
  { query },
  async ({ query: { url, maxwidth, maxheight, format }, request }) => {
    const origin = originOf(request);
    const address = readMapAddress(url, origin);
    if (!address) throw new Failure('not-found', 'This is not the address of a map on this site.');
    if (format !== 'json' && format !== 'xml') {
      throw new Failure('unsupported-format', 'Ask for “format=json” or “format=xml”.');
    }
    const head = await (await getStore()).head(address.id);
    if (head?.visibility === 'withdrawn') {
      throw new Failure('unauthorised', 'Its owner keeps this map to themselves.');
    }
    const { map } = await getPublished(address.id);
    const language = new URLSearchParams(address.query).get('lang') ?? map.display.language ?? 'en';
    const embed = describeEmbed(map, {
      address,
      origin,
      maxWidth: maxwidth ?? null,
      maxHeight: maxheight ?? null,
      summary: await summarise(map, isLocale(language) ? language : 'en'),
    });
    return format === 'xml'
      ? publicBody(request, writeOembedXml(embed), 'text/xml; charset=utf-8')
      : publicBody(request, JSON.stringify(embed), 'application/json');
  },
);

export const GET: typeof answer = async (request, context) =>
  withCors(await answer(request, context));

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');
export const OPTIONS = () => preflight('GET');
