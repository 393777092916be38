import { getDocumentProxy, getMeta } from 'unpdf';
import { Failure } from '@/lib/errors';
import { type Importer, toArticle } from './imported';
import { joinLines, type PdfLine, withoutRunningHeads } from './pdf-lines';

/** Fewer letters than this a page, and the page is a picture. */
const MIN_LETTERS_A_PAGE = 10;

/** PDF: the text of its pages, lines joined to paragraphs, running heads and page numbers left out. */
export const pdf = {
  id: 'pdf',
  label: 'PDF',
  extensions: ['pdf'],
  mediaTypes: ['application/pdf'],
  recognise: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'),
  read: async ({ bytes, url }) => {
    const document = await open(bytes);
    try {
      const pages: PdfLine[][] = [];
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        pages.push(toLines(items));
        page.cleanup();
      }
      const letters = pages.flat().reduce((sum, { text }) => sum + text.trim().length, 0);
      if (letters < MIN_LETTERS_A_PAGE * document.numPages) {
        throw new Failure(
          'image-only-pdf',
          'The PDF holds pictures of pages, not text. Run text recognition (OCR) on it first.',
        );
      }
      const { info } = await getMeta(document);
      return toArticle({
        title: textOf(info.Title) ?? '',
        text: joinLines(withoutRunningHeads(pages)),
        byline: textOf(info.Author),
        url: url ?? null,
      });
    } finally {
      await document.destroy();
    }
  },
} as const satisfies Importer;

async function open(bytes: Uint8Array) {
  try {
    // The reader takes the bytes away, so it is given its own.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Failure(
        'encrypted-file',
        'The PDF is protected by a password. Save a copy without one and try again.',
      );
    }
    throw new Failure('damaged-file', 'The PDF is damaged and cannot be opened.');
  }
}

/** A run of text on the page; runs without text mark spaces and line ends. */
interface Run {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly height: number;
  /** Matrix whose last two numbers are the left end of the base line. */
  readonly transform: readonly number[];
}

function toLines(items: readonly object[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: { text: string; left: number; right: number; baseline: number; height: number } | null =
    null;
  for (const item of items) {
    if (!isRun(item)) continue;
    const [left = 0, baseline = 0] = item.transform.slice(4);
    if (item.str !== '') {
      line ??= { text: '', left, right: left, baseline, height: 0 };
      line.text += item.str;
      line.right = Math.max(line.right, left + item.width);
      line.height = Math.max(line.height, item.height);
    }
    if (item.hasEOL && line) {
      lines.push(line);
      line = null;
    }
  }
  if (line) lines.push(line);
  return lines.filter(({ text }) => text.trim() !== '');
}

function isRun(item: object): item is Run {
  return 'str' in item && 'transform' in item;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
