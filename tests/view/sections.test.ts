import { describe, expect, test } from 'vitest';
import { splitParagraphs } from '@/lib/view/paragraphs';
import { cutSections, sectionAt } from '@/lib/view/sections';
import { markParagraphs } from '@/lib/view/segments';

const cut = (text: string) => cutSections(markParagraphs(text, splitParagraphs(text), []));
const paragraph = (length: number) => 'The road is closed. '.repeat(length / 20).trim();

describe('an article in sections', () => {
  test('a short one is a single section, none has none', () => {
    expect(cut('One line.\n\nAnother.')).toHaveLength(1);
    expect(cut('')).toEqual([]);
  });

  test('a long one loses no paragraph, and its sections are about two screens', () => {
    const text = Array.from({ length: 200 }, () => paragraph(1000)).join('\n\n');
    const sections = cut(text);
    expect(sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(200);
    expect(sections).toHaveLength(23);
    for (const { start, end, lines } of sections.slice(0, -1)) {
      expect(end - start).toBeGreaterThan(7_000);
      expect(end - start).toBeLessThan(10_000);
      expect(lines).toBeGreaterThan(100);
      expect(lines).toBeLessThan(160);
    }
  });

  test('a paragraph longer than any section is one of its own', () => {
    const sections = cut(`${paragraph(20)}\n\n${paragraph(50_000)}\n\n${paragraph(20)}`);
    expect(sections.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1]);
  });

  test('an offset is found in its section, and between two in the one before', () => {
    const sections = cut(Array.from({ length: 100 }, () => paragraph(1000)).join('\n\n'));
    for (const [index, { start, end }] of sections.entries()) {
      expect(sectionAt(sections, start)).toBe(index);
      expect(sectionAt(sections, end)).toBe(index);
    }
    expect(sectionAt(sections, -1)).toBe(0);
    expect(sectionAt([], 5)).toBe(0);
  });
});
