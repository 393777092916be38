import { marked } from 'marked';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { applyCorrections } from '@/lib/corrections/apply';
import { readOptions } from '@/lib/embed/page/options';
import { placesShown, writePage } from '@/lib/embed/page/write-page';
import { EXPORTERS, exportDocument, exporterOf } from '@/lib/export';
import { loadMessages } from '@/lib/i18n/load-messages';
import { drawFramed } from '@/lib/picture/frame';
import { openPictureTools } from '@/lib/picture/tools-node';
import { fitView } from '@/lib/picture/view';
import { writeJsonLd } from '@/lib/publish/json-ld';
import { describeEmbed, writeOembedXml } from '@/lib/publish/oembed';
import { type PublishedMap, publishMap } from '@/lib/publish/published-map';
import { storyPlacesOf } from '@/lib/publish/story-places';
import { summarise } from '@/lib/publish/summary';
import type { StoredMap } from '@/lib/storage/types';
import { placeNamed, resultOf } from '../corrections/small-article';
import { SENTINEL, XSS } from './corpus';
import { htmlAddresses, htmlStructure, xmlStructure } from './structure';

/** Long, so that it is set in several lines where there is little room. */
const HARMLESS = `${SENTINEL}: nothing at all, ${'just many words of no harm, '.repeat(6)}and then an end`;
const MADE_AT = '2026-01-01T00:00:00Z';
const origin = 'https://m.example';

/** A map in which a string stands wherever people can put one. */
function mapOf(words: string): StoredMap {
  const text = `${words} Vallorin was flooded. Teskaya was not, ${words} said.\n\nVallorin: ${words}`;
  const address = `https://paper.example/${words}`;
  const teskaya = {
    ...placeNamed('77', words),
    ...{ otherNames: [words], country: words, admin1: words, kind: 'water' as const },
  };
  return {
    id: 'abc',
    version: 1,
    createdAt: MADE_AT,
    savedAt: MADE_AT,
    content: {
      title: words,
      visibility: 'public',
      settings: { quoting: 'all' },
      articles: [
        {
          id: 'a',
          article: {
            ...{ title: words, text, byline: words, site: words, publishedAt: words },
            url: URL.canParse(address) ? address : null,
          },
          result: resultOf(text, { Vallorin: placeNamed('42', 'Vallorin'), Teskaya: teskaya }),
          corrections: [
            {
              ...{ id: 'c', madeAt: MADE_AT, type: 'change-place', placeId: '42' },
              changes: { note: words, name: words },
            },
          ],
        },
      ],
    },
  };
}

const documentOf = ({ content }: StoredMap) => {
  const { article, result, corrections } = content.articles[0]!;
  const corrected = applyCorrections(article.text, result, corrections);
  return {
    id: content.title,
    article,
    result: corrected.result,
    annotations: corrected.annotations,
  };
};
const published = (words: string) => publishMap(mapOf(words), 'secret');

const files = {
  script: '/v1/a.js',
  sheet: '/v1/a.css',
  mapScript: '/v1/b.js',
  mapSheet: '/v1/b.css',
};
const messages = await loadMessages('en');
function embedOf(map: PublishedMap): string {
  const options = readOptions(new URLSearchParams('list=open'), map.display, 'en');
  const context = {
    ...{ origin, files, messages, countries: {}, mapStyleUrl: null },
    disputedBorders: 'dashed' as const,
  };
  return writePage(placesShown(map, options), options, context).html;
}

async function oembedOf(map: PublishedMap) {
  return describeEmbed(map, {
    ...{ address: { id: map.id, query: '' }, origin, maxWidth: null, maxHeight: null },
    summary: await summarise(map, 'en'),
  });
}

/** The card without its basemap, which holds no words of anyone's. */
function cardOf(map: PublishedMap): string {
  const places = storyPlacesOf(map.places);
  const drawing = {
    ...{ view: fitView(null, 720, 300, 20), basemap: [], places, outlines: new Map() },
    ...{ theme: 'light' as const, language: 'en', title: map.title, credit: map.title },
  };
  const words = { headline: map.title, subline: map.title, credit: map.title };
  return drawFramed(drawing, { ...words, likely: map.title, doubtful: map.title }).svg;
}

/** Pictures without a basemap: it holds no words of anyone's, and takes time to draw. */
const tools = { ...(await openPictureTools('en')), readTile: async () => undefined };
const TEXT_FORMATS = EXPORTERS.filter(({ mediaType }) => mediaType !== 'image/png');

/** Kinds of element, each with its attributes: what is there and not how often. */
const kindsOf = (lines: readonly string[]) => new Set(lines.map((line) => line.trim()));
/** Elements of which not one more may be there. */
const countOf = (lines: readonly string[], name: string) =>
  lines.filter((line) => line.trim().split(' ')[0] === name).length;

