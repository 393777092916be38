import { DOMParser } from '@xmldom/xmldom';
import mammoth from 'mammoth';
import { Failure } from '@/lib/errors';
import { readFragment } from './html';
import { type Importer, toArticle } from './imported';
import { isZip, unpack } from './zip';

const BODY = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

/** An OLE container: what Word makes of a .docx with a password, and of the old .doc. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Word documents: text in reading order, lists and tables line by line, without notes of change. */
export const docx = {
  id: 'docx',
  label: 'Word document',
  extensions: ['docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  read: async ({ bytes, url }) => {
    if (OLE.every((byte, index) => bytes[index] === byte)) {
      throw new Failure(
        'encrypted-file',
        'The document is protected by a password or in the old .doc format. Save it anew as .docx without one.',
      );
    }
    if (!isZip(bytes)) throw damaged();
    const parts = await unpack(bytes, (path) => path.startsWith('word/') || path === PROPERTIES);
    if (!parts[BODY]) throw damaged();
    const core = parts[PROPERTIES] ? readProperties(parts[PROPERTIES]) : null;
    const { title, text } = readFragment(await toHtml(bytes));
    return toArticle({
      title: core?.title ?? title ?? '',
      text,
      byline: core?.author ?? null,
      url: url ?? null,
    });
  },
} as const satisfies Importer;

async function toHtml(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      sourceOf(bytes),
      // Pictures would be carried along as text.
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch {
    throw damaged();
  }
}

/** What mammoth takes: its build for Node knows only buffers, its build for browsers only the rest. */
function sourceOf(bytes: Uint8Array) {
  return typeof process === 'object' && process.versions?.node
    ? { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
    : { arrayBuffer: Uint8Array.from(bytes).buffer };
}

function readProperties(xml: Uint8Array) {
  const document = new DOMParser({ onError: () => {} }).parseFromString(
    new TextDecoder().decode(xml),
    'text/xml',
  );
  const value = (name: string) =>
    document.getElementsByTagName(name).item(0)?.textContent?.trim() || null;
  return { title: value('dc:title'), author: value('dc:creator') };
}

function damaged(): Failure {
  return new Failure(
    'damaged-file',
    'The Word document is damaged. Open it in Word and save it anew.',
  );
}
