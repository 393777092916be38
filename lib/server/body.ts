import { Failure } from '@/lib/errors';

/** How long a client may take to send a body. */
const SENDING_TIMEOUT_MS = 30_000;

/**
 * The body of a request as bytes, never holding more than `maxBytes`.
 *
 * @throws {Failure} `too-large` as soon as the limit is passed, whatever the headers promised;
 * `request-timeout` if the client stops sending.
 */
export async function readBody(
  request: Request,
  maxBytes: number,
  timeoutMs = SENDING_TIMEOUT_MS,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new Failure('too-large', `At most ${sizeInWords(maxBytes)} can be sent at once. Send less.`);
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  if (!request.body) return new Uint8Array(0);

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
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), timeout]);
      if (done) break;
      size += value.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(value);
    }
  } catch (error) {
    // Let go of the rest without waiting for it.
    reader.cancel().catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }

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
