import { readOptions } from '@/lib/embed/page/options';
import { writeGonePage } from '@/lib/embed/page/write-page';
import { isFailure } from '@/lib/errors';
import { countryNames } from '@/lib/i18n/country-names';
import { loadMessages } from '@/lib/i18n/load-messages';
import { embedPage } from '@/lib/server/embed-pages';
import { readFrameFiles } from '@/lib/server/frame-files';
import { originOf } from '@/lib/server/origin';
import { answerTagged } from '@/lib/server/public-read';
import { getPublishedMap } from '@/lib/server/published';
import { refuseOtherMethods } from '@/lib/server/route';
import { embedPolicy } from '@/lib/server/security-headers';
import { readSite } from '@/lib/server/site';

interface EmbedRoute {
  readonly params: Promise<{ readonly id: string }>;
}

const NO_MAP = { theme: 'auto', language: null, height: 480 } as const;

/** The map in a frame: a page of its own, without the app's runtime, to be light in other pages. */
export async function GET(request: Request, { params }: EmbedRoute): Promise<Response> {
  const { id } = await params;
  const map = await getPublishedMap(id).catch((error) => {
    if (isFailure(error) && error.reason === 'not-found') return null;
    throw error;
  });
  const query = new URL(request.url).searchParams;
  const options = readOptions(
    query,
    map?.display ?? NO_MAP,
    request.headers.get('accept-language'),
  );
  const origin = originOf(request);
  const site = readSite();
  const openContext = async () => ({
    origin,
    files: await readFrameFiles(),
    messages: await loadMessages(options.locale),
    countries: countryNames(options.locale),
    ...site,
  });
  if (!map) {
    const headers = { ...headersOf(null, ''), 'cache-control': 'public, max-age=60' };
    return new Response(writeGonePage(await openContext(), options), { status: 404, headers });
  }
  const { html, styleHash, tag } = await embedPage(map, options, origin, openContext);
  return answerTagged(request, tag, html, {
    ...headersOf(styleHash, site.mapStyleUrl ?? ''),
    'cache-control': 'public, max-age=60, must-revalidate',
  });
}

export const { POST, PUT, PATCH, DELETE } = refuseOtherMethods('GET');

function headersOf(styleHash: string | null, mapStyleUrl: string): Record<string, string> {
  const frameHosts = process.env.DATELINE_FRAME_HOSTS ?? '';
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': embedPolicy({ styleHash, frameHosts, mapStyleUrl }),
    'access-control-allow-origin': '*',
    vary: 'accept-language',
  };
}
