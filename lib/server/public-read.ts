import 'server-only';
import { createHash } from 'node:crypto';

/** Reads that any page may make: no cookies, no keys, nothing that is not public anyway. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
};

/**
 * JSON that any page may read, with its entity tag; an empty 304 to whoever has it already.
 *
 * @param tag quoted, e.g. `"v3"`; made from the body where not given
 */
export function publicJson(request: Request, body: unknown, tag?: string): Response {
  const json = JSON.stringify(body);
  return publicText(request, json, tag ?? tagOfBody(json));
}

/** The same for JSON that is written already. */
export const publicText = (request: Request, json: string, tag: string) =>
  publicBody(request, json, 'application/json', tag);

/** The same for any body. @param contentType its type as the header names it */
export function publicBody(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  contentType: string,
  tag = tagOfBody(body),
): Response {
  return answerTagged(request, tag, body, {
    ...CORS,
    'content-type': contentType,
    // A minute in a reader's cache, then only the tag is compared: a correction is seen soon.
    'cache-control': 'public, max-age=60, must-revalidate',
  });
}

/** An answer with its entity tag; an empty 304 to whoever has it already (RFC 9110, 13.1.2). */
export function answerTagged(
  request: Request,
  tag: string,
  body: BodyInit,
  headers: Readonly<Record<string, string>>,
): Response {
  const { 'content-type': _, ...withoutType } = headers;
  if (knowsTag(request, tag)) {
    return new Response(null, { status: 304, headers: { ...withoutType, etag: tag } });
  }
  return new Response(body, { headers: { ...headers, etag: tag } });
}

/** Whether `If-None-Match` names a tag; compared weakly, as reads are. */
export function knowsTag(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match');
  if (known === null) return false;
  return known
    .split(',')
    .map((candidate) => candidate.trim().replace(/^W\//, ''))
    .some((candidate) => candidate === tag || candidate === '*');
}

/** An entity tag of some text or bytes. */
export const tagOfBody = (body: string | Uint8Array) =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

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
