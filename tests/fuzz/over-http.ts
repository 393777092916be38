/** Requests as nobody's browser would send them, to a running server. */
import http from 'node:http';
import { connect } from 'node:net';
import fc, { type Arbitrary } from 'fast-check';
import { HOSTILE } from './from-schema';

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path and query, written as they are to be sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Send a request. @returns null where the server hung up without an answer */
export function sendOverHttp(
  site: string,
  { method, path, headers, body }: WireRequest,
  patienceMs: number,
): Promise<WireAnswer | null> {
  const { hostname, port } = new URL(site);
  const isCounted = body !== null && !('transfer-encoding' in headers);
  // Node's client would send the body of a GET without a word on its length.
  const length = isCounted && { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const request = http.request(
      // A connection each: one that the server closes is not the next one's.
      { hostname, port, method, path, headers: { ...headers, ...length }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', () => resolve(null));
        response.on('end', () => {
          clearTimeout(timer);
          const { statusCode: status = 0, headers: answered } = response;
          resolve({ status, headers: answered, body: Buffer.concat(chunks).toString('latin1') });
        });
      },
    );
    const timer = setTimeout(() => {
      reject(new Error(`no answer in ${patienceMs} ms: ${method} ${path.slice(0, 200)}`));
      request.destroy();
    }, patienceMs);
    request.on('error', () => {
      clearTimeout(timer);
      resolve(null);
    });
    request.end(body ?? undefined);
  });
}

/**
 * Write bytes to a socket and read what comes until the server closes.
 *
 * @param parts strings to send (as latin-1), numbers to wait, milliseconds
 * @param patienceMs after which it counts as a hang
 */
