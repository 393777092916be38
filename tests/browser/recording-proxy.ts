import { createServer, request as forward, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire, whoever in the browser made it. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface RecordingProxy extends AsyncDisposable {
  /** Origin to open in place of the site's. */
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** From now on nobody answers at this origin. */
  stop(): Promise<void>;
}

/** Stand between the browser and the site: pass everything on, and keep what was asked. */
export async function startRecordingProxy(site: string): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const target = new URL(site);
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = 'GET', url = '/', headers } = incoming;
      const body = Buffer.concat(chunks);
      requests.push({ method, url, headers, body });
      const onward = forward(
        { host: target.hostname, port: target.port, method, path: url, headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      onward.on('error', () => outgoing.destroy());
      outgoing.on('close', () => onward.destroy());
      onward.end(body);
    });
  });
  // A socket for something other than a request would be a way around what is recorded.
  server.on('upgrade', (incoming, socket) => {
    const { method = 'GET', url = '/', headers } = incoming;
    requests.push({ method, url, headers, body: Buffer.from('upgrade') });
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
