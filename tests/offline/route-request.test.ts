import { describe, expect, test } from 'vitest';
import { askedAddress, isOfOneMake, routeRequest } from '@/lib/offline/route-request';

const SITE = 'https://dateline.test';

const route = (path: string, parts: object = {}) =>
  routeRequest(
    { method: 'GET', mode: 'cors', referrer: `${SITE}/`, url: new URL(path, SITE).href, ...parts },
    SITE,
  );

describe('the service worker', () => {
  test.each([
    ['/', 'page'],
    ['/?article=draft-x&place=1', 'page'],
    ['/maps/abc', 'pass'],
    ['/embed/abc', 'pass'],
    ['/api/samples', 'pass'],
    ['/oembed?url=x', 'pass'],
  ])('opens %s as %s', (path, expected) => {
    expect(route(path, { mode: 'navigate', referrer: '' })).toBe(expected);
  });

  test.each([
    ['/_next/static/chunks/a.js', 'built-file'],
    ['/icons/icon-192.png', 'built-file'],
    ['/basemap/basemap.pmtiles?v=1', 'versioned-file'],
    ['/maplibre/maplibre-gl-worker.mjs?v=6', 'versioned-file'],
    ['/pictures/page.json', 'renewed-file'],
    ['/basemap/basemap.pmtiles', 'pass'],
    ['/gazetteer.bin.gz?v=1', 'pass'],
    ['/sw.js', 'pass'],
    ['/?_rsc=abc', 'pass'],
    ['/api/v1/places?q=Rome', 'pass'],
    ['https://tiles.example/basemap/a?v=1', 'pass'],
  ])('takes %s for %s', (path, expected) => expect(route(path)).toBe(expected));

  test('has no hand in what is sent', () => {
    expect(route('/', { method: 'POST' })).toBe('pass');
    expect(route('/basemap/x?v=1', { method: 'HEAD' })).toBe('pass');
  });

  test.each(['/embed/abc', '/maps/abc'])('nor in what %s asks for', (path) => {
    expect(route('/_next/static/chunks/a.js', { referrer: SITE + path })).toBe('pass');
    expect(route('/basemap/basemap.pmtiles?v=1', { referrer: SITE + path })).toBe('pass');
  });

  test('does not tell the server which draft is open, nor what is looked at in it', () => {
    const asked = (path: string) => askedAddress(new URL(path, SITE).href, '/kept');
    expect(asked('/?article=draft-a1&place=294&q=words')).toBe('/kept');
    expect(asked('/?article=georgia-grapes&q=wine')).toBe(`${SITE}/?article=georgia-grapes&q=wine`);
    expect(asked('/')).toBe(`${SITE}/`);
  });

  test('keeps no page of another build than its own files', () => {
    const files = new Set(['/_next/static/chunks/a.js', '/_next/static/chunks/[root]~b.css']);
    const page = (...names: string[]) =>
      names.map((name) => `<script src="/_next/static/chunks/${name}" async=""></script>`).join('');
    expect(isOfOneMake(page('a.js'), files)).toBe(true);
    expect(isOfOneMake(page('a.js', '%5Broot%5D~b.css'), files)).toBe(true);
    expect(isOfOneMake(page('a.js', 'new.js'), files)).toBe(false);
    expect(isOfOneMake('<p>Bad gateway</p>', files)).toBe(false);
  });
});
