import type { MarkedParagraph } from './segments';

/** Consecutive paragraphs that are drawn together. */
export interface Section {
  readonly paragraphs: readonly MarkedParagraph[];
  /** Offsets of the first paragraph's start and the last one's end. */
  readonly start: number;
  readonly end: number;
  /** Roughly how many lines it takes, paragraphs' gaps included, where it is not yet drawn. */
  readonly lines: number;
}

/** About two screens of text. */
const SECTION_LENGTH = 8_000;
/** Characters to a line of the reading column. */
const LINE_LENGTH = 66;
/** Gap between paragraphs, in lines. */
const GAP_LINES = 0.54;

/** Cut an article into sections of whole paragraphs; in text order, none empty. */
export function cutSections(paragraphs: readonly MarkedParagraph[]): Section[] {
  const sections: Section[] = [];
  let from = 0;
  let length = 0;
  paragraphs.forEach(({ start, end }, index) => {
    length += end - start;
    if (length < SECTION_LENGTH && index + 1 < paragraphs.length) return;
    sections.push(toSection(paragraphs.slice(from, index + 1)));
    from = index + 1;
    length = 0;
  });
  return sections;
}

function toSection(paragraphs: readonly MarkedParagraph[]): Section {
  const lines = paragraphs.reduce(
    (sum, { start, end }) => sum + Math.ceil((end - start) / LINE_LENGTH) + GAP_LINES,
    0,
  );
  return { paragraphs, start: paragraphs[0]!.start, end: paragraphs.at(-1)!.end, lines };
}

/** Index of the section an offset falls in, or of the last before it; 0 for none. */
export function sectionAt(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sections[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
