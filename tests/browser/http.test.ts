/** The production server itself, asked over the wire by clients that are no browsers. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createdMapResponse } from '@/lib/api/v1/responses';
import { type RunningSite, startSite } from '@/lib/cli/start-site';
import {
  anyRequestTo,
  importRequests,
  otherAddresses,
  sendBytes,
  sendOverHttp,
  type WireAnswer,
  type WireRequest,
} from '../fuzz/over-http';
import { type Known, operationsOf, requestsTo } from '../fuzz/requests';

/** The whole fuzz, of more than 5,000 requests to the interface, is `FUZZ_REQUESTS=280`. */
const PER_ADDRESS = Number(process.env.FUZZ_REQUESTS ?? 40);
const SEED = 20261122;
/** Longer than this, an answer counts as a hang. */
const PATIENCE_MS = 10_000;
/** A word in every text that is kept: it must not turn up in the log. */
const SECRET = 'Quellenschutz';

let site: RunningSite;
let known: Known;
let sent = 0;
const statuses = new Map<string, number>();

beforeAll(async () => {
  site = await startSite({
    DATELINE_DATABASE_PATH: ':memory:',
    DATELINE_RATE_LIMITS: 'off',
    DATELINE_EMBED_HOSTS: 'paper.example',
  });
  known = await makeMap(site.url);
});
afterAll(async () => {
  await site?.stop();
  console.log(`${sent} requests: ${[...statuses].map((pair) => pair.join(' × ')).join(', ')}`);
});

