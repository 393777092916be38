import { NextRequest } from 'next/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { guardPages } from '@/lib/server/guard-pages';
import { embedPolicy, newNonce, pagePolicy } from '@/lib/server/security-headers';

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

afterEach(() => vi.unstubAllEnvs());

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
  const guard = (path: string) => guardPages(new NextRequest(new URL(path, 'https://map.example')));

  it('a nonce is drawn that no other page has', () => {
    const policies = [guard('/'), guard('/')].map((response) =>
      response.headers.get('content-security-policy'),
    );
    expect(policies[0]).not.toBe(policies[1]);
    expect(new Set(Array.from({ length: 1000 }, newNonce)).size).toBe(1000);
    expect(newNonce()).toMatch(/^[A-Za-z0-9+/]{24}$/);
  });

  it('app pages stand alone in their group, embeds need not, and no X-Frame-Options is sent', () => {
    expect(guard('/maps/x').headers.get('cross-origin-opener-policy')).toBe('same-origin');
    const embed = guard('/embed/x');
    expect(embed.headers.get('cross-origin-opener-policy')).toBeNull();
    expect(embed.headers.get('x-frame-options')).toBeNull();
    expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *');
  });

  it('the operator’s list is read', () => {
    vi.stubEnv('DATELINE_FRAME_HOSTS', 'paper.example');
    expect(guard('/embed/x').headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' paper.example:* *.paper.example:*",
    );
  });
});
