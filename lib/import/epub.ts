import { DOMParser, type Document } from '@xmldom/xmldom';
import { Failure } from '@/lib/errors';
import { decodeText } from './decode-text';
import { readFragment } from './html';
import { type Importer, toArticle } from './imported';
import { type Archive, isZip, unpack } from './zip';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
const TEXT = /\.(xhtml|html?|xml|opf)$/i;

/** Electronic books: their chapters in reading order. */
export const epub = {
  id: 'epub',
  label: 'EPUB book',
  extensions: ['epub'],
  mediaTypes: ['application/epub+zip'],
  recognise: (bytes) =>
    isZip(bytes) &&
    new TextDecoder('latin1').decode(bytes.subarray(30, 58)) === 'mimetypeapplication/epub+zip',
  read: async ({ bytes, url }) => {
    if (!isZip(bytes)) throw damaged();
    const archive = await unpack(bytes, (path) => TEXT.test(path));
    const container = parseXml(archive[CONTAINER]);
    const packagePath = container && elements(container, 'rootfile')[0]?.getAttribute('full-path');
    const book = packagePath ? parseXml(archive[packagePath]) : null;
    if (!packagePath || !book) throw damaged();

    const paths = chapterPaths(book, packagePath);
    const encrypted = encryptedPaths(archive);
    if (paths.some((path) => encrypted.has(path))) {
      throw new Failure('encrypted-file', 'The book is protected against being read elsewhere.');
    }
    const chapters = paths.flatMap((path) =>
      archive[path] ? [readFragment(decodeText(archive[path])).text] : [],
    );
    const value = (name: string) => elements(book, name)[0]?.textContent?.trim() || null;
    return toArticle({
      title: value('title') ?? '',
      text: chapters.join('\n\n'),
      byline: value('creator'),
      publishedAt: value('date'),
      site: value('publisher'),
      url: url ?? null,
    });
  },
} as const satisfies Importer;

/** Paths of the chapters in the archive, in the order of the book's spine. */
function chapterPaths(book: Document, packagePath: string): string[] {
  const hrefs = new Map<string, string>();
  for (const item of elements(book, 'item')) {
    const id = item.getAttribute('id');
    const href = item.getAttribute('href');
    if (id && href && /html/.test(item.getAttribute('media-type') ?? '')) hrefs.set(id, href);
  }
  return elements(book, 'itemref').flatMap((reference) => {
    const href = hrefs.get(reference.getAttribute('idref') ?? '');
    return href ? [resolvePath(href, packagePath)] : [];
  });
}

function encryptedPaths(archive: Archive): Set<string> {
  const encryption = parseXml(archive[ENCRYPTION]);
  const references = encryption ? elements(encryption, 'CipherReference') : [];
  return new Set(references.map((one) => resolvePath(one.getAttribute('URI') ?? '', '')));
}

/** A path relative to another within the archive, without what leads out of it. */
function resolvePath(href: string, base: string): string {
  try {
    return decodeURIComponent(new URL(href, `zip:///${base}`).pathname.slice(1));
  } catch {
    return '';
  }
}

/** Elements by name, whatever the file's prefix for their namespace. */
function elements(document: Document, name: string) {
  return [...document.getElementsByTagNameNS('*', name)];
}

function parseXml(bytes: Uint8Array | undefined): Document | null {
  if (!bytes) return null;
  try {
    return new DOMParser({ onError: () => {} }).parseFromString(decodeText(bytes), 'text/xml');
  } catch {
    return null;
  }
}

function damaged(): Failure {
  return new Failure('damaged-file', 'The book is damaged: it lacks its list of contents.');
}