async function makeMap(url: string): Promise<Known> {
  const text = `${SECRET}: the train from Lyon to Grenoble was late.`;
  const response = await fetch(`${url}/api/v1/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ title: SECRET, visibility: 'public' },
      articles: [{ id: 'a', article: { title: 'Late', text } }],
    }),
  });
  const { id, editKey } = createdMapResponse.parse(await response.json());
  return { id, editKey, articleId: 'a', version: 1 };
}

/** Neither a fault of the server nor a word about its insides, whatever was asked. */
function examine({ path }: WireRequest, { status, headers, body }: WireAnswer): void {
  sent += 1;
  statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1);
  // oEmbed asks for this status where a format is not offered.
  if (status === 501 && path.startsWith('/oembed')) expect(body).toContain('unsupported-format');
  else expect(status, body.slice(0, 500)).toBeLessThan(500);
  const isData = /^\/(api|oembed)/.test(path);
  if (status < 400 || body === '') return;
  expect(body).not.toContain(process.cwd());
  expect(body).not.toMatch(/\n\s+at .+:\d+:\d+/);
  expect(body).not.toContain(known.editKey);
  if (!isData || !headers['content-type']?.includes('json')) return;
  const { current: _, yours: __, ...problem } = JSON.parse(Buffer.from(body, 'latin1').toString());
  expect(problem).toMatchObject({ status, reason: expect.any(String) });
  expect(JSON.stringify(problem)).not.toMatch(
    /node_modules|sqlite|libsql|kysely|SyntaxError|TypeError|RangeError|ZodError/i,
  );
}

async function send(request: WireRequest): Promise<WireAnswer | null> {
  const answer = await sendOverHttp(site.url, request, PATIENCE_MS);
  if (!answer) return null;
  examine(request, answer);
  // The framework sends whoever claims to be its own client to an address of its own.
  const onward = answer.status === 307 && answer.headers.location;
  return onward && onward !== request.path ? send({ ...request, path: onward }) : answer;
}

async function sendAll(requests: fc.Arbitrary<WireRequest>, times = PER_ADDRESS): Promise<void> {
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      await send(request);
    }),
    { numRuns: times, seed: SEED, interruptAfterTimeLimit: 60_000 },
  );
}

describe('malformed requests over HTTP', () => {
  test('to everything the interface describes are answered', async () => {
    for (const { path, method, ...operation } of operationsOf()) {
      const requests = requestsTo({ path, method, ...operation }, known).map(
        ({ params, query, headers, body }) => ({
          ...{ method: method.toUpperCase(), headers: asciiOnly(headers), body },
          path: `/api/v1${path.replace(/\{(\w+)\}/g, (_, name) => escapePart(params[name]!))}${query}`,
        }),
      );
      await sendAll(requests);
      // Taken away by one of them, it is there for the next again.
      const headers = { authorization: `Bearer ${known.editKey}` };
      const undelete = { method: 'POST', path: `/api/v1/maps/${known.id}/undelete`, headers };
      await send({ ...undelete, body: null });
      const content = { method: 'GET', path: `/api/v1/maps/${known.id}/content`, headers };
      const answer = await send({ ...content, body: null });
      known.version = JSON.parse(answer!.body).version;
    }
    expect(sent).toBeGreaterThan(operationsOf().length * PER_ADDRESS * 0.9);
  }, 300_000);

  test('to oEmbed, embeds, pages, places and files are answered', async () => {
    for (const path of Object.values(otherAddresses(site.url, known.id))) {
      await sendAll(anyRequestTo(path));
    }
    await sendAll(importRequests, PER_ADDRESS * 2);
  }, 300_000);

  test('that break the rules of HTTP are refused, and the connection is closed', async () => {
    const head = 'Host: x\r\nConnection: close\r\n';
    const json = `POST /api/geoparse HTTP/1.1\r\n${head}Content-Type: application/json\r\n`;
    const broken: readonly (readonly (string | number)[])[] = [
      ['\r\n\r\n\0\0\0'],
      ['GET\r\n\r\n'],
      ['GET / HTTP/9.9\r\n\r\n'],
      ['BREW / HTTP/1.1\r\nHost: x\r\n\r\n'],
      [`GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${head}\r\n`],
      [`GET / HTTP/1.1\r\n${head}X: ${'a'.repeat(100_000)}\r\n\r\n`],
      [`GET / HTTP/1.1\r\n${head}${'A: b\r\n'.repeat(5_000)}\r\n`],
      [`GET /%E0%A4%A HTTP/1.1\r\n${head}\r\n`],
      [`GET /maps/%00 HTTP/1.1\r\n${head}\r\n`],
      [`GET //evil.example/%2f.. HTTP/1.1\r\n${head}\r\n`],
      [`GET http://evil.example/embed/x HTTP/1.1\r\n${head}\r\n`],
      [`GET /../../../etc/passwd HTTP/1.1\r\n${head}\r\n`],
      [`GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n`],
      [`GET /maps/x HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n`],
      [`GET / HTTP/1.1\r\nConnection: close\r\n\r\n`],
      [`GET /api/v1/maps HTTP/1.1\r\n${head}Host: y\r\n\r\n`],
      [`${json}Content-Length: abc\r\n\r\n{}`],
      [`${json}Content-Length: -1\r\n\r\n{}`],
      [`${json}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{"a"}`],
      [`${json}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
      [`${json}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
      [`${json}Transfer-Encoding: gzip\r\n\r\n{}`],
      [`${json}Content-Length: 4\r\n\r\n\xff\xfe{}`],
      [`${json}Expect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}`],
    ];
    for (const parts of broken) {
      const answer = await sendBytes(site.url, parts, PATIENCE_MS);
      expect(answer.slice(0, 40), String(parts[0]).slice(0, 80)).not.toMatch(/^HTTP\/1\.1 5/);
      expect(answer).not.toContain(process.cwd());
      expect(answer).not.toMatch(/\n\s+at .+:\d+:\d+|root:x:0/);
    }
  });

  test('with bodies too large, cut off, encoded or of another kind are refused', async () => {
    const post = (
      body: string | Uint8Array,
      headers: Record<string, string> = {},
      path = '/api/geoparse',
    ) =>
      send({
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    const large = JSON.stringify({ text: 'Lyon. '.repeat(500_000) });
    expect((await post(large))?.status).toBe(413);
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await post(large, chunked))?.status).toBe(413);
    expect((await post('x'.repeat(12_000_000), {}, '/api/v1/maps'))?.status).toBe(413);
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await post('x'.repeat(12_000_000), form, '/api/import'))?.status).toBe(413);
    expect(
      (await post('x', { 'content-type': 'multipart/form-data' }, '/api/import'))?.status,
    ).toBe(400);
    const squeezed = gzipSync('{"text":"Lyon"}');
    expect((await post(squeezed, { 'content-encoding': 'gzip' }))?.status).toBe(400);
    const utf16 = Buffer.from('\ufeff{"text":"Lyon"}', 'utf16le');
    expect((await post(utf16))?.status).toBe(400);
    expect((await post('['.repeat(500_000)))?.status).toBe(400);
    // More announced than sent, and the end of it: nothing is left hanging.
    const cut = `POST /api/geoparse HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
    const answers = Array.from({ length: 20 }, async (_, n) => {
      const { hostname, port } = new URL(site.url);
      const socket = (await import('node:net')).connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.write(`${cut}Content-Length: 1000\r\n\r\n{"text": "Lyo`);
      await new Promise((resolve) => setTimeout(resolve, n * 5));
      socket.destroy();
    });
    await Promise.all(answers);
  });

  test('that never end are given up, while others are answered', async () => {
    const head = 'Host: x\r\nConnection: close\r\nContent-Type: application/json\r\n';
    const drips = Array.from({ length: 60 }, () => [1_000, ' ']).flat();
    const slow = ['/api/geoparse', '/api/v1/maps', '/api/import'].map((path) =>
      sendBytes(
        site.url,
        [`POST ${path} HTTP/1.1\r\n${head}Content-Length: 5000\r\n\r\n{"text": "`, ...drips],
        75_000,
      ),
    );
    const chunk = `POST /api/geoparse HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\nfffffff\r\n{}`;
    slow.push(sendBytes(site.url, [chunk], 75_000));
    // Heads that drip: what Node alone would bear for a minute and a half.
    const headers = Array.from({ length: 75 }, () => [1_000, 'A: b\r\n']).flat();
    for (let n = 0; n < 20; n++) {
      slow.push(sendBytes(site.url, ['GET / HTTP/1.1\r\nHost: x\r\n', ...headers], 55_000));
    }
    const path = `/api/v1/maps/${known.id}`;
    const answer = await send({ method: 'GET', path, headers: {}, body: null });
    expect(answer?.status).toBe(200);
    for (const last of await Promise.all(slow)) expect(last).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('leave the server well, and nothing of them in its log', async () => {
    const path = `/api/v1/maps/${known.id}`;
    const answer = await send({ method: 'GET', path, headers: {}, body: null });
    expect(answer?.status).toBe(200);
    const said = site.said();
    for (const word of [SECRET, known.editKey, 'Unexpected', 'passwd', process.cwd()]) {
      expect(said).not.toContain(word);
    }
  });
});

