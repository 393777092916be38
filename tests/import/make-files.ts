import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

/** Paragraphs of a small story; the second is long enough to wrap on a page. */
export const STORY = [
  'Ferries stop between Naples and Capri',
  'High waves kept every ferry between Naples and the island of Capri in harbour on Tuesday, the Italian coast guard said in Rome, and fishermen from Sorrento were told to stay ashore until the wind turns. The harbour master of Pozzuoli expects no change before Thursday morning.',
  'In Salerno, schools near the sea remained closed.',
] as const;

/** What PDF files are made with. */
type PdfOptions = PDFKit.PDFDocumentOptions;

function makePdf(
  options: PdfOptions,
  draw: (pdf: PDFKit.PDFDocument) => void,
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A5', ...options });
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(pdf);
    pdf.end();
  });
}

/** The days of the story, one a page. */
export const DAYS = ['Monday', 'Wednesday', 'Friday', 'Sunday'] as const;

/** The story on four pages, each with its day, under a running head and above page numbers. */
export function storyPdf(options: PdfOptions = {}): Promise<Uint8Array> {
  return makePdf({ info: { Title: STORY[0], Author: 'A. Writer' }, ...options }, (pdf) => {
    DAYS.forEach((day, index) => {
      if (index > 0) pdf.addPage();
      pdf.fontSize(8).text('THE BAY COURIER').moveDown(2);
      for (const paragraph of STORY.slice(1)) {
        pdf.fontSize(11).text(`${day}: ${paragraph}`, { paragraphGap: 10 });
      }
      pdf.fontSize(8).text(String(index + 1), 70, 540, { lineBreak: false });
    });
  });
}

/** A page that is nothing but a drawing. */
export function imageOnlyPdf(): Promise<Uint8Array> {
  return makePdf({}, (pdf) => pdf.rect(50, 50, 200, 300).fill('#888'));
}

/** The story as Word has it, with a heading, a table and a title in its properties. */
export async function storyDocx(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    title: STORY[0],
    creator: 'A. Writer',
    sections: [
      {
        children: [
          new Paragraph({ text: STORY[0], heading: HeadingLevel.HEADING_1 }),
          new Paragraph(STORY[1]),
          new Table({ rows: [new TableRow({ children: [cell('Procida'), cell('closed')] })] }),
          new Paragraph(STORY[2]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A book of two chapters, listed in the other order than they lie in the archive. */
export function storyEpub(extra: Readonly<Record<string, string>> = {}): Uint8Array {
  const chapter = (text: string) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${text}</p></body></html>`;
  const files: Record<string, string> = {
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<opf:package xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <opf:metadata><dc:title>${STORY[0]}</dc:title><dc:creator>A. Writer</dc:creator></opf:metadata>
      <opf:manifest>
        <opf:item id="b" href="text/a%20second.xhtml" media-type="application/xhtml+xml"/>
        <opf:item id="a" href="text/first.xhtml" media-type="application/xhtml+xml"/>
        <opf:item id="css" href="style.css" media-type="text/css"/>
      </opf:manifest>
      <opf:spine><opf:itemref idref="a"/><opf:itemref idref="b"/></opf:spine></opf:package>`,
    'OEBPS/text/a second.xhtml': chapter(STORY[2]),
    'OEBPS/text/first.xhtml': chapter(STORY[1]),
    'OEBPS/style.css': 'p{}',
    ...extra,
  };
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  });
}

/** The story as a news site would send it, menus and all. */
export function storyPage({ head = '', body = STORY.slice(1) as readonly string[] } = {}): string {
  return `<!doctype html><html lang="en"><head><title>${STORY[0]} | The Bay Courier</title>${head}</head>
    <body><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
    <article><h1>${STORY[0]}</h1>${body.map((text) => `<p>${text}</p>`).join('')}</article>
    <aside><p>Read also: <a href="/paris">Paris in spring</a></p></aside>
    <script>var place = "Tokyo";</script><footer>© The Bay Courier, Oslo</footer></body></html>`;
}
