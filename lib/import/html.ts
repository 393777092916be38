import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import type { Article } from '@/lib/article';
import { Failure } from '@/lib/errors';
import { blockText } from './block-text';
import { decodeText } from './decode-text';
import { type Importer, toArticle } from './imported';
import { readMetadata } from './page-metadata';
import { charsetOf } from './text';

/** Less main text than this is a teaser, a menu or a notice. */
const MIN_ARTICLE = 200;
/** A page that says the rest costs money is taken at its word below this length. */
const MIN_PAID_ARTICLE = 1_500;

/** Where a page declares its encoding: the HTML standard looks at the first 1024 bytes. */
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([^\s"'/>;]+)|^<\?xml[^>]+encoding=["']([^"']+)/i;

/** A web page: its main text by Readability, its metadata. */
export const html = {
  id: 'html',
  label: 'Web page',
  extensions: ['html', 'htm', 'xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  read: async ({ bytes, mediaType, url }) => {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
    const declared = DECLARED.exec(head);
    const charset = charsetOf(mediaType) ?? declared?.[1] ?? declared?.[2] ?? null;
    return readPage(decodeText(bytes, charset), url);
  },
} as const satisfies Importer;

/**
 * The article on a page.
 *
 * @param url where it was fetched from; without one it is a file, of which all text is taken if no
 * main part stands out
 * @throws {Failure} `paywall`, `no-article`, `empty`
 */
export function readPage(source: string, url?: string): Article {
  const document = openDocument(source);
  const metadata = readMetadata(document, url);
  // Readability takes the document apart, so all of the text is read first.
  const everything = url ? '' : blockText(document);
  const main = new Readability(document, { serializer: (node) => node }).parse();
  const text = main?.content ? blockText(main.content) : '';

  if (!metadata.isFree && text.length < MIN_PAID_ARTICLE) {
    throw new Failure(
      'paywall',
      'The page shows only the beginning of the article to those who do not subscribe. Open it in your browser and paste its text.',
    );
  }
  if (url && text.length < MIN_ARTICLE) {
    throw new Failure(
      'no-article',
      'No article was found on the page; it may need a browser to show it. Open it and paste its text.',
    );
  }
  const found = text.length >= Math.min(MIN_ARTICLE, everything.length) ? text : everything;
  return toArticle({
    title: metadata.title ?? main?.title ?? '',
    text: found,
    byline: metadata.byline ?? main?.byline ?? null,
    publishedAt: metadata.publishedAt ?? main?.publishedTime ?? null,
    site: metadata.site ?? main?.siteName ?? null,
    url: metadata.url,
  });
}

/** All the text of some HTML that is known to be an article and nothing else. */
export function readFragment(source: string): {
  readonly title: string | null;
  readonly text: string;
} {
  const document = openDocument(source);
  const heading = document.querySelector('h1, h2');
  return { title: heading?.textContent ?? null, text: blockText(document.body) };
}

/**
 * A document with the tree that browsers make of the source. linkedom has the methods that
 * Readability needs but takes tags as they come; parse5 knows the rules for what is left out or
 * crossed, and writes the page anew.
 */
function openDocument(source: string) {
  if (nestingOf(source) > MAX_NESTING) {
    throw new Failure('damaged-file', 'The page is nested too deeply to be read. Paste its text.');
  }
  return parseHTML(serialize(parse(source))).document;
}

/** Browsers stop at 512; beyond that, the cost of the rules for crossed tags grows with the square. */
const MAX_NESTING = 1_000;

/** Elements that cannot hold others, or that end by themselves where the next begins. */
const NOT_NESTING = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'dd dt li optgroup option p rp rt tbody td tfoot th thead tr'
  ).split(' '),
);

/** How deep the tags of a page go at most, by counting, without heed to comments and scripts. */
function nestingOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name] of source.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (NOT_NESTING.has(name!.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