/** @param harmless what the same writer made of a string without marks */
function expectSameMarkup(lines: readonly string[], harmless: readonly string[], words: string) {
  const known = kindsOf(harmless);
  expect(
    [...kindsOf(lines)].filter((kind) => !known.has(kind)),
    words,
  ).toEqual([]);
  for (const name of ['script', 'style', 'iframe', 'base', 'meta', 'link', 'form', 'svg']) {
    expect(countOf(lines, name), `${name}: ${words}`).toBe(countOf(harmless, name));
  }
}

function expectSafeAddresses(html: string, words: string) {
  const unsafe = htmlAddresses(html).filter((address) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them before the scheme
    /^[\u0000-\u0020]*(javascript|vbscript|data:text)/i.test(address.replace(/[\t\n\r]/g, '')),
  );
  expect(unsafe, words).toEqual([]);
}

describe(`${XSS.length} hostile strings as title, text, name, note and address`, () => {
  it('are at least 200, each different', () => {
    expect(new Set(XSS).size).toBe(XSS.length);
    expect(XSS.length).toBeGreaterThanOrEqual(200);
    for (const [number, words] of XSS.entries()) expect(words).toContain(`${SENTINEL}(${number})`);
  });

  it('stay words in the embed', () => {
    const harmless = htmlStructure(embedOf(published(HARMLESS)));
    for (const words of XSS) {
      const html = embedOf(published(words));
      expectSameMarkup(htmlStructure(html), harmless, words);
      expectSafeAddresses(html, words);
    }
  });

  it('stay words in oEmbed, JSON and XML', async () => {
    const safe = await oembedOf(published(HARMLESS));
    const markup = htmlStructure(safe.html);
    const xml = xmlStructure(writeOembedXml(safe));
    for (const words of XSS) {
      const answer = await oembedOf(published(words));
      expect(htmlStructure(answer.html), words).toEqual(markup);
      expectSafeAddresses(answer.html, words);
      expect(xmlStructure(writeOembedXml(answer)), words).toEqual(xml);
    }
  });

  it('stay words in the card', () => {
    const allowed = kindsOf(xmlStructure(cardOf(published(HARMLESS))));
    const names = new Set([...allowed].map((kind) => kind.split(' ')[0]).concat('tspan', 'g'));
    for (const words of XSS) {
      for (const kind of kindsOf(xmlStructure(cardOf(published(words))))) {
        const [name, ...attributes] = kind.split(' ');
        expect(names, words).toContain(name);
        expect(
          attributes.filter((it) => /^on|href|^style$/.test(it)),
          words,
        ).toEqual([]);
      }
    }
  });

  it('stay words in the page’s JSON-LD', () => {
    for (const words of XSS) {
      const written = writeJsonLd(published(words), origin);
      expect(written, words).not.toContain('<');
      expect(JSON.parse(written).name).toBe(words);
    }
  });

  it.each(TEXT_FORMATS.map(({ id }) => id))('stay words in %s', async (id) => {
    const exporter = exporterOf(id);
    const write = async (words: string) =>
      String(await exportDocument(exporter, documentOf(mapOf(words)), () => tools));
    const harmless = await write(HARMLESS);
    for (const words of XSS) examine(exporter.extension, await write(words), harmless, words);
  });
});

/** Read a file as the program that it is for would. */
function examine(extension: string, written: string, harmless: string, words: string): void {
  switch (extension) {
    case 'kml':
    case 'gpx':
    case 'xml':
    case 'svg':
      expectSameMarkup(xmlStructure(written), xmlStructure(harmless), words);
      break;
    case 'html':
      expectSameMarkup(htmlStructure(written), htmlStructure(harmless), words);
      expectSafeAddresses(written, words);
      break;
    case 'md': {
      const html = marked.parse(written, { async: false });
      const known = kindsOf(htmlStructure(marked.parse(harmless, { async: false })));
      // A blank line in a text makes a paragraph, in a quotation as elsewhere.
      const found = [...kindsOf(htmlStructure(html))].filter((kind) => !known.has(kind));
      expect(found, written).toEqual([]);
      expectSafeAddresses(html, words);
      break;
    }
    case 'csv': {
      const { data } = Papa.parse<string[]>(written.replace(/^\uFEFF/, ''), { delimiter: ',' });
      const width = data[0]!.length;
      for (const row of data.filter((cells) => cells.length > 1)) {
        expect(row.length, words).toBe(width);
        for (const cell of row.filter((text) => !/^-?[\d.]+(e-?\d+)?$/.test(text))) {
          expect(cell, words).not.toMatch(/^[=+\-@\t\r]/);
        }
      }
      break;
    }
    case 'ndjson':
    case 'json':
    case 'geojson':
    case 'jsonld':
      for (const line of extension === 'ndjson' ? written.trim().split('\n') : [written]) {
        expect(() => JSON.parse(line), words).not.toThrow();
      }
      break;
    default:
      throw new Error(`No reader for .${extension}: add one.`);
  }
}
