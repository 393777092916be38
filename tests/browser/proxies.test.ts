/** The site behind the proxies of `docs/self-hosting.md`, set up as it says. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createdMapResponse } from '@/lib/api/v1/responses';
import { type RunningSite, startSite } from '@/lib/cli/start-site';
import { findProxy, type RunningProxy, SITE_NAME, startProxy } from './hosts/start-proxy';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Which of this machine's own addresses asks. */
  readonly from?: string;
}

describe.each(['nginx', 'caddy'] as const)('behind %s', (name) => {
  const program = findProxy(name);
  describe.runIf(program)('as the guide sets it up', () => {
    let site: RunningSite;
    let proxy: RunningProxy;
    beforeAll(async () => {
      site = await startSite({ DATELINE_DATABASE_PATH: ':memory:', DATELINE_TRUST_PROXY: '1' });
      proxy = await startProxy(program!, site.url);
      const isUp = async () => expect((await ask('/api/samples')).status).toBe(200);
      await vi.waitFor(isUp, { timeout: 20_000, interval: 200 });
    });
    afterAll(async () => {
      await proxy?.stop();
      await site?.stop();
      if (program?.folder) rmSync(program.folder, { recursive: true });
    });

    function ask(path: string, { method, headers, body, from }: Asked = {}): Promise<Answer> {
      return new Promise((resolve, reject) => {
        const request = https.request(
          {
            ...{ host: '127.0.0.1', port: proxy.port, path, method: method ?? 'GET', agent: false },
            ...{ servername: SITE_NAME, rejectUnauthorized: false, localAddress: from },
            headers: { host: SITE_NAME, ...headers },
          },
          (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk) => chunks.push(chunk));
            response.on('error', reject);
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: Buffer.concat(chunks),
              }),
            );
          },
        );
        request.on('error', reject);
        request.end(body);
      });
    }

    const makeMap = async () => {
      const text = 'The train from Lyon to Grenoble was late.';
      const { body } = await ask('/api/v1/maps', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{ title: 'Late', visibility: 'public' },
          articles: [{ id: 'a', article: { title: 'Late', text } }],
        }),
      });
      return createdMapResponse.parse(JSON.parse(body.toString()));
    };

    test('pages keep their own rules, and are asked for by https for good', async () => {
      const { id } = await makeMap();
      const page = await ask(`/maps/${id}`);
      expect(page.status).toBe(200);
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'");
      expect(page.headers['strict-transport-security']).toContain('max-age=');
      const embed = await ask(`/embed/${id}`);
      expect(embed.headers['content-security-policy']).toContain('frame-ancestors *');
      expect(embed.headers).not.toHaveProperty('x-frame-options');
    });

    test('links begin with the address that readers see', async () => {
      const { id, links } = await makeMap();
      expect(links.map).toBe(`https://${SITE_NAME}/maps/${id}`);
      const url = encodeURIComponent(links.map);
      const oembed = await ask(`/oembed?url=${url}`, {
        // Not believed, whoever writes it.
        headers: { 'x-forwarded-host': 'evil.example' },
      });
      expect(oembed.status).toBe(200);
      expect(JSON.parse(oembed.body.toString()).html).toContain(`https://${SITE_NAME}/embed/${id}`);
    });

    test('a reader is who the proxy says, whatever was written before it', async () => {
      const { id } = await makeMap();
      const guess = async (n: number, from: string) => {
        const headers = { authorization: `Bearer wrong-${n}`, 'x-forwarded-for': `192.0.2.${n}` };
        return (await ask(`/api/v1/maps/${id}/content`, { headers, from })).status;
      };
      for (let n = 0; n < 20; n++) expect(await guess(n, '127.0.0.2')).toBe(403);
      expect(await guess(20, '127.0.0.2')).toBe(429);
      // Another reader is not held up by the first.
      expect(await guess(21, '127.0.0.3')).toBe(403);
    });

    test('parts of files, and whole ones, arrive as they are', async () => {
      const part = await ask('/gazetteer.bin.gz', { headers: { range: 'bytes=10-19' } });
      expect(part.status).toBe(206);
      const file = readFileSync('public/gazetteer.bin.gz');
      expect(part.body).toEqual(file.subarray(10, 20));
      const whole = await ask('/gazetteer.bin.gz');
      const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
      expect(hash(whole.body)).toBe(hash(file));
    });

    test('bodies of 10 MB come through, in pieces too; larger ones do not', async () => {
      const form = (bytes: number) =>
        Buffer.concat([
          Buffer.from(
            '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n',
          ),
          Buffer.alloc(bytes, 'The train from Lyon was late. '),
          Buffer.from('\r\n--x--\r\n'),
        ]);
      const upload = (bytes: number, headers = {}) =>
        ask('/api/import', {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers },
          body: form(bytes),
        });
      const whole = await upload(9_900_000);
      expect([whole.status, JSON.parse(whole.body.toString()).text?.length > 9_000_000]).toEqual([
        200,
        true,
      ]);
      expect((await upload(1_000_000, { 'transfer-encoding': 'chunked' })).status).toBe(200);
      expect((await upload(10_500_000)).status).toBe(413);
    });
  });
});
