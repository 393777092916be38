/**
 * What is put right about every request before anything reads it: who sent it, for headers may be
 * made up; and what the framework would answer with a fault of the server's.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server } from 'node:http';
import { isIP } from 'node:net';
import { z } from 'zod';

/** What some proxies write about a request and others pass on as a client wrote it. */
const NEVER_BELIEVED = ['forwarded', 'x-forwarded-host', 'x-forwarded-port'] as const;
/** What every proxy writes that is set up as `docs/self-hosting.md` says, and anybody else can. */
const OF_PROXIES = ['x-forwarded-for', 'x-forwarded-proto'] as const;

/**
 * How many proxies of the operator's stand in front, one behind the other: `DATELINE_TRUST_PROXY`.
 *
 * @throws Error where it is set to something else than a small whole number
 */
export function trustedProxies(environment: NodeJS.ProcessEnv = process.env): number {
  const value = environment.DATELINE_TRUST_PROXY || '0';
  if (!/^\d$/.test(value)) {
    throw new Error('DATELINE_TRUST_PROXY must be the number of proxies in front, 0 to 9.');
  }
  return Number(value);
}

/**
 * The address a request came from, as the outermost trusted proxy saw it.
 *
 * @param peer address at the other end of the socket
 * @param forwarded `X-Forwarded-For`: each proxy adds the address it was asked from at the end
 * @param proxies how many of them are ours; what stands before their entries, anyone may have written
 */
export function clientAddress(
  peer: string,
  forwarded: string | undefined,
  proxies: number,
): string {
  const seen = [peer];
  for (const entry of (forwarded ?? '').split(',').reverse()) {
    if (seen.length > proxies) break;
    const address = plainAddress(entry);
    // Nothing a proxy of ours would write: what stands before it is not believed either.
    if (address === null) break;
    seen.push(address);
  }
  return seen.at(-1)!;
}

/** `192.0.2.1`, `192.0.2.1:443`, `[2001:db8::1]:443` → the address alone; null for anything else. */
function plainAddress(entry: string): string | null {
  const text = entry.trim().replace(/^"|"$/g, '');
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1');
  return isIP(bare) ? bare : null;
}

/**
 * Take from a request what nobody vouches for: the framework then writes down what the socket and
 * `Host` say. With trusted proxies, `X-Forwarded-For` becomes the one address of the client.
 */
export function settleForwarded(
  headers: IncomingMessage['headers'],
  peer: string,
  proxies: number,
): void {
  for (const name of NEVER_BELIEVED) delete headers[name];
  if (proxies === 0) {
    for (const name of OF_PROXIES) delete headers[name];
  } else {
    headers['x-forwarded-for'] = clientAddress(
      peer,
      headers['x-forwarded-for']?.toString(),
      proxies,
    );
  }
}

/**
 * The path with escapes that can be undone: a percent sign that begins none, or bytes that are no
 * UTF-8, stand for themselves. So such an address names nothing, as it should.
 */
export function settlePath(url: string): string {
  const [path = '', ...query] = url.split('?');
  const settled = path
    .split('/')
    .map((part) => (isEscaped(part) ? part : part.replaceAll('%', '%25')))
    .join('/');
  return [settled, ...query].join('?');
}

function isEscaped(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

const segment = z.union([
  z.string(),
  z.tuple([
    z.string(),
    z.string(),
    z.string().regex(/^(c|oc|d|[cd]i\((\.|\.\.|\.\.\.|\.\.\)\(\.\.)\))$/),
    z.array(z.string()).nullable(),
  ]),
]);
/** Which parts of a page the framework's client has; as `flightRouterStateSchema` there. */
const routerState: z.ZodType = z.lazy(() =>
  z.tuple([
    segment,
    z.record(z.string(), routerState),
    z.tuple([z.string(), z.string()]).nullish(),
    z.enum(['refetch', 'inside-shared-layout', 'metadata-only']).nullish(),
    z.number().nullish(),
    z.string().optional(),
  ]),
);

/** Whether the framework will understand what claims to come from its own client. */
export function isRouterState(header: string): boolean {
  try {
    return routerState.safeParse(JSON.parse(decodeURIComponent(header))).success;
  } catch {
    return false;
  }
}

/** Methods that the framework's own class of requests cannot carry. */
const UNBEARABLE = new Set(['TRACE', 'TRACK', 'CONNECT']);
/** One that nothing here takes, and that is refused as such. */
const REFUSED = 'SEARCH';
const ROUTER_STATE = 'next-router-state-tree';

/** How long the head of a request may take to arrive; a body has a minute (`body.ts`). */
const HEAD_TIMEOUT_MS = 15_000;
/** How long a whole request may take to arrive, whoever reads it or does not. */
const REQUEST_TIMEOUT_MS = 120_000;

/**
 * Give up sooner than Node does (one minute, five) on clients that keep connections by never ending
 * a request. Node looks every 30 s.
 */
export function settleTimeouts(server: Server): void {
  server.headersTimeout = HEAD_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
}

/** Let every request of this process be put right; to be called once. */
export function settleEveryRequest(): void {
  const proxies = trustedProxies();
  const settled = new WeakSet<Server>();
  subscribe('http.server.request.start', (message) => {
    // The shape that Node's documentation gives for this channel.
    const { request, server } = message as { request: IncomingMessage; server: Server };
    // The framework makes the server before anything of ours runs and shows it to nobody.
    if (!settled.has(server)) settleTimeouts(server);
    settled.add(server);
    const { headers, socket, method = '', url = '/' } = request;
    settleForwarded(headers, socket.remoteAddress ?? '', proxies);
    const state = headers[ROUTER_STATE];
    if (state !== undefined && !isRouterState(String(state))) delete headers[ROUTER_STATE];
    if (UNBEARABLE.has(method)) request.method = REFUSED;
    request.url = settlePath(url);
  });
}
