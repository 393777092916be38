import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchUrl, type Resolve } from '@/lib/import/fetch-url';
import { isPublicAddress } from '@/lib/import/public-address';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const answers: Record<string, Answer> = {};
const server = createServer((request, response) => {
  const path = request.url ?? '/';
  (answers[path] ?? (() => response.writeHead(404).end()))(request, response);
});
let port = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = String((server.address() as AddressInfo).port);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A name service in which `site.test` is the test's own server. */
const resolve: Resolve = (host, done) =>
  done(null, [{ address: host === 'site.test' ? '127.0.0.1' : '10.0.0.1', family: 4 }]);

/** Fetch from the test's own server, whose address and port are let through. */
const get = (path: string, options = {}) =>
  fetchUrl(`http://site.test:${port}${path}`, {
    resolve,
    alsoAllow: (host) => host.address === '127.0.0.1' || host.port === port,
    ...options,
  });
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fetched',
    (error) => error.reason,
  );

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '[2001:4860:4860::8888]'])(
    'lets %s through',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254'],
    ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.1.1'],
    ...['198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1'],
    ...['::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1'],
    ...['fe80::1', 'fe80::1%eth0', 'fec0::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1'],
    ...['2001:db8::1', '100::1', '[::1]', '', 'localhost', 'example.org'],
    // Shared by carriers (CGNAT), relays of 6to4, multicast, the last of each.
    ...['100.127.255.254', '192.88.99.1', '239.255.255.255', '233.252.0.1', 'ff0e::1'],
    // NAT64, translated and tunnelled forms, even of public addresses: a gateway may lead within.
    ...['64:ff9b::8.8.8.8', '64:ff9b::10.0.0.1', '::ffff:8.8.8.8', '::8.8.8.8', '2002:a00:1::'],
    // Documentation, benchmarks, identifiers, routing, and what nobody has been given.
    ...['3fff::1', '2001:2::1', '2001:20::1', '5f00::1', '1::1', '4000::1', 'e000::1', '::2'],
    // Hosts that clouds keep for their own machines.
    ...['168.63.129.16', 'fd00:ec2::254', '100.100.100.200', '192.0.0.192'],
  ])('stops “%s”', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('fetchUrl refuses by spelling, without asking the network', () => {
  const neverResolve: Resolve = () => {
    throw new Error('asked the name service');
  };

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://0x7f.1/',
    'http://127.0x1/',
    'http://4294967295/',
    'http://10.1/',
    'http://192.168.257/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://[fe80::1]/',
    'http://[ff02::1]/',
    'http://[fc00::1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:a00:1::1]/',
    'http://[::ffff:0:a00:1]/',
    'http://[0:0:0:0:0:ffff:127.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://①⑥⑨。②⑤④。169。254/',
    'HTTP://LOCALHOST.:25/',
    'ws://example.org/',
    'view-source:http://example.org/',
    'blob:https://example.org/x',
    'http://example.org:0/',
    'http://:secret@example.org/',
    'http://127.0.0.1./',
    'http://①②⑦.⓪.⓪.①/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::]/',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0/',
    'https://10.0.0.1/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://example.org/',
    'data:text/plain,Rome',
    'javascript:alert(1)',
    'http://example.org:22/',
    'http://example.org:8080/',
    'https://example.org:80/',
    'http://user:secret@example.org/',
  ])('%s', async (address) => {
    expect(await reasonOf(fetchUrl(address, { resolve: neverResolve }))).toBe(
      'address-not-allowed',
    );
  });

  it.each(['', 'example.org', 'http://', 'https://exa mple.org', 'not an address'])(
    '“%s” as no address at all',
    async (address) => {
      expect(await reasonOf(fetchUrl(address, { resolve: neverResolve }))).toBe('invalid-url');
    },
  );
});

