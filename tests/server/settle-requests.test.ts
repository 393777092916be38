import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  clientAddress,
  isRouterState,
  settleEveryRequest,
  settleForwarded,
  settlePath,
  trustedProxies,
} from '@/lib/server/settle-requests';

const PEER = '198.51.100.7';

describe('the address of a client', () => {
  it.each([
    [0, '203.0.113.1', PEER],
    [1, '203.0.113.1', '203.0.113.1'],
    [1, 'made up, 203.0.113.1', '203.0.113.1'],
    [2, 'made up, 203.0.113.1, 192.0.2.9', '203.0.113.1'],
    [1, '6.6.6.6, 203.0.113.1:4711', '203.0.113.1'],
    [1, '"[2001:db8::1]:443"', '2001:db8::1'],
    [1, undefined, PEER],
    [1, '', PEER],
    [1, 'unknown', PEER],
    // Shorter than the chain of proxies: the request came in behind the outermost.
    [3, '203.0.113.1', '203.0.113.1'],
    [2, 'made up, 192.0.2.9', '192.0.2.9'],
  ])('behind %i trusted proxies that say “%s” is %s', (proxies, forwarded, address) => {
    expect(clientAddress(PEER, forwarded, proxies)).toBe(address);
  });

  it('is what nobody can write, where no proxy is trusted', () => {
    const headers: IncomingMessage['headers'] = {
      host: 'maps.example.org',
      forwarded: 'for=203.0.113.1',
      'x-forwarded-for': '203.0.113.1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    };
    settleForwarded(headers, PEER, 0);
    expect(headers).toEqual({ host: 'maps.example.org' });
  });

  it('keeps what a trusted proxy says of the protocol, but no host: some pass on the client’s', () => {
    const headers = {
      'x-forwarded-for': '6.6.6.6, 203.0.113.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
    };
    settleForwarded(headers, PEER, 1);
    expect(headers).toEqual({ 'x-forwarded-for': '203.0.113.1', 'x-forwarded-proto': 'https' });
  });
});

describe('a path', () => {
  it.each([
    ['/maps/abc?x=%', '/maps/abc?x=%'],
    ['/maps/%C3%A9', '/maps/%C3%A9'],
    ['/maps/%', '/maps/%25'],
    ['/maps/%E0%A4%A/a%20b', '/maps/%25E0%25A4%25A/a%20b'],
    ['/%c0%af', '/%25c0%25af'],
    ['*', '*'],
    ['/?', '/?'],
  ])('%s becomes %s', (url, settled) => {
    expect(settlePath(url)).toBe(settled);
  });
});

describe('what the framework’s client says it has', () => {
  const leaf = ['__PAGE__', {}];
  it.each([
    [true, ['', { children: leaf }, null, null, 16]],
    [
      true,
      ['', { children: ['maps', { children: [['id', 'x', 'd', null], {}] }] }, null, 'refetch'],
    ],
    [true, ['', { children: [['id', 'x', 'ci(..)(..)', ['a']], {}] }, ['/a', '/b']]],
    [false, []],
    [false, ['']],
    [false, null],
    [false, ['', {}, null, 'all']],
    [false, ['', { children: [['id', 'x', 'q', null], {}] }]],
    [false, ['', {}, null, null, null, null]],
  ])('is understood (%s): %j', (is, state) => {
    expect(isRouterState(encodeURIComponent(JSON.stringify(state)))).toBe(is);
  });

  it('is not what cannot be unescaped or is no JSON', () => {
    expect(isRouterState('%')).toBe(false);
    expect(isRouterState('[')).toBe(false);
  });
});

describe('a server', () => {
  it('gives up on heads that never end, though the framework set it no limit', async () => {
    settleEveryRequest();
    const server = createServer({ connectionsCheckingInterval: 20 }, (_, response) =>
      response.end(),
    ).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    expect(server.headersTimeout).toBe(60_000);
    await new Promise((resolve) => httpRequest({ port }, resolve).end());
    expect([server.headersTimeout, server.requestTimeout]).toEqual([15_000, 120_000]);
    // The same limit, shorter, that the test need not wait as long.
    server.headersTimeout = 60;
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
    const drip = setInterval(() => socket.write('A: b\r\n'), 20);
    socket.on('error', () => undefined);
    const answer = await new Promise((resolve) => socket.once('data', resolve));
    clearInterval(drip);
    socket.destroy();
    server.closeAllConnections();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('gets its requests put right', async () => {
    settleEveryRequest();
    const seen: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      seen.push(request);
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const headers = { 'x-forwarded-for': '203.0.113.1', 'next-router-state-tree': 'x' };
    await new Promise((resolve) =>
      httpRequest({ port, method: 'TRACE', path: '/maps/%', headers }, resolve).end(),
    );
    server.closeAllConnections();
    server.close();
    expect(seen[0]).toMatchObject({ method: 'SEARCH', url: '/maps/%25' });
    expect(Object.keys(seen[0]!.headers)).toEqual(['host', 'connection']);
  });
});

describe('DATELINE_TRUST_PROXY', () => {
  it('is a small number, and none where it is not set', () => {
    expect(trustedProxies({ NODE_ENV: 'test' })).toBe(0);
    expect(trustedProxies({ NODE_ENV: 'test', DATELINE_TRUST_PROXY: '2' })).toBe(2);
    for (const value of ['yes', '-1', '1.5', '10']) {
      expect(() => trustedProxies({ NODE_ENV: 'test', DATELINE_TRUST_PROXY: value })).toThrow(
        /DATELINE_TRUST_PROXY/,
      );
    }
  });
});
