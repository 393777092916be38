import { createServer } from 'node:net';

/**
 * A port that nobody listens on just now.
 *
 * @param host address it must be free on; by default all of this machine's
 */
export function findFreePort(host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
