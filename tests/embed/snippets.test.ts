import { describe, expect, it } from 'vitest';
import { frameSnippet, type SnippetOptions, scriptSnippet } from '@/lib/embed/snippets';

const options: SnippetOptions = {
  origin: 'https://maps.example',
  mapId: 'k3v9q2',
  title: 'Copper & “roads”',
  height: 520,
  theme: 'dark',
  language: 'es',
  isPlain: false,
  isStatic: false,
  waitsForClick: true,
  article: 'article',
  hasLinks: true,
};

describe('the lines to copy', () => {
  it('make a titled, lazy frame of the height that the map will have', () => {
    expect(frameSnippet(options)).toBe(
      '<iframe src="https://maps.example/embed/k3v9q2?theme=dark&amp;lang=es&amp;load=click&amp;height=520" title="Map: places in “Copper &amp; “roads””" width="100%" height="520" style="border:0" loading="lazy" allow="fullscreen"></iframe>',
    );
  });

  it('make an element that reserves its room and has something to show without scripts', () => {
    expect(scriptSnippet(options)).toBe(
      [
        '<script src="https://maps.example/v1/embed.js" async></script>',
        '<dateline-map map="k3v9q2" article="article" theme="dark" lang="es" load="click" height="520" style="display:block;min-height:520px" links>',
        '  <a href="https://maps.example/maps/k3v9q2">Map: places in “Copper &amp; “roads””</a>',
        '</dateline-map>',
      ].join('\n'),
    );
  });

  it('let no title out of its attribute', () => {
    const hostile = { ...options, title: '"><script>alert(1)</script>' };
    for (const line of [frameSnippet(hostile), scriptSnippet(hostile)]) {
      expect(line).not.toContain('<script>');
    }
  });
});
