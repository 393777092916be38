import 'server-only';
import { Failure } from '@/lib/errors';

/**
 * Check that the page asking may have its articles mapped on the fly.
 *
 * The operator lists hosts in `DATELINE_EMBED_HOSTS`, separated by commas: `example.org` stands for
 * itself and its subdomains, with any port. Without the list nobody may: each text costs work.
 *
 * @throws {Failure} `forbidden`
 */
export function requireEmbeddingHost(request: Request): void {
  const origin = request.headers.get('origin') ?? '';
  const host = URL.canParse(origin) ? new URL(origin).hostname : '';
  const allowed = (process.env.DATELINE_EMBED_HOSTS ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  if (allowed.some((name) => host === name || host.endsWith(`.${name}`))) return;
  throw new Failure(
    'forbidden',
    'This server does not map articles of your site. Its operator can allow it in DATELINE_EMBED_HOSTS.',
  );
}
