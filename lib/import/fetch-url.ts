import { lookup as lookupDns } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { Failure, isFailure } from '@/lib/errors';
import { MAX_FILE_BYTES, type RawFile } from './imported';
import { isPublicAddress } from './public-address';

const TIMEOUT_MS = 15_000;
const MAX_REDIRECTS = 5;

/** Turns a host name into addresses, like `dns.lookup` with `all`. */
export type Resolve = (
  host: string,
  done: (error: Error | null, addresses: readonly { address: string; family: number }[]) => void,
) => void;

interface FetchOptions {
  /** Default 15 s, from the first look-up to the last byte. */
  readonly timeoutMs?: number;
  /** Default 10 MB, after decompression. */
  readonly maxBytes?: number;
  /** For tests: the name service. */
  readonly resolve?: Resolve;
  /** For tests: addresses and ports that are allowed besides the public ones. */
  readonly alsoAllow?: (host: { readonly address?: string; readonly port?: string }) => boolean;
}

/**
 * Fetch a page or file of the public web, and nothing else.
 *
 * Only `http` and `https` on their own ports. Every address that a name resolves to must be public,
 * and the connection goes to the very addresses that were checked, so a name cannot change its mind
 * in between. Each redirect is checked in the same way. At most 10 MB in at most 15 s.
 *
 * @throws {Failure} `invalid-url`, `address-not-allowed`, `unreachable`, `fetch-refused`,
 * `too-many-redirects`, `too-large`, `timed-out`
 */
export async function fetchUrl(address: string, options: FetchOptions = {}): Promise<RawFile> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const agent = new Agent({
    connect: { lookup: guardedLookup(options), timeout: options.timeoutMs ?? TIMEOUT_MS },
    maxHeaderSize: 32 * 1024,
    allowH2: false,
  });
  try {
    let url = checkUrl(address, options);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const response = await fetch(url, {
        dispatcher: agent,
        redirect: 'manual',
        signal,
        headers: {
          accept: 'text/html, application/xhtml+xml, application/pdf, text/*;q=0.9, */*;q=0.5',
          'user-agent': 'Dateline/0.1 (reads one article for its user)',
        },
      });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location) {
        await response.body?.cancel();
        url = checkUrl(location, options, url);
        continue;
      }
      if (!response.ok) throw refused(response.status);
      return {
        bytes: await readAll(response, options.maxBytes ?? MAX_FILE_BYTES),
        name: url.pathname.split('/').at(-1) ?? '',
        mediaType: response.headers.get('content-type') ?? undefined,
        url: url.href,
      };
    }
    throw new Failure('too-many-redirects', 'The address leads from page to page without end.');
  } catch (error) {
    throw asFailure(error, signal);
  } finally {
    // Not `close`: a body left unread would keep it waiting.
    void agent.destroy();
  }
}

/** The address if it may be fetched as far as its spelling tells. */
function checkUrl(address: string, { alsoAllow }: FetchOptions, base?: URL): URL {
  let url: URL;
  try {
    // WHATWG parsing turns decimal, octal, hexadecimal and shortened IPv4 into the usual notation.
    url = new URL(address.trim(), base);
  } catch {
    throw new Failure('invalid-url', 'This is not a web address. One begins with https://.');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Failure(
      'address-not-allowed',
      'Only addresses with http:// or https:// can be fetched.',
    );
  }
  if (url.username || url.password) {
    throw new Failure(
      'address-not-allowed',
      'Addresses with a user name or password are not fetched.',
    );
  }
  if (url.port !== '' && !alsoAllow?.({ port: url.port })) {
    throw new Failure('address-not-allowed', 'Only the usual ports of the web can be fetched.');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isPublicAddress(host) && !alsoAllow?.({ address: host })) throw notPublic();
  return url;
}

/** A look-up for the socket that fails unless every address of the name is public. */
function guardedLookup({ resolve = resolveByDns, alsoAllow }: FetchOptions): LookupFunction {
  return (host, { all }, done) => {
    resolve(host, (error, addresses) => {
      const first = addresses[0];
      if (error || !first) {
        done(error ?? new Error('The name has no address.'), '', 0);
      } else if (
        addresses.some(({ address }) => !isPublicAddress(address) && !alsoAllow?.({ address }))
      ) {
        done(notPublic(), '', 0);
      } else if (all) {
        done(null, [...addresses]);
      } else {
        done(null, first.address, first.family);
      }
    });
  };
}

const resolveByDns: Resolve = (host, done) => {
  lookupDns(host, { all: true, verbatim: true }, (error, addresses) =>
    done(error, addresses ?? []),
  );
};

async function readAll(response: Response, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new Failure('too-large', 'What is at this address is larger than 10 MB.');
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function notPublic(): Failure {
  return new Failure(
    'address-not-allowed',
    'This address is not on the public web, so it is not fetched. Paste the text instead.',
  );
}

function refused(status: number): Failure {
  if (status === 404 || status === 410) {
    return new Failure(
      'fetch-refused',
      `The site says there is no such page (${status}). Check the address.`,
    );
  }
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return new Failure(
      'fetch-refused',
      `The site does not let programs read this page (${status}). Open it and paste its text.`,
    );
  }
  return new Failure(
    'fetch-refused',
    `The site answered with an error (${status}). Try again later.`,
  );
}

/** Whatever went wrong, in our words; the stack's own causes can tell of the network within. */
function asFailure(error: unknown, signal: AbortSignal): Failure {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (isFailure(cause)) return cause;
  }
  if (signal.aborted) {
    return new Failure(
      'timed-out',
      'The site took too long to answer. Try again, or paste the text.',
    );
  }
  return new Failure('unreachable', 'The site cannot be reached. Check the address.');
}
