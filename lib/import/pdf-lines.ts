/** A line of text on a page; lengths in points, the base line measured from below. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly height: number;
}

/** A gap above this many times the usual line distance begins a paragraph. */
const PARAGRAPH_GAP = 1.35;
/** A line with room for a word up to this share of the usual width ends its paragraph. */
const FULL_LINE = 0.97;
/** Lines from the top and the bottom of a page that may be running heads. */
const EDGE = 2;
/** Pages from which on a line that comes back counts as a running head. */
const MIN_PAGES = 3;

/**
 * Pages without page numbers, and without the lines that stand apart at the top or bottom of at
 * least half of the pages.
 */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = page.filter((_, index) => isApart(page, index)).map(keyOf);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isHead = (line: PdfLine) =>
    isPageNumber(line) ||
    (pages.length >= MIN_PAGES && (counts.get(keyOf(line)) ?? 0) >= pages.length / 2);
  return pages.map((page) => page.filter((line, index) => !(isApart(page, index) && isHead(line))));
}

/** Whether between a line near the page's edge and the body of the page there is a gap. */
function isApart(page: readonly PdfLine[], index: number): boolean {
  const gap = usualDistance(page) * PARAGRAPH_GAP;
  const gapAfter = (at: number) => page[at]!.baseline - (page[at + 1]?.baseline ?? 0) > gap;
  if (index < EDGE) {
    return Array.from({ length: EDGE - index }, (_, step) => index + step).some(gapAfter);
  }
  const first = page.length - EDGE;
  return (
    index >= first &&
    Array.from({ length: index - first + 1 }, (_, step) => first - 1 + step).some(gapAfter)
  );
}

function isPageNumber({ text }: PdfLine): boolean {
  return /^\W*\d{1,4}\W*$/.test(text);
}

/** What a line says, whatever the page's number. */
function keyOf({ text }: PdfLine): string {
  return text.trim().replace(/\d+/g, '#');
}

/** Lines to paragraphs, one a line of the result; words cut at a line's end are put together. */
export function joinLines(pages: readonly (readonly PdfLine[])[]): string {
  const paragraphs: string[] = [];
  let paragraph = '';
  for (const page of pages) {
    const distance = usualDistance(page);
    const width = usualWidth(page);
    page.forEach((line, index) => {
      const before = page[index - 1];
      const begins = before
        ? beginsParagraph(line, before, distance, width)
        : /[.!?:]["”’»)]?\s*$/.test(paragraph);
      if (begins && paragraph !== '') {
        paragraphs.push(paragraph);
        paragraph = '';
      }
      paragraph = paragraph === '' ? line.text.trim() : joinWords(paragraph, line.text.trim());
    });
  }
  if (paragraph !== '') paragraphs.push(paragraph);
  return paragraphs.join('\n');
}

function beginsParagraph(line: PdfLine, before: PdfLine, distance: number, width: number): boolean {
  const gap = before.baseline - line.baseline;
  // Upwards is the next column; a paragraph may go on there.
  if (gap > distance * PARAGRAPH_GAP) return true;
  if (Math.abs(line.height - before.height) > 0.2 * before.height) return true;
  if (/[-\u00AD\u2010]$/.test(before.text)) return false;
  // A line ends where the next word does not fit; one that ends before was meant to.
  const used = before.right - before.left;
  const firstWord = /^\s*\S+/.exec(line.text)?.[0].length ?? 0;
  return used + (used / before.text.length) * (firstWord + 1) < width * FULL_LINE;
}

function joinWords(before: string, after: string): string {
  return /\p{L}[-\u00AD\u2010]$/u.test(before) && /^\p{Ll}/u.test(after)
    ? before.slice(0, -1) + after
    : `${before} ${after}`;
}

/** The middle of the distances between base lines. */
function usualDistance(lines: readonly PdfLine[]): number {
  const distances = lines
    .slice(1)
    .map((line, index) => lines[index]!.baseline - line.baseline)
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** The width that nine lines in ten do not pass. */
function usualWidth(lines: readonly PdfLine[]): number {
  const widths = lines.map(({ left, right }) => right - left).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}
