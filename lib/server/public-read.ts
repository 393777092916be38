import 'server-only';

/** Reads that any page may make: no cookies, no keys, nothing that is not public anyway. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
};

/**
 * JSON that any page may read, with its entity tag; an empty 304 to whoever has it already.
 *
 * @param tag quoted, e.g. `"v3"`
 */
export function publicJson(request: Request, body: unknown, tag: string): Response {
  // A minute in a reader's cache, then only the tag is compared: a correction is seen soon.
  const headers = { ...CORS, etag: tag, 'cache-control': 'public, max-age=60, must-revalidate' };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (known.some((candidate) => candidate.trim().replace(/^W\//, '') === tag)) {
    return new Response(null, { status: 304, headers });
  }
  return Response.json(body, { headers });
}

/** Let pages elsewhere read an answer. */
export function withCors(response: Response): Response {
  for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
  return response;
}

/** The answer to a browser asking whether a page elsewhere may send this. */
export function preflight(...methods: readonly string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': 'content-type, if-none-match',
      'access-control-max-age': '86400',
    },
  });
}
