import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { correctedDocument } from '@/lib/export/document';
import { buildPage } from '@/lib/export/page-file/build-page';
import type { ArticleDocument } from '@/lib/export/types';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse';
import { openPictureTools } from '@/lib/picture/tools-node';
import { correctedSample, sampleDocument } from '../export/sample-document';
import { loadArticles } from '../helpers';

const page = async (document: ArticleDocument, language = 'en') =>
  buildPage(document, await openPictureTools(language));
const open = (html: string) => parseHTML(html).document;

describe('an article as one page', () => {
  it('lets nothing of the article become markup or script', async () => {
    const text = '</script><script>alert(1)</script><img src=x onerror=alert(1)> in Suva.\u0000';
    const article = {
      title: '</title><b>',
      text,
      byline: '"><i>',
      url: 'javascript:alert(1)',
    };
    const document = { article, result: geoparse(text, loadGazetteer()) };
    const html = await page(document);
    const dom = open(html);
    expect(dom.querySelectorAll('script')).toHaveLength(1);
    expect(dom.querySelectorAll('img, b, i')).toHaveLength(0);
    expect(dom.querySelector('title')!.textContent).toBe('</title><b>');
    for (const link of dom.querySelectorAll('a')) {
      expect(link.getAttribute('href')).toMatch(/^(#|https:\/\/www\.(geonames|naturalearthdata))/);
    }
  });

  it('allows by its policy its own script and style, and no request at all', async () => {
    const html = await page(sampleDocument);
    const policy = open(html).querySelector('meta[http-equiv]')!.getAttribute('content')!;
    expect(policy).toContain(`default-src 'none'`);
    for (const name of ['script', 'style']) {
      const content = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html)![1]!;
      const hash = createHash('sha256').update(content).digest('base64');
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
    expect(html).not.toMatch(
      /(src|href)="(?!#|data:|https:\/\/(www\.(geonames|naturalearthdata)|example))/,
    );
    expect(html).not.toMatch(/ style="/);
  });

  it('ties each word to an entry of the list and each entry to its words', async () => {
    const dom = open(await page(sampleDocument));
    const words = [...dom.querySelectorAll('a.m')];
    expect(words.map((word) => word.textContent)).toEqual([
      'Fiji',
      'South Caucasus',
      'Shusha',
      'Shusha',
      'Fiji',
    ]);
    for (const word of words) {
      const entry = dom.getElementById(word.getAttribute('href')!.slice(1))!;
      const back = [...entry.querySelectorAll('blockquote a')].map((one) =>
        one.getAttribute('href'),
      );
      expect(back).toContain(`#${word.id}`);
    }
    expect(dom.querySelector('.unplaced')!.textContent).toBe('Atlantis');
    expect(dom.querySelector('.pin[data-p="2"]')!.getAttribute('aria-label')).toBe(
      'Shusha, town in Shusha District, Azerbaijan · likely, 2 mentions',
    );
  });

  it('carries notes and drawn areas', async () => {
    const dom = open(await page(correctedSample));
    expect(dom.querySelector('.note')!.textContent).toBe('Note: As <drawn> & "noted"');
    expect(dom.querySelectorAll('path.area').length).toBeGreaterThan(1);
  });

  it('is in the language of the article where the interface is', async () => {
    const text = 'El tren salió de Madrid hacia Sevilla por la mañana y llegó tarde.';
    const result = geoparse(text, loadGazetteer());
    const dom = open(await page({ article: { title: '', text }, result }, 'es-CL'));
    expect(dom.documentElement.getAttribute('lang')).toBe('es');
    expect(dom.querySelector('[data-do=in]')!.getAttribute('aria-label')).toBe('Acercar');
  });

  it('stays below 600 kB for the first sample, and below 1 MB for a story of the whole world', async () => {
    for (const { id, text } of loadArticles()) {
      const document = correctedDocument({ title: '', text }, geoparse(text, loadGazetteer()), []);
      const limit = id === 'karabakh-exercise' ? 600_000 : 1_000_000;
      expect((await page(document)).length, id).toBeLessThan(limit);
    }
  }, 120_000);
});
