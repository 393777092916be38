import type { Failure, FailureReason, ProblemDetails } from '@/lib/errors';

/**
 * The one place where a reason becomes an HTTP status and a title. Whatever is asked, and whatever
 * another site answers, is no fault of this server: 5xx is kept for its own faults, for want of room
 * (`busy`), and for the one that oEmbed prescribes. Proxies put pages of theirs in place of a 502 or
 * 504, and the reason would be lost.
 */
const PROBLEMS: Readonly<Record<FailureReason, readonly [status: number, title: string]>> = {
  'invalid-json': [400, 'The body is not valid JSON'],
  'invalid-input': [400, 'The request is not as it should be'],
  'unsupported-media-type': [415, 'The body is of a type this address does not take'],
  'method-not-allowed': [405, 'This address does not take that method'],
  'unsupported-format': [501, 'This format is not offered'],
  'not-found': [404, 'There is nothing here'],
  'too-large': [413, 'Too large'],
  'request-timeout': [408, 'The request did not arrive in time'],
  'timed-out': [422, 'It took too long'],
  busy: [503, 'Too much to do at once'],
  'too-many-requests': [429, 'Too many requests in a short time'],
  unauthorised: [401, 'This needs a key'],
  forbidden: [403, 'This needs another key'],
  quota: [403, 'There is no room for more'],
  stale: [412, 'Somebody saved meanwhile'],
  'precondition-required': [428, 'Say which version was changed'],
  internal: [500, 'Something went wrong on the server'],
  empty: [422, 'There is no text in it'],
  'not-text': [422, 'This is not a text'],
  'encrypted-file': [422, 'The file is protected'],
  'image-only-pdf': [422, 'The PDF holds pictures of text only'],
  'damaged-file': [422, 'The file is damaged'],
  paywall: [422, 'The page shows only part of the article'],
  'no-article': [422, 'No article was found on the page'],
  'invalid-url': [400, 'This is not a web address'],
  'address-not-allowed': [403, 'This address may not be fetched'],
  unreachable: [422, 'The address cannot be reached'],
  'fetch-refused': [422, 'The site refused to send the page'],
  'too-many-redirects': [422, 'The address leads nowhere'],
};

/**
 * RFC 9457 problem details for a failure, never cached.
 *
 * @param extension members beyond those that every problem has
 */
export function problemResponse(
  failure: Failure,
  headers: Readonly<Record<string, string>> = {},
  extension: object = {},
): Response {
  const [status, title] = PROBLEMS[failure.reason];
  const problem: ProblemDetails = {
    type: `urn:dateline:problem:${failure.reason}`,
    title,
    status,
    detail: failure.message,
    reason: failure.reason,
    ...(failure.faults.length > 0 && { errors: failure.faults }),
  };
  return new Response(JSON.stringify({ ...problem, ...extension }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(failure.retryAfterSeconds !== null && {
        'retry-after': String(failure.retryAfterSeconds),
      }),
      ...headers,
    },
  });
}
