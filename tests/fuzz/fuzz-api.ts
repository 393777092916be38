/** Sends requests made of the OpenAPI document to the real handlers and looks at every answer. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { POST as createMap } from '@/app/api/v1/maps/route';
import { getPublished } from '@/lib/server/published';
import { getStore } from '@/lib/server/store';
import { post } from '../server/call';
import { type FuzzRequest, type Known, operationsOf, requestsTo } from './requests';

vi.mock('server-only', () => ({}));

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

/** Longer than this, an answer counts as a hang. */
const PATIENCE_MS = 5_000;
/** What answers must not hold: paths, stacks, the words of libraries about our insides. */
const LEAKS = [
  /node_modules|webpack|turbopack|file:\/\/\/(?!etc\/passwd)/,
  /\n\s+at .+:\d+:\d+/,
  /sqlite|libsql|kysely|postgres|relation "|SyntaxError|TypeError|RangeError|ZodError/i,
];
/** A word in every text that is sent: it must not turn up in the log. */
const SECRET = 'Quellenschutz';

/**
 * @param perOperation requests to each operation
 * @param seed another one sends other requests
 */
export function fuzzApi(perOperation: number, seed: number): void {
  const operations = operationsOf();
  let known: Known;
  let sent = 0;
  const said: string[] = [];
  const statuses = new Map<number, number>();

  beforeAll(async () => {
    vi.stubEnv('DATELINE_RATE_LIMITS', 'off');
    vi.stubEnv('DATELINE_EMBED_HOSTS', 'paper.example');
    for (const stream of [process.stdout, process.stderr]) {
      const write = stream.write.bind(stream);
      vi.spyOn(stream, 'write').mockImplementation((chunk, ...rest) => {
        said.push(String(chunk));
        return write(chunk as string, ...(rest as []));
      });
    }
    for (const method of ['log', 'info', 'warn', 'error'] as const) {
      vi.spyOn(console, method).mockImplementation((...words) => said.push(words.join(' ')));
    }
    const text = `${SECRET}: the train from Lyon to Grenoble was late.`;
    const articles = [{ id: 'a', article: { title: 'Late', text } }];
    const made = await post(createMap, '/', { title: SECRET, visibility: 'public', articles });
    const { id, editKey } = await made.json();
    known = { id, editKey, articleId: 'a', version: 1 };
  });
  afterAll(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    const counts = [...statuses].sort(([a], [b]) => a - b).map((pair) => pair.join(' × '));
    console.log(`${sent} requests: ${counts.join(', ')}`);
  });

  describe.each(operations)('$operationId', (operation) => {
    it('answers whatever is sent', async () => {
      const handler = await handlerOf(operation.path, operation.method);
      await fc.assert(
        fc.asyncProperty(requestsTo(operation, known), async (request) => {
          const response = await within(PATIENCE_MS, send(handler, operation, request));
          sent += 1;
          statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
          await examine(response);
          await keepUp(response, known);
        }),
        { numRuns: perOperation, seed, interruptAfterTimeLimit: 50_000 },
      );
    }, 60_000);
  });

  it('finds no map by what no map is called', async () => {
    const ids = ['\0', 'a\0b', '../x', 'x'.repeat(200), 'é', '%', ' ', '__proto__'];
    for (const id of ids) {
      await expect(getPublished(id), id).rejects.toMatchObject({ reason: 'not-found' });
    }
  });

  it(`sent ${perOperation} requests to each operation, and nothing of them was logged`, () => {
    expect(sent).toBeGreaterThanOrEqual(perOperation * operations.length);
    const logged = said.join('\n');
    expect(logged).not.toContain(SECRET);
    expect(logged).not.toContain(known.editKey);
    expect(logged).not.toContain('Unexpected');
  });
}

/** The map stays there for the requests to come, at a version they know. */
async function keepUp(response: Response, known: Known): Promise<void> {
  const store = await getStore();
  if (response.status === 204) await store.undelete(known.id);
  known.version = (await store.head(known.id))?.version ?? 1;
}

async function handlerOf(path: string, method: string): Promise<Handler> {
  const folder = path.replaceAll('{', '[').replaceAll('}', ']');
  const handlers = await import(/* @vite-ignore */ `../../app/api/v1${folder}/route`);
  return handlers[method.toUpperCase()];
}

function send(
  handler: Handler,
  { path, method }: { path: string; method: string },
  { params, query, headers, body }: FuzzRequest,
): Promise<Response> {
  const url = `http://localhost/api/v1${path.replace(/\{(\w+)\}/g, (_, name) => encode(params[name]!))}`;
  const takesBody = method !== 'get';
  const request = new Request(`${url}${query}`, {
    method: method.toUpperCase(),
    headers,
    ...(takesBody && body !== null && { body }),
  });
  return handler(request, { params: Promise.resolve({ ...params }) });
}

const encode = (part: string) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'));

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function examine(response: Response): Promise<void> {
  const body = await response.text();
  expect(response.status, body.slice(0, 500)).toBeLessThan(500);
  if (response.status < 400) return;
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = JSON.parse(body);
  expect(problem).toMatchObject({ status: response.status, reason: expect.any(String) });
  // A stale save is answered with both versions, which hold what was sent.
  const { current: _, yours: __, ...words } = problem;
  const text = JSON.stringify(words);
  for (const leak of LEAKS) expect(text).not.toMatch(leak);
  expect(text).not.toContain(process.cwd());
}
