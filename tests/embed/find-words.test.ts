// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findWords } from '@/lib/embed/find-words';
import type { EmbeddedPlace } from '@/lib/embed/protocol';
import { indexText } from '@/lib/embed/text-index';

const STORY =
  'The ferry left Trondheim at dawn. By noon “the mayor’s boat” had reached Kristiansund, and in Trondheim nobody had noticed.';

/** A map that knows these words of a text, each by its n-th occurrence. */
function mapOf(text: string, ...words: readonly (readonly [exact: string, nth: number])[]) {
  return words.map(([exact, nth]): EmbeddedPlace => {
    let start = -1;
    for (let turn = 0; turn <= nth; turn++) start = text.indexOf(exact, start + 1);
    const prefix = text.slice(Math.max(0, start - 32), start);
    const suffix = text.slice(start + exact.length, start + exact.length + 32);
    const quotes = [{ mentionId: `m${start}`, exact, prefix, suffix, start }];
    return { id: `${exact}-${nth}`, name: exact, lat: 0, lon: 0, bbox: null, kind: 'town', quotes };
  });
}

function pageOf(html: string): HTMLElement {
  document.body.innerHTML = `<article>${html}</article>`;
  return document.querySelector('article')!;
}

const find = (html: string, places: readonly EmbeddedPlace[]) =>
  findWords(indexText(pageOf(html)), places).map(({ placeId, range }) => [
    placeId,
    range.toString(),
  ]);

describe('words of a map in a page', () => {
  it('are found where they stand, each at its own occurrence', () => {
    const places = mapOf(STORY, ['Trondheim', 0], ['Kristiansund', 0], ['Trondheim', 1]);
    expect(find(`<p>${STORY}</p>`, places)).toEqual([
      ['Trondheim-0', 'Trondheim'],
      ['Kristiansund-0', 'Kristiansund'],
      ['Trondheim-1', 'Trondheim'],
    ]);
    const ranges = findWords(indexText(pageOf(`<p>${STORY}</p>`)), places);
    expect(ranges.map(({ range }) => range.startOffset)).toEqual([
      STORY.indexOf('Trondheim'),
      STORY.indexOf('Kristiansund'),
      STORY.lastIndexOf('Trondheim'),
    ]);
  });

  it('are found across inline tags, changed white space and typographic quotes', () => {
    const html = `<p>The ferry left <b>Trond</b><i>heim</i>\n   at&nbsp;dawn.</p>
      <p>By noon "the mayor's boat" had reached <a href="#">Kristian&shy;sund</a>, and in Trondheim nobody had noticed.</p>`;
    const found = find(html, mapOf(STORY, ['Trondheim', 0], ['Kristiansund', 0]));
    expect(found.map(([, words]) => words?.replace('\u00AD', ''))).toEqual([
      'Trondheim',
      'Kristiansund',
    ]);
  });

  it('are left alone where their surroundings are gone', () => {
    const html = '<p>Trondheim is a city. People like Kristiansund for its opera.</p>';
    expect(find(html, mapOf(STORY, ['Trondheim', 0], ['Kristiansund', 0]))).toEqual([]);
  });

  it('are never taken from two places that look alike', () => {
    const twice = `<p>${STORY}</p><p>${STORY}</p>`;
    const places = mapOf(STORY, ['Kristiansund', 0]).map((place) => ({
      ...place,
      quotes: place.quotes.map((quote) => ({ ...quote, start: 9999 })),
    }));
    expect(find(twice, places)).toEqual([]);
  });

  it('are not looked for where nothing but the name may be known', () => {
    const bare = mapOf(STORY, ['Kristiansund', 0]).map((place) => ({
      ...place,
      quotes: place.quotes.map((quote) => ({ ...quote, prefix: '', suffix: '' })),
    }));
    expect(find(`<p>${STORY}</p>`, bare)).toEqual([]);
  });

  it('are not taken from scripts, forms and what is hidden', () => {
    const html = `<script>${STORY}</script><textarea>${STORY}</textarea><p hidden>${STORY}</p>`;
    expect(find(html, mapOf(STORY, ['Trondheim', 0]))).toEqual([]);
  });
});
