import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { IMPORTERS, importerOf, readFile } from '@/lib/import';
import { DAYS, imageOnlyPdf, STORY, storyDocx, storyEpub, storyPage, storyPdf } from './make-files';

const bytes = (text: string) => new TextEncoder().encode(text);
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error) => error.reason,
  );

describe('readFile', () => {
  it('refuses more than 10 MB', async () => {
    const file = { bytes: new Uint8Array(10_000_001), name: 'large.txt' };
    expect(await reasonOf(readFile(file))).toBe('too-large');
  });

  it.each([
    ['story.txt', '', 'text'],
    ['STORY.MD', 'text/plain', 'markdown'],
    ['story', 'text/html; charset=utf-8', 'html'],
    ['story', '', 'text'],
    ['report.docx', 'application/octet-stream', 'docx'],
  ])('takes %s of type “%s” for %s', (name, mediaType, id) => {
    expect(importerOf({ bytes: bytes('x'), name, mediaType }).id).toBe(id);
  });

  it('believes the first bytes more than the name', async () => {
    expect(importerOf({ bytes: await storyPdf(), name: 'a.txt' }).id).toBe('pdf');
    expect(importerOf({ bytes: storyEpub(), name: 'a.html' }).id).toBe('epub');
  });

  it.each(IMPORTERS.map(({ id, extensions }) => [id, extensions[0]] as const))(
    'words a failure for noise named .%2$s',
    async (_, ending) => {
      const noise = new Uint8Array(4096).map((_, index) => (index * 7919) % 256);
      const reason = await reasonOf(readFile({ bytes: noise, name: `noise.${ending}` }));
      expect(['not-text', 'damaged-file', 'empty']).toContain(reason);
    },
  );

  it.each(IMPORTERS.map(({ extensions }) => extensions[0]))(
    'words a failure for an empty file named .%s',
    async (ending) => {
      const reason = await reasonOf(
        readFile({ bytes: new Uint8Array(0), name: `empty.${ending}` }),
      );
      expect(['empty', 'damaged-file']).toContain(reason);
    },
  );
});

describe('text', () => {
  const read = (data: Uint8Array, mediaType?: string) =>
    readFile({ bytes: data, name: 'a.txt', mediaType });

  it('takes a short first line for the headline', async () => {
    expect(await read(bytes(STORY.join('\r\n')))).toEqual({
      title: STORY[0],
      text: STORY.join('\n'),
      byline: null,
      publishedAt: null,
      site: null,
      url: null,
    });
  });

  it('does not take a sentence for a headline', async () => {
    expect((await read(bytes('It rained in Rome.\nThen it stopped.'))).title).toBe('');
  });

  const RUSSIAN = 'Паромы между Неаполем и островом Капри не ходят из-за шторма, сообщили в Риме.';
  const TURKISH =
    'Fırtına nedeniyle Şanlıurfa ile Iğdır arasında ulaşım güçlükle sağlanıyor, İçişleri Bakanlığı uyardı.';
  const GERMAN =
    'Zwischen München und Köln fiel für Stunden der Zugverkehr aus, größere Schäden gab es nicht.';
  const JAPANESE =
    '強風のため、ナポリとカプリ島を結ぶフェリーは欠航となった。ローマの当局が発表した。';

  it.each([
    ['utf-8', RUSSIAN],
    ['utf-16le', TURKISH],
    ['utf-16be', RUSSIAN],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1252', GERMAN],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    [
      'gb18030',
      '由于大风，那不勒斯与卡普里岛之间的渡轮停航，罗马当局表示，情况将持续到星期四上午。',
    ],
  ])('reads %s', async (encoding, text) => {
    const encoded = iconv.encode(text.repeat(3), encoding, {
      addBOM: encoding.startsWith('utf-16'),
    });
    expect((await read(new Uint8Array(encoded))).text).toBe(text.repeat(3));
  });

  it('reads what only its declaration tells', async () => {
    const encoded = new Uint8Array(iconv.encode(TURKISH, 'windows-1254'));
    expect((await read(encoded, 'text/plain; charset=windows-1254')).text).toBe(TURKISH);
  });

  it('passes over a declaration that is wrong', async () => {
    expect((await read(bytes(RUSSIAN), 'text/plain; charset=klingon')).text).toBe(RUSSIAN);
    expect((await read(bytes(RUSSIAN), 'text/plain; charset=iso-8859-1')).text).toBe(RUSSIAN);
  });
});

