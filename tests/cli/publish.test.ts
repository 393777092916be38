import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GET as readMap } from '@/app/api/v1/maps/[id]/route';
import { POST as createMap } from '@/app/api/v1/maps/route';
import { publishedMapResponse } from '@/lib/api/v1/responses';
import { call } from '../server/call';
import { openBuiltCli } from './run-cli';

vi.mock('server-only', () => ({}));

const { run, folder } = openBuiltCli();

/** The real route behind a real socket. */
const server = createServer(async (incoming, outgoing) => {
  const headers = new Headers(incoming.headers as Record<string, string>);
  const body = new Uint8Array(await buffer(incoming));
  const request = new Request(`http://localhost${incoming.url}`, { method: 'POST', headers, body });
  const response = await createMap(request, { params: Promise.resolve({}) });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
});
let site: string;
beforeAll(async () => {
  vi.stubEnv('DATELINE_DATABASE_PATH', ':memory:');
  vi.stubEnv('DATELINE_RATE_LIMITS', 'off');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
});

const linkOf = (stdout: string, name: string) =>
  new RegExp(`^${name}\t(.+)$`, 'm').exec(stdout)?.[1] ?? '';

describe('dateline publish', () => {
  it('has a server keep articles as one map, and writes where it is', async () => {
    const [one, two] = ['one.txt', 'two.md'].map((name) => path.join(folder, name));
    writeFileSync(one!, 'Rain closed the road from Lyon to Grenoble.');
    writeFileSync(two!, '# Snow\n\nTrains from Turin to Milan were late.');
    const made = await run([
      ...['publish', one!, two!, '--server', site],
      ...['--title', 'Weather', '--visibility', 'public', '--quoting', 'none'],
    ]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(linkOf(made.stdout, 'edit')).toMatch(/#key=/);
    const id = linkOf(made.stdout, 'map').split('/').at(-1)!;
    const map = publishedMapResponse.parse(await (await call(readMap, '/', {}, { id })).json());
    expect(map).toMatchObject({ title: 'Weather', display: { quoting: 'none' } });
    expect(map.articles.map(({ title }) => title)).toEqual(['', 'Snow']);
    expect(map.places.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Lyon', 'Grenoble', 'Turin', 'Milan']),
    );
  });

  it('sends nothing where a file cannot be read', async () => {
    const { code, stdout, stderr } = await run([
      ...['publish', path.join(folder, 'nowhere.txt'), '--server', site],
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('There is no such file.');
  });

  it('gives the password of its environment, in any letters', async () => {
    vi.stubEnv('DATELINE_CREATE_PASSWORD', 'Сезам, открой');
    const made = await run(['publish', '--server', site], 'A train left Kars.');
    vi.stubEnv('DATELINE_CREATE_PASSWORD', '');
    expect(made).toMatchObject({ code: 0, stderr: '' });
  });

  it('says in a line why a server refuses, or is none', async () => {
    const gone = await run(['publish', '--server', 'http://127.0.0.1:1'], 'A train left Kars.');
    expect(gone).toMatchObject({ code: 1, stdout: '' });
    expect(gone.stderr).toMatch(/^dateline: .*cannot be reached.*\n$/);
    const wrong = await run(['publish', '--server', 'maps.example'], 'A train left Kars.');
    expect(wrong.stderr).toContain('must be a web address');
    const empty = await run(['publish', '--server', site, '--title', ' '], 'A train left Kars.');
    expect(empty.stderr).toContain(`dateline: ${site}: Wrong`);
  });
});
