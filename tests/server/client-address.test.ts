import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  clientAddress,
  settleEveryRequest,
  settleForwarded,
  trustedProxies,
} from '@/lib/server/client-address';

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

  it('keeps what a trusted proxy says of host and protocol', () => {
    const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.1', 'x-forwarded-proto': 'https' };
    settleForwarded(headers, PEER, 1);
    expect(headers).toEqual({ 'x-forwarded-for': '203.0.113.1', 'x-forwarded-proto': 'https' });
  });

  it('is settled before the server reads a request', async () => {
    settleEveryRequest();
    const seen: IncomingMessage['headers'][] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers);
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-forwarded-for': '203.0.113.1' } });
    server.close();
    expect(seen[0]).toHaveProperty('host');
    expect(seen[0]).not.toHaveProperty('x-forwarded-for');
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
