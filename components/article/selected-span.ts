import type { Span } from '@/lib/corrections/anchor';

/** Longer than any name: more than this is not selected to be marked. */
const LONGEST = 120;

/**
 * The selected words as a span of the article, without the white space at their ends; null where
 * nothing, too much, or something else is selected.
 *
 * @param root the element that shows the article; its blocks say where they start (`data-start`)
 */
export function selectedSpan(root: HTMLElement, text: string): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = offsetOf(root, range.startContainer, range.startOffset);
  const to = offsetOf(root, range.endContainer, range.endOffset);
  if (from === null || to === null || to - from > LONGEST) return null;
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  return end > start && !text.slice(start, end).includes('\n\n') ? { start, end } : null;
}

/** Where in the article a point of the page is; null outside its blocks. */
function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (!block || !root.contains(block)) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset.start) + before.toString().length;
}