describe('the server under load', () => {
  test('answers readers while it draws pictures', async () => {
    const api = `${site.url}/api/v1/maps/${known.id}`;
    const headers = { authorization: `Bearer ${known.editKey}` };
    let isDrawing = true;
    const pictures = Array.from({ length: 6 }, async () => {
      const response = await fetch(`${api}/articles/a/exports/png`, { headers });
      expect(response.status).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    });
    const drawing = Promise.all(pictures).finally(() => {
      isDrawing = false;
    });
    let reads = 0;
    while (isDrawing) {
      expect((await fetch(api)).status).toBe(200);
      reads += 1;
    }
    await drawing;
    // Drawn on the same thread, each would hold up all but a few.
    expect(reads).toBeGreaterThan(60);
  });

  test('counts a client as one, whatever address it claims to have', async () => {
    const limited = await startSite({ DATELINE_DATABASE_PATH: ':memory:' });
    onTestFinished(() => limited.stop());
    const { id } = await makeMap(limited.url);
    const guess = async (n: number) => {
      const headers = { authorization: `Bearer wrong-${n}`, 'x-forwarded-for': `192.0.2.${n}` };
      return (await fetch(`${limited.url}/api/v1/maps/${id}/content`, { headers })).status;
    };
    for (let n = 0; n < 20; n++) expect(await guess(n)).toBe(403);
    expect(await guess(20)).toBe(429);
  });
});

/** Header values as Node's client takes them. */
const asciiOnly = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\x20-\x7e]/g, '?')]),
  );

const escapePart = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
