import { firstIsHeadline, splitParagraphs } from './paragraphs';

/** How much of a text without a headline stands for it. */
const OPENING = 80;

/**
 * What to call an article: its title, else its headline in the text, else its opening words; the
 * empty string for an empty text.
 */
export function headlineOf({ title, text }: { readonly title: string; readonly text: string }) {
  if (title.trim() !== '') return title.trim();
  const paragraphs = splitParagraphs(text.slice(0, 2000));
  const first = paragraphs[0];
  if (!first) return '';
  const line = text.slice(first.start, first.end).replace(/\s+/g, ' ');
  if (firstIsHeadline(text, paragraphs, '') || line.length <= OPENING) return line;
  return `${line.slice(0, OPENING).replace(/\s+\S*$/, '')} …`;
}