describe('markdown', () => {
  const read = (text: string) => readFile({ bytes: bytes(text), name: 'a.md' });

  it('leaves the marks out', async () => {
    const { title, text } = await read(
      `# ${STORY[0]}\n\nWaves near *Capri* and [Naples](http://x.org), **said** \`Rome\`.\n\n- Sorrento\n- Pozzuoli\n\n<script>Tokyo</script>`,
    );
    expect(title).toBe(STORY[0]);
    expect(text.split('\n')).toEqual([
      STORY[0],
      'Waves near Capri and Naples, said Rome.',
      'Sorrento',
      'Pozzuoli',
    ]);
  });

  it('reads front matter', async () => {
    const article = await read(
      '---\ntitle: "Ferries: stopped"\nauthor: A. Writer\ndate: 2024-02-20\n---\nWaves.',
    );
    expect(article).toMatchObject({
      title: 'Ferries: stopped',
      byline: 'A. Writer',
      publishedAt: '2024-02-20',
      text: 'Waves.',
    });
  });
});

describe('html', () => {
  const read = (source: string | Uint8Array, url?: string) =>
    readFile({ bytes: typeof source === 'string' ? bytes(source) : source, name: 'a.html', url });

  it('takes the article and leaves menus, scripts and asides', async () => {
    const { title, text } = await read(storyPage());
    expect(title).toContain(STORY[0]);
    expect(text).toContain(STORY[1]);
    expect(text).toContain(STORY[2]);
    expect(text).not.toMatch(/Sport|Tokyo/);
  });

  it('reads what the page says of itself', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: STORY[0],
          author: [{ '@type': 'Person', name: 'A. Writer' }, { name: 'B. Writer' }],
          datePublished: '2024-02-20T08:00:00Z',
          publisher: { name: 'The Bay Courier' },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><link rel="canonical" href="/story">`;
    expect(await read(storyPage({ head }), 'https://example.org/story?from=feed')).toMatchObject({
      title: STORY[0],
      byline: 'A. Writer, B. Writer',
      publishedAt: '2024-02-20T08:00:00Z',
      site: 'The Bay Courier',
      url: 'https://example.org/story',
    });
  });

  it('makes do with meta elements', async () => {
    const head =
      '<meta property="og:title" content="Ferries"><meta name="author" content="A. Writer">' +
      '<meta property="article:published_time" content="2024-02-20"><meta property="og:site_name" content="Courier">' +
      '<script type="application/ld+json">{broken</script><link rel="canonical" href="javascript:alert(1)">';
    expect(await read(storyPage({ head }), 'https://example.org/story')).toMatchObject({
      title: 'Ferries',
      byline: 'A. Writer',
      publishedAt: '2024-02-20',
      site: 'Courier',
      url: 'https://example.org/story',
    });
  });

  it('reads the encoding that the page declares', async () => {
    const page = storyPage({
      head: '<meta charset="windows-1251">',
      body: ['Паромы не ходят. '.repeat(30)],
    });
    const { text } = await read(new Uint8Array(iconv.encode(page, 'windows-1251')));
    expect(text).toContain('Паромы не ходят.');
  });

  it('reads tags that are left out or crossed', async () => {
    const { text } = await read(
      `<p>One <b>two <i>three</b> four</i><p>five<ul><li>six<li>seven</ul>`,
    );
    expect(text.split('\n')).toEqual(['One two three four', 'five', 'six', 'seven']);
  });

  it('takes all text of a file in which nothing stands out', async () => {
    expect((await read('<div>Rome</div>')).text).toBe('Rome');
  });

  it('says that a page fetched from the web has no article', async () => {
    expect(await reasonOf(read('<div id="app"></div>', 'https://example.org/'))).toBe('no-article');
  });

  it('says that the page stops at a paywall', async () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';
    expect(await reasonOf(read(storyPage({ head }), 'https://example.org/'))).toBe('paywall');
  });

  it('refuses nesting without end, quickly', async () => {
    expect(await reasonOf(read(`${'<div>'.repeat(1_000_000)}Rome`))).toBe('damaged-file');
  });

  it('reads what is nested as deeply as a browser goes', async () => {
    const deep = `${'<div>'.repeat(500)}${'<li>Rome'.repeat(2_000)}`;
    expect((await read(deep)).text).toMatch(/^Rome\nRome/);
  });
});

describe('docx', () => {
  it('reads headings, paragraphs and tables in order', async () => {
    const article = await readFile({ bytes: await storyDocx(), name: 'a.docx' });
    expect(article).toMatchObject({ title: STORY[0], byline: 'A. Writer' });
    expect(article.text.split('\n')).toEqual([STORY[0], STORY[1], 'Procida', 'closed', STORY[2]]);
  });

  it('says that a password is in the way', async () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await reasonOf(readFile({ bytes: ole, name: 'a.docx' }))).toBe('encrypted-file');
  });

  it('refuses an archive that is something else, or cut off', async () => {
    const other = zipSync({ 'a.txt': strToU8('Rome') });
    expect(await reasonOf(readFile({ bytes: other, name: 'a.docx' }))).toBe('damaged-file');
    const cut = (await storyDocx()).slice(0, 2000);
    expect(await reasonOf(readFile({ bytes: cut, name: 'a.docx' }))).toBe('damaged-file');
  });

  it('refuses a small archive that unpacks to very much', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(120_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await reasonOf(readFile({ bytes: bomb, name: 'a.docx' }))).toBe('too-large');
  });
});

describe('epub', () => {
  it('reads the chapters in reading order', async () => {
    const article = await readFile({ bytes: storyEpub(), name: 'a.epub' });
    expect(article).toMatchObject({ title: STORY[0], byline: 'A. Writer' });
    expect(article.text).toBe(`${STORY[1]}\n\n${STORY[2]}`);
  });

  it('says that the book is locked', async () => {
    const encryption =
      '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OEBPS/text/first.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>';
    const bytes = storyEpub({ 'META-INF/encryption.xml': encryption });
    expect(await reasonOf(readFile({ bytes, name: 'a.epub' }))).toBe('encrypted-file');
  });

  it('reads a book whose fonts alone are locked', async () => {
    const encryption =
      '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:CipherReference URI="OEBPS/font.otf"/></encryption>';
    const bytes = storyEpub({ 'META-INF/encryption.xml': encryption });
    expect((await readFile({ bytes, name: 'a.epub' })).text).toContain(STORY[1]);
  });

  it('refuses one without a list of contents', async () => {
    const bytes = storyEpub({ 'OEBPS/book.opf': 'broken <' });
    expect(['damaged-file', 'empty']).toContain(
      await reasonOf(readFile({ bytes, name: 'a.epub' })),
    );
  });
});

describe('pdf', () => {
  it('joins lines to paragraphs and leaves running heads and page numbers', async () => {
    const article = await readFile({ bytes: await storyPdf(), name: 'a.pdf' });
    expect(article).toMatchObject({ title: STORY[0], byline: 'A. Writer' });
    expect(article.text.split('\n')).toEqual(
      DAYS.flatMap((day) => STORY.slice(1).map((text) => `${day}: ${text}`)),
    );
  });

  it('says that a password is in the way', async () => {
    const bytes = await storyPdf({ userPassword: 'secret', pdfVersion: '1.7' });
    expect(await reasonOf(readFile({ bytes, name: 'a.pdf' }))).toBe('encrypted-file');
  });

  it('reads one that only its owner may change', async () => {
    const bytes = await storyPdf({ ownerPassword: 'secret', pdfVersion: '1.7' });
    expect((await readFile({ bytes, name: 'a.pdf' })).text).toContain('Capri');
  });

  it('says that there are only pictures', async () => {
    expect(await reasonOf(readFile({ bytes: await imageOnlyPdf(), name: 'a.pdf' }))).toBe(
      'image-only-pdf',
    );
  });

  it('says that it is damaged', async () => {
    const bytes = (await storyPdf()).slice(0, 300);
    expect(await reasonOf(readFile({ bytes, name: 'a.pdf' }))).toBe('damaged-file');
  });
});
