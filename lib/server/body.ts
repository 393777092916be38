import { Failure, isFailure } from '@/lib/errors';

/** How long a client may take to send a body. */
const SENDING_TIMEOUT_MS = 30_000;

/**
 * A body that is announced as too large is read and dropped up to here, so that its client, which
 * hears nothing before it has sent it, is told why it is refused.
 */
const MOST_DROPPED_BYTES = 64 * 2 ** 20;

/**
 * The body of a request as bytes, never holding more than `maxBytes`.
 *
 * @throws {Failure} `too-large`, whatever the headers promised; `request-timeout` if the client
 * stops sending or is gone
 */
export async function readBody(
  request: Request,
  maxBytes: number,
  timeoutMs = SENDING_TIMEOUT_MS,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new Failure('too-large', `At most ${sizeInWords(maxBytes)} can be sent at once. Send less.`);
  if (!request.body) return new Uint8Array(0);

  const announced = Number(request.headers.get('content-length') ?? 0);
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(new Failure('request-timeout', 'The body did not arrive in time. Send it again.')),
      timeoutMs,
    );
  });
  const isTooLarge = () => Math.max(size, announced) > maxBytes;
  const most = announced > maxBytes ? MOST_DROPPED_BYTES : maxBytes;
  try {
    while (Math.max(size, announced) <= most) {
      const { done, value } = await Promise.race([reader.read(), timeout]);
      if (done) break;
      size += value.byteLength;
      if (isTooLarge()) chunks.length = 0;
      else chunks.push(value);
    }
  } catch (error) {
    if (isTooLarge()) throw tooLarge();
    if (isFailure(error)) throw error;
    throw new Failure('request-timeout', 'The body did not arrive whole. Send it again.');
  } finally {
    clearTimeout(timer);
    // Let go of the rest, if there is one, without waiting for it.
    reader.cancel().catch(() => {});
  }
  if (isTooLarge()) throw tooLarge();

  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

/** `1 MB`, `10 MB`, `500 kB`. */
function sizeInWords(bytes: number): string {
  return bytes >= 1e6 ? `${Math.floor(bytes / 1e6)} MB` : `${Math.ceil(bytes / 1e3)} kB`;
}