export async function sendBytes(
  site: string,
  parts: readonly (string | number)[],
  patienceMs: number,
): Promise<string> {
  const { hostname, port } = new URL(site);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
    // Reset by the server: closed, too.
    socket.on('error', () => resolve());
  });
  void (async () => {
    for (const part of parts) {
      if (socket.destroyed) return;
      if (typeof part === 'number') await new Promise((resolve) => setTimeout(resolve, part));
      else socket.write(part, 'latin1');
    }
  })();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`still open after ${patienceMs} ms`)), patienceMs);
  });
  try {
    await Promise.race([closed, late]);
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
  return Buffer.concat(chunks).toString('latin1');
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

/** Anything that can stand in an address, escaped; and things that cannot be unescaped. */
const segment = fc.oneof(
  fc.constantFrom(...HOSTILE.filter((value) => typeof value === 'string')).map(escapePart),
  fc.string({ maxLength: 20, unit: 'binary' }).map(escapePart),
  fc.constantFrom('%', '%00', '%E0%A4%A', '%c0%af', '..%2f..%2fetc%2fpasswd', '.', '..', '%2e%2e'),
);

function escapePart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

const word = fc.oneof(
  fc.constantFrom(...HOSTILE.map((value) => String(JSON.stringify(value)).slice(0, 2_000))),
  fc.string({ maxLength: 40, unit: 'binary' }),
);

/** A query made of some of these names, with right values and wrong ones. */
function queryOf(right: Readonly<Record<string, readonly string[]>>): Arbitrary<string> {
  const pairs = Object.entries(right).map(([name, values]) =>
    fc.option(
      fc
        .oneof(fc.constantFrom(...values).map(escapePart), word.map(escapePart), segment)
        .map((value) => `${name}=${value}`),
    ),
  );
  return fc.tuple(...pairs).map((some) => {
    const given = some.filter((pair) => pair !== null);
    return given.length > 0 ? `?${given.join('&')}` : '';
  });
}

/** The addresses that the interface's description does not tell of. */
export function otherAddresses(
  site: string,
  mapId: string,
): Readonly<Record<string, Arbitrary<string>>> {
  const id = fc.oneof(
    { weight: 3, arbitrary: fc.constant(mapId) },
    { weight: 1, arbitrary: segment },
  );
  const at = (path: (part: string) => string, query: Arbitrary<string>) =>
    fc.tuple(id, query).map(([part, search]) => path(part) + search);
  const page = `${site}/maps/${mapId}`;
  return {
    '/oembed': queryOf({
      url: [page, `${page}?lang=es`, `${site}/embed/${mapId}`, 'https://elsewhere.example/x'],
      format: ['json', 'xml'],
      maxwidth: ['320', '0', '-1', '1e9'],
      maxheight: ['200', '9'.repeat(30)],
    }).map((query) => `/oembed${query}`),
    '/embed/{id}': at(
      (part) => `/embed/${part}`,
      queryOf({
        lang: ['en', 'es', 'ar', 'x-'],
        theme: ['dark', 'light'],
        plain: ['true'],
        static: ['true'],
        kinds: ['city,country', ','],
        place: ['2996944'],
        height: ['480', '-5', '1e400'],
        list: ['open'],
        load: ['click'],
      }),
    ),
    '/embed/{id}/map.svg': at(
      (part) => `/embed/${part}/map.svg`,
      queryOf({ w: ['320', '99999'], h: ['200'], theme: ['dark'], lang: ['ar'], kinds: ['city'] }),
    ),
    '/embed/{id}/outlines.json': at(
      (part) => `/embed/${part}/outlines.json`,
      queryOf({ v: ['1'] }),
    ),
    '/maps/{id}': at((part) => `/maps/${part}`, queryOf({ lang: ['es'], place: ['2996944'] })),
    '/': queryOf({
      article: ['lobito-railway', 'draft-1'],
      place: ['2996944'],
      map: ['5/10/20'],
      q: ['Lyon'],
    }).map((query) => `/${query}`),
    '/api/samples/{id}': segment.map((part) => `/api/samples/${part}`),
    '/api/places': queryOf({ q: ['Lyon', 'L'], limit: ['10', '0', '51'] }).map(
      (query) => `/api/places${query}`,
    ),
    '/api/places/{id}': segment.map((part) => `/api/places/${part}`),
    nowhere: fc.tuple(segment, segment).map(([one, two]) => `/${one}/${two}`),
    '/api/…': segment.map((part) => `/api/v1/${part}`),
    '/v1/…': segment.map((part) => `/v1/${part}`),
    '/_next/…': segment.map((part) => `/_next/static/${part}`),
  };
}

/** Any method to an address, with a body that may not belong there. */
export function anyRequestTo(path: Arbitrary<string>): Arbitrary<WireRequest> {
  return fc.record({
    method: fc.oneof(
      { weight: 4, arbitrary: fc.constant('GET') },
      { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
    ),
    path,
    headers: anyHeaders,
    body: fc.option(fc.constantFrom('', '{}', '{"text":"Lyon"}', '\0'), { freq: 4 }),
  });
}

const anyHeaders: Arbitrary<Record<string, string>> = fc.record(
  {
    'content-type': fc.constantFrom('application/json', 'text/plain', 'multipart/form-data', '/'),
    accept: fc.constantFrom('*/*', 'text/html', 'text/x-component', ''),
    'accept-language': fc.constantFrom('es', 'x'.repeat(500), '*;q=9', ';;;,'),
    'accept-encoding': fc.constantFrom('identity', 'br;q=0', 'x'),
    cookie: fc.constantFrom('theme=dark', 'locale=../../x', '=;=;', 'a=%'),
    range: fc.constantFrom('bytes=0-', 'bytes=9-1', 'lines=1'),
    'if-none-match': fc.constantFrom('*', '"v1"', ',,', '"'),
    'x-forwarded-for': fc.constantFrom('1.2.3.4', ',,,', 'x'),
    'x-forwarded-host': fc.constantFrom('evil.example', 'a b', '..', '['),
    'x-forwarded-proto': fc.constantFrom('https', 'javascript', ''),
    origin: fc.constantFrom('null', 'https://paper.example', '::'),
    // Headers by which the framework speaks to itself.
    rsc: fc.constant('1'),
    'next-router-state-tree': fc.constantFrom('%', '[]', '%5B%22%22%5D', 'null'),
    'next-action': fc.constantFrom('x', '0'.repeat(40)),
    'x-middleware-subrequest': fc.constant('proxy:proxy:proxy:proxy:proxy'),
    'x-nonce': fc.constant('guess'),
  },
  { requiredKeys: [] },
);

const BOUNDARY = 'b0undary';
const part = (headers: string, content: string) =>
  `--${BOUNDARY}\r\n${headers}\r\n\r\n${content}\r\n--${BOUNDARY}--\r\n`;

/** To `/api/import`: addresses that nobody may fetch, files that are none, forms cut off. */
export const importRequests: Arbitrary<WireRequest> = fc.oneof(
  fc
    .oneof(
      fc.constantFrom(
        ...[
          'http://127.0.0.1/',
          'http://[::1]:3000/',
          'http://2130706433/',
          'http://0/',
          'http://',
        ],
        ...[
          'http://169.254.169.254/',
          'http://10.0.0.1/',
          'ftp://192.0.2.1/',
          'file:///etc/passwd',
        ],
        // Not reached, refused, not found: none of it is the server's own fault.
        ...['http://nowhere.invalid/', 'https://127.0.0.1.nowhere.invalid/a?b#c'],
        ...['http://localhost:22/', 'http://127.0.0.1.:80/', 'https://user:pass@[::ffff:7f00:1]/'],
      ),
      word,
    )
    .map((url) => JSON.stringify({ url }))
    .map((body) => ({ ...toImport, headers: { 'content-type': 'application/json' }, body })),
  fc
    .tuple(
      fc.constantFrom('a.pdf', 'a.docx', 'a.epub', 'a.html', 'a.txt', 'a.md', '../../x', '', '\0'),
      fc.constantFrom('application/pdf', 'text/html', 'x', ''),
      fc.oneof(
        fc.constantFrom('%PDF-1.7\n', 'PK\x03\x04', '<html>', '\xff\xfe', '\0'.repeat(100), ''),
        fc.string({ maxLength: 200, unit: 'binary' }),
      ),
      fc.constantFrom('file', 'flie', ''),
      fc.nat({ max: 300 }),
    )
    .map(([name, type, content, field, end]) => {
      const disposition = `Content-Disposition: form-data; name="${field}"; filename="${name}"`;
      const whole = part(`${disposition}\r\nContent-Type: ${type}`, content);
      return {
        ...toImport,
        headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
        // Most are whole; the others end somewhere.
        body: end > 200 ? whole.slice(0, end - 200) : whole,
      };
    }),
);
const toImport = { method: 'POST', path: '/api/import' } as const;
