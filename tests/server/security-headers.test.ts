import { NextRequest } from 'next/server';
import { describe, expect, it, vi } from 'vitest';
import { guardPages } from '@/lib/server/guard-pages';
import { embedPolicy, newNonce, pagePolicy } from '@/lib/server/security-headers';
import { config } from '@/proxy';

vi.mock('server-only', () => ({}));

const options = {
  nonce: 'abc',
  isDevelopment: false,
  mapStyleUrl: '',
};
const embed = { styleHash: null, frameHosts: '', mapStyleUrl: '' };
/** The sources of a directive. */
const sourcesOf = (policy: string, directive: string) =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${directive} `))
    ?.split(' ')
    .slice(1);

describe('the policy of a page', () => {
  it('runs scripts by nonce only, and evaluates nothing', () => {
    const policy = pagePolicy(options);
    expect(sourcesOf(policy, 'script-src')).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
    expect(policy).not.toContain('unsafe-eval');
    expect(sourcesOf(policy, 'style-src-elem')).not.toContain("'unsafe-inline'");
    expect(sourcesOf(policy, 'object-src')).toEqual(["'none'"]);
  });

  it('is framed by this site only, embeds by everyone', () => {
    expect(sourcesOf(pagePolicy(options), 'frame-ancestors')).toEqual(["'self'"]);
    expect(sourcesOf(embedPolicy(embed), 'frame-ancestors')).toEqual(['*']);
  });

  it('lets no string become markup or code in embeds', () => {
    const policy = embedPolicy(embed);
    expect(sourcesOf(policy, 'require-trusted-types-for')).toEqual(["'script'"]);
    expect(sourcesOf(policy, 'trusted-types')).toEqual(['default']);
    expect(policy).not.toMatch(/unsafe/);
  });

  it('keeps embeds to the operator’s hosts', () => {
    const frameHosts = " Example.org , news.example; script-src *,  'unsafe-inline',";
    const policy = embedPolicy({ ...embed, frameHosts });
    expect(sourcesOf(policy, 'frame-ancestors')).toEqual([
      "'self'",
      'example.org:*',
      '*.example.org:*',
    ]);
    expect(policy.match(/script-src /g)).toHaveLength(1);
  });

  it('asks nobody else for anything, unless the map’s style comes from elsewhere', () => {
    expect(sourcesOf(pagePolicy(options), 'connect-src')).toEqual(["'self'"]);
    const own = pagePolicy({ ...options, mapStyleUrl: '/style.json' });
    expect(sourcesOf(own, 'connect-src')).toEqual(["'self'"]);
    const foreign = pagePolicy({ ...options, mapStyleUrl: 'https://tiles.example/style.json' });
    expect(sourcesOf(foreign, 'connect-src')).toEqual([
      "'self'",
      'https:',
      'https://tiles.example',
    ]);
  });
});

describe('before a page', () => {
  const guard = (path: string, hasMap = async (_: string) => true) =>
    guardPages(new NextRequest(new URL(path, 'https://map.example')), hasMap);

  it('a nonce is drawn that no other page has', async () => {
    const policies = [await guard('/'), await guard('/')].map((response) =>
      response.headers.get('content-security-policy'),
    );
    expect(policies[0]).not.toBe(policies[1]);
    expect(new Set(Array.from({ length: 1000 }, newNonce)).size).toBe(1000);
    expect(newNonce()).toMatch(/^[A-Za-z0-9+/]{24}$/);
  });

  it('it stands alone in its group, and no X-Frame-Options is sent', async () => {
    const { headers } = await guard('/maps/x');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('link')).toContain('application/json+oembed');
    expect((await guard('/')).headers.get('link')).toBeNull();
  });

  it('a map that readers do not find has its status, and no description', async () => {
    const missing = await guard('/maps/x', async () => false);
    expect([missing.status, missing.headers.get('link')]).toEqual([404, null]);
    const unknown = await guard('/maps/x', () => Promise.reject(new Error('no database')));
    expect(unknown.status).toBe(200);
    expect((await guard('/')).status).toBe(200);
  });

  it('embeds are left alone, for their own route to answer', () => {
    const matcher = new RegExp(`^${config.matcher[0]}$`);
    const guarded = ['/', '/maps/abc', '/maps/abc/', '/docs/api', '/nowhere'];
    expect(guarded.filter((path) => !matcher.test(path))).toEqual([]);
    const left = ['/embed/abc', '/api/v1/maps', '/oembed', '/v1/embed.js', '/basemap/x', '/a.png'];
    expect(left.filter((path) => matcher.test(path))).toEqual([]);
  });
});
