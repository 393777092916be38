import { GAZETTEER_URL } from './address';
import { type FileGazetteer, openGazetteer } from './read';

/** How far a download is. */
export interface DownloadProgress {
  readonly loadedBytes: number;
  /** Null where the server does not say. */
  readonly totalBytes: number | null;
}

/**
 * Why a download failed: the server could not be reached, it answered with an error, or the
 * transfer broke off.
 */
export type DownloadFault = 'unreachable' | 'refused' | 'interrupted';

/** Thrown when the gazetteer cannot be fetched. */
export class GazetteerDownloadError extends Error {
  override readonly name = 'GazetteerDownloadError';

  constructor(
    readonly fault: DownloadFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface DownloadOptions {
  readonly url?: string;
  readonly signal?: AbortSignal;
  /** Called with every piece that arrives, and once before the first. */
  readonly onProgress?: (progress: DownloadProgress) => void;
  /** Stands in for the platform's fetch, e.g. one that looks into a cache first. */
  readonly fetch?: typeof globalThis.fetch;
}

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Fetch and open the gazetteer in a page or a worker.
 *
 * The file is a gzip; where the server has already declared and the browser undone that, the
 * bytes are taken as they are.
 *
 * @throws GazetteerDownloadError where the bytes do not arrive
 * @throws GazetteerFormatError where they are no gazetteer this program can read
 * @throws DOMException `AbortError` where `signal` asked to stop
 */
export async function loadGazetteer(options: DownloadOptions = {}): Promise<FileGazetteer> {
  return openGazetteer(await downloadGazetteer(options));
}

/** The bytes of the gazetteer, decompressed; errors as in `loadGazetteer`. */
export async function downloadGazetteer({
  url = GAZETTEER_URL,
  signal,
  onProgress = () => {},
  fetch = globalThis.fetch,
}: DownloadOptions = {}): Promise<ArrayBuffer> {
  const response = await request(fetch, url, signal);
  const declared = Number(response.headers.get('content-length') ?? '');
  // With a content encoding the length is that of other bytes than those we see.
  const isEncoded = response.headers.has('content-encoding');
  const totalBytes = declared > 0 && !isEncoded ? declared : null;
  const pieces = await collect(response, url, signal, (loadedBytes) =>
    onProgress({ loadedBytes, totalBytes }),
  );
  const isCompressed = GZIP_MAGIC.every((byte, index) => pieces[0]?.[index] === byte);
  if (!isCompressed) return new Blob(pieces).arrayBuffer();
  try {
    const stream = new Blob(pieces).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).arrayBuffer();
  } catch (cause) {
    throw new GazetteerDownloadError(
      'interrupted',
      `the gazetteer at ${url} arrived incomplete; try again`,
      { cause },
    );
  }
}

async function request(
  fetch: typeof globalThis.fetch,
  url: string,
  signal: AbortSignal | undefined,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new GazetteerDownloadError(
      'unreachable',
      `the gazetteer at ${url} could not be reached; check the connection and try again`,
      { cause },
    );
  }
  if (!response.ok) {
    throw new GazetteerDownloadError(
      'refused',
      `the server answered ${response.status} for the gazetteer at ${url}`,
    );
  }
  return response;
}

/** Read a body piece by piece. */
async function collect(
  response: Response,
  url: string,
  signal: AbortSignal | undefined,
  report: (loadedBytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let loadedBytes = 0;
  report(0);
  try {
    const reader = response.body?.getReader();
    for (;;) {
      const next = await reader?.read();
      if (!next || next.done) return pieces;
      pieces.push(next.value);
      loadedBytes += next.value.length;
      report(loadedBytes);
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw new GazetteerDownloadError(
      'interrupted',
      `the download of the gazetteer at ${url} broke off after ${loadedBytes} bytes; try again`,
      { cause },
    );
  }
}
