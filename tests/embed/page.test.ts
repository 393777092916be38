import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readOptions } from '@/lib/embed/page/options';
import { placesShown, writeGonePage, writePage } from '@/lib/embed/page/write-page';
import { linkToWords } from '@/lib/embed/words-link';
import { countryNames } from '@/lib/i18n/country-names';
import { loadMessages } from '@/lib/i18n/load-messages';
import { h, jsonText, writeDocument } from '@/lib/markup/html';
import type { PublishedMap } from '@/lib/publish/published-map';
import { makePublished } from './make-published';

const display = { theme: 'auto', language: null, height: 480 } as const;
const ask = (query: string, accept: string | null = null) =>
  readOptions(new URLSearchParams(query), display, accept);

const files = {
  script: '/v1/f.js',
  sheet: '/v1/s.css',
  mapScript: '/v1/m.js',
  mapSheet: '/v1/m.css',
};
async function write(map: PublishedMap, query = '') {
  const options = ask(query);
  const context = {
    origin: 'https://maps.example',
    files,
    messages: await loadMessages(options.locale),
    countries: countryNames(options.locale),
    mapStyleUrl: null,
    disputedBorders: 'dashed' as const,
  };
  const page = writePage(placesShown(map, options), options, context);
  return { ...page, gone: writeGonePage(context, options) };
}

describe('what an embed’s address asks for', () => {
  it('is read by the names that Datawrapper uses, too', () => {
    expect(ask('dark=true')).toMatchObject({ theme: 'dark' });
    expect(ask('dark=false')).toMatchObject({ theme: 'light' });
    expect(ask('dark=auto')).toMatchObject({ theme: 'auto' });
    expect(ask('theme=light&dark=true')).toMatchObject({ theme: 'light' });
    expect(ask('plain&static=true&transparent=1&fitchart=true')).toMatchObject({
      isPlain: true,
      isStatic: true,
      isTransparent: true,
      fits: true,
    });
    expect(ask('kinds=town,city,nonsense&place=42')).toMatchObject({
      kinds: ['city', 'town'],
      placeId: '42',
    });
  });

  it('is let pass where it makes no sense: an old snippet never breaks', () => {
    expect(ask('theme=pink&dark=maybe&height=tall&kinds=x&lang=<b>&plain=no')).toMatchObject({
      theme: 'auto',
      height: 480,
      kinds: null,
      language: 'en',
      isPlain: false,
    });
    expect(ask('height=1').height).toBe(200);
    expect(ask('height=99999').height).toBe(2000);
  });

  it('takes the reader’s language where nobody says', () => {
    expect(ask('', 'es-AR,es;q=0.9')).toMatchObject({ locale: 'es', language: 'es' });
    expect(ask('lang=fr', 'es')).toMatchObject({ locale: 'en', language: 'fr' });
    expect(ask('lang=es-MX')).toMatchObject({ locale: 'es', language: 'es-MX' });
  });
});

describe('an embed’s page', () => {
  it('names its icon, there or gone, so that no browser asks for another', async () => {
    const { html, gone } = await write(makePublished());
    for (const page of [html, gone]) expect(page).toMatch(/<link rel="icon"[^>]*\/icon\.svg/);
  });

  it('holds the places and their sentences before any script runs', async () => {
    const { html } = await write(makePublished());
    const text = html.replace(/<script type="application\/json".*?<\/script>/s, '');
    expect(text).toContain('<span class="name" dir="auto">Vallorin</span>');
    expect(text).toMatch(/fled from <mark>Vallorin<\/mark> to Teskaya/);
    expect(text).toContain('alt="Map of 2 places: Vallorin, Teskaya"');
    expect(text).toContain('https://example.org/a#:~:text=');
  });

  it('shows only the kinds asked for', async () => {
    const { html } = await write(makePublished(), 'kinds=water');
    expect(html).not.toContain('Vallorin');
    expect(html).toContain('No places');
  });

  it('leaves the list to the page around it where that has one', async () => {
    const { html } = await write(makePublished(), 'list=none');
    expect(html).not.toMatch(/<details class="list"|<li /);
    expect((await write(makePublished(), 'list=open')).html).toMatch(/<details[^>]* open/);
  });

  it('leaves headline and link out when plain', async () => {
    expect((await write(makePublished())).html).toContain('<h1');
    expect((await write(makePublished(), 'plain=true')).html).not.toMatch(/<h1|page-link/);
  });

  it('speaks the reader’s language', async () => {
    const { html } = await write(makePublished(), 'lang=es');
    expect(html).toMatch(/<html lang="es"/);
    expect(html).toContain('2 lugares');
  });

  it('lets no text become markup', async () => {
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u2028</title>';
    const map = makePublished();
    const hostile: PublishedMap = {
      ...map,
      title: attack,
      places: map.places.map((place) => ({
        ...place,
        name: attack,
        note: attack,
        mentions: place.mentions.map((mention) => ({
          ...mention,
          exact: attack,
          sentence: attack,
          offsetInSentence: 0,
        })),
      })),
    };
    const { html } = await write(hostile);
    const tags = [...html.matchAll(/<(script|img)\b/g)].map(([, name]) => name);
    expect(tags).toEqual(['script', 'img', 'script']);
    expect(
      JSON.stringify(parse(html), (key, value) => (key === 'parentNode' ? undefined : value)),
    ).not.toContain('"name":"onerror"');
  });

  it('says what is missing in place of a map that is gone', async () => {
    const { gone } = await write(makePublished());
    expect(gone).toContain('This map is not here');
    // The page around is told by the frame’s script; there are no data for it to show.
    expect(gone.match(/<script/g)).toHaveLength(1);
  });

  it('stays small for a story of fifty places', async () => {
    const map = makePublished();
    const places = Array.from({ length: 50 }, (_, index) => ({
      ...map.places[index % 2]!,
      id: `p${index}`,
      name: `Place ${index}`,
    }));
    const { html } = await write({ ...map, places });
    expect(gzipSync(html).length).toBeLessThan(20_000);
  });
});

describe('the writer', () => {
  it('refuses what would end a script early', () => {
    expect(() => writeDocument(h('script', {}, '</script><b>'))).toThrow(RangeError);
    expect(jsonText('</script><!--')).not.toMatch(/[<>]/);
    expect(JSON.parse(jsonText('</script>\u2028&'))).toBe('</script>\u2028&');
  });
});

describe('a link to words in an article', () => {
  it('gives whole words around the name as a text fragment', () => {
    expect(
      linkToWords('https://example.org/a', {
        exact: 'Kars',
        prefix: 'rain to the railway station of ',
        suffix: ' on Sunday night, as the lam',
      }),
    ).toBe(
      'https://example.org/a#:~:text=to%20the%20railway%20station%20of-,Kars,-on%20Sunday%20night%2C%20as%20the',
    );
  });

  it('keeps a fragment the address has, and writes hyphens so that they part nothing', () => {
    const link = linkToWords('https://example.org/a#top', {
      exact: 'Aix-en-Provence',
      prefix: '',
      suffix: '',
    });
    expect(link).toBe('https://example.org/a#top:~:text=Aix%2Den%2DProvence');
  });
});