describe('fetchUrl refuses by what a name resolves to', () => {
  it.each([
    [['10.0.0.1']],
    [['127.0.0.1']],
    [['::1']],
    [['::ffff:192.168.0.1']],
    [['169.254.169.254']],
    [['8.8.8.8', '127.0.0.1']],
    [['2606:4700::1111', 'fd00::1']],
    [['100.64.0.1']],
    [['224.0.0.251']],
    [['fe80::1']],
    [['64:ff9b::a00:1']],
    [['2002:a00:1::1']],
    [['0.0.0.0']],
    [['not an address']],
  ])('%j', async (addresses) => {
    const toPrivate: Resolve = (_, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    expect(await reasonOf(fetchUrl('http://site.test/', { resolve: toPrivate }))).toBe(
      'address-not-allowed',
    );
  });

  it('even the machine’s own name service', async () => {
    expect(await reasonOf(fetchUrl('http://localhost/'))).toBe('address-not-allowed');
  });

  it('and connects to what it checked: a name is not asked twice', async () => {
    answers['/once'] = (_, response) => response.end('Rome');
    const counting = vi.fn(resolve);
    await get('/once', { resolve: counting });
    expect(counting).toHaveBeenCalledTimes(1);
  });
});

describe('fetchUrl is not led astray by names that change their mind', () => {
  it('a second answer, within, is never asked for', async () => {
    answers['/rebind'] = (_, response) => response.end('Rome');
    const lookups: string[] = [];
    const rebinding: Resolve = (host, done) => {
      lookups.push(host);
      // The first answer passes; every later one is the machine next door.
      const address = lookups.length === 1 ? '127.0.0.1' : '10.0.0.1';
      done(null, [{ address, family: 4 }]);
    };
    const file = await get('/rebind', { resolve: rebinding });
    expect(new TextDecoder().decode(file.bytes)).toBe('Rome');
    expect(lookups).toEqual(['site.test']);
  });

  it('nor trusted on the next hop, where it is asked and checked anew', async () => {
    answers['/hop'] = (_, response) =>
      // Closing makes the next request look the name up again.
      response.writeHead(302, { location: '/inside', connection: 'close' }).end();
    answers['/inside'] = (_, response) => response.end('secret');
    let asked = 0;
    const rebinding: Resolve = (_, done) => {
      asked += 1;
      done(null, [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    };
    expect(await reasonOf(get('/hop', { resolve: rebinding }))).toBe('address-not-allowed');
    expect(asked).toBe(2);
  });

  it('and a redirect to another name is looked up and checked too', async () => {
    answers['/away'] = (_, response) =>
      response.writeHead(307, { location: `http://within.test:${port}/` }).end();
    const asked: string[] = [];
    const spying: Resolve = (host, done) => {
      asked.push(host);
      resolve(host, done);
    };
    expect(await reasonOf(get('/away', { resolve: spying }))).toBe('address-not-allowed');
    expect(asked).toEqual(['site.test', 'within.test']);
  });

  it('and no look-up may hang', async () => {
    expect(await reasonOf(get('/never', { resolve: () => {}, timeoutMs: 200 }))).toBe('timed-out');
  });
});

describe('fetchUrl follows redirects', () => {
  const redirect = (path: string, to: string) => {
    answers[path] = (_, response) => response.writeHead(302, { location: to }).end();
  };

  it('to the end, and tells where that was', async () => {
    redirect('/a', '/b');
    redirect('/b', `http://site.test:${port}/c.html`);
    answers['/c.html'] = (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Rome');
    const file = await get('/a');
    expect(file).toMatchObject({
      name: 'c.html',
      mediaType: 'text/html; charset=utf-8',
      url: `http://site.test:${port}/c.html`,
    });
    expect(new TextDecoder().decode(file.bytes)).toBe('<p>Rome');
  });

  it.each([
    ['http://10.0.0.1/', 'address-not-allowed'],
    ['http://[::1]/', 'address-not-allowed'],
    ['http://2130706434/', 'address-not-allowed'],
    ['http://internal.test/', 'address-not-allowed'],
    ['http://site.test:1/', 'address-not-allowed'],
    ['file:///etc/passwd', 'address-not-allowed'],
    ['http://user@site.test/', 'address-not-allowed'],
    ['http://[', 'invalid-url'],
  ])('but not to %s', async (to, reason) => {
    redirect('/leave', to);
    expect(await reasonOf(get('/leave'))).toBe(reason);
  });

  it('but not for ever', async () => {
    redirect('/loop', '/loop');
    expect(await reasonOf(get('/loop'))).toBe('too-many-redirects');
  });
});

describe('fetchUrl keeps to its limits', () => {
  const KB = 1024;

  it('of size, if the site tells it', async () => {
    answers['/large'] = (_, response) =>
      response.writeHead(200, { 'content-length': 200 * KB }).end();
    expect(await reasonOf(get('/large', { maxBytes: 100 * KB }))).toBe('too-large');
  });

  it('of size, if the site sends without end', async () => {
    answers['/endless'] = (_, response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(20 * KB)), 1);
      response.on('close', () => clearInterval(timer));
    };
    expect(await reasonOf(get('/endless', { maxBytes: 100 * KB }))).toBe('too-large');
  });

  it('of size after decompression', async () => {
    const zipped = gzipSync(Buffer.alloc(5_000 * KB));
    expect(zipped.length).toBeLessThan(100 * KB);
    answers['/bomb'] = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(zipped);
    expect(await reasonOf(get('/bomb', { maxBytes: 100 * KB }))).toBe('too-large');
  });

  it.each([
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['gzip, gzip', (data: Buffer) => gzipSync(gzipSync(data))],
  ])('of size after decompression: %s', async (encoding, compress) => {
    const packed = compress(Buffer.alloc(5_000 * KB));
    expect(packed.length).toBeLessThan(100 * KB);
    answers['/packed'] = (_, response) =>
      response
        .writeHead(200, { 'content-encoding': encoding, 'content-length': packed.length })
        .end(packed);
    expect(await reasonOf(get('/packed', { maxBytes: 100 * KB }))).toBe('too-large');
  });

  it('of size, whatever the site promises: nothing, too little, or too much', async () => {
    answers['/chunked'] = (_, response) => {
      response.writeHead(200);
      response.end(Buffer.alloc(200 * KB));
    };
    expect(await reasonOf(get('/chunked', { maxBytes: 100 * KB }))).toBe('too-large');
    answers['/short'] = (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nRome');
      request.socket.end(Buffer.alloc(200 * KB));
    };
    const file = await get('/short', { maxBytes: 100 * KB });
    expect(file.bytes.length).toBe(4);
    answers['/long'] = (request) => {
      request.socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9000\r\n\r\nRome');
    };
    expect(await reasonOf(get('/long', { maxBytes: 100 * KB }))).toBe('unreachable');
  });

  it('of size in its headers', async () => {
    answers['/heads'] = (request) => {
      request.socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(64 * KB)}\r\n\r\nRome`);
    };
    expect(await reasonOf(get('/heads'))).toBe('unreachable');
  });

  it('of time, if the body drips so that it never seems to stop', async () => {
    answers['/drip'] = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('R'), 20);
      response.on('close', () => clearInterval(timer));
    };
    const started = performance.now();
    expect(await reasonOf(get('/drip', { timeoutMs: 300 }))).toBe('timed-out');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('of time, if the headers drip', async () => {
    answers['/head-drip'] = (request) => {
      const { socket } = request;
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('x: y\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    };
    expect(await reasonOf(get('/head-drip', { timeoutMs: 300 }))).toBe('timed-out');
  });

  it('of time, before the first byte and after it', async () => {
    answers['/silent'] = () => {};
    expect(await reasonOf(get('/silent', { timeoutMs: 200 }))).toBe('timed-out');
    answers['/stalled'] = (_, response) => {
      response.writeHead(200);
      response.write('Ro');
    };
    expect(await reasonOf(get('/stalled', { timeoutMs: 200 }))).toBe('timed-out');
  });

  it('of time over all redirects together', async () => {
    answers['/slow'] = (_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/slow' }).end(), 100);
    };
    expect(await reasonOf(get('/slow', { timeoutMs: 250 }))).toBe('timed-out');
  });
});

describe('fetchUrl words what went wrong', () => {
  it.each([404, 410, 401, 403, 429, 451, 500, 503])('status %i', async (status) => {
    answers['/status'] = (_, response) => response.writeHead(status).end();
    const error = await get('/status').catch((reason) => reason);
    expect(error.reason).toBe('fetch-refused');
    expect(error.message).toContain(String(status));
  });

  it('a connection that breaks', async () => {
    answers['/broken'] = (request) => request.socket.destroy();
    expect(await reasonOf(get('/broken'))).toBe('unreachable');
  });

  it('a name that has no address', async () => {
    const nothing: Resolve = (_, done) => done(new Error('ENOTFOUND'), []);
    const error = await fetchUrl('http://nowhere.test/', { resolve: nothing }).catch(
      (reason) => reason,
    );
    expect(error.reason).toBe('unreachable');
    expect(error.message).not.toContain('ENOTFOUND');
  });
});
