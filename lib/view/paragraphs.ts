/** A stretch of the article shown as one block; `text.slice(start, end)` is what it shows. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Whether line breaks inside it mean something (verse, addresses) or only wrap the lines. */
  readonly keepsLineBreaks: boolean;
}

/** Lines longer than this were not wrapped by a typewriter or a mail program. */
const WRAPPED_LINE_MAX = 90;

/**
 * Cut an article into paragraphs, losing and moving nothing but white space between them.
 *
 * A text with blank lines is cut at these; single newlines inside a block then either wrap (all
 * lines but the last are of similar, moderate length) or are kept as line breaks. A text without
 * blank lines has one paragraph a line. Offsets are UTF-16; blocks come in text order and hold at
 * least one character that is not white space. A first line that is the article's title is a
 * paragraph of its own, even where only one newline follows it.
 */
export function splitParagraphs(text: string, title = ''): Paragraph[] {
  const hasBlankLines = /\n[^\S\n]*\n\s*\S/.test(text.trim());
  const separator = hasBlankLines ? /\n[^\S\n]*(?:\n[^\S\n]*)+/g : /\n+/g;
  const paragraphs: Paragraph[] = [];
  let from = 0;
  const push = (rawStart: number, rawEnd: number) => {
    let start = rawStart;
    let end = rawEnd;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start === end) return;
    paragraphs.push({ start, end, keepsLineBreaks: !isHardWrapped(text.slice(start, end)) });
  };
  const titleEnd = endOfTitle(text, title.trim());
  if (titleEnd > 0) {
    push(0, titleEnd);
    from = titleEnd;
  }
  for (const match of text.matchAll(separator)) {
    if (match.index < from) continue;
    push(from, match.index);
    from = match.index + match[0].length;
  }
  push(from, text.length);
  return paragraphs;
}

/** Where the title ends, if the text begins with it on a line of its own; else 0. */
function endOfTitle(text: string, title: string): number {
  const start = text.length - text.trimStart().length;
  const end = start + title.length;
  const isAlone =
    title !== '' && text.startsWith(title, start) && /^[^\S\n]*\n/.test(text.slice(end, end + 80));
  return isAlone ? end : 0;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}

/** Whether the newlines of a block only fold long sentences, as in plain-text mail. */
function isHardWrapped(block: string): boolean {
  const lines = block.split('\n').map((line) => line.trim().length);
  if (lines.length < 2) return true;
  const full = lines.slice(0, -1);
  const longest = Math.max(...lines);
  return longest >= 50 && longest <= WRAPPED_LINE_MAX && Math.min(...full) >= longest * 0.6;
}

/** A headline is at most this long; a longer first line is the beginning of the story. */
const HEADLINE_MAX = 160;

/**
 * Whether the first paragraph reads as the headline: it is the given title, or it is one short
 * line that does not end like a sentence. A text of one paragraph has no headline.
 */
export function firstIsHeadline(text: string, paragraphs: readonly Paragraph[], title: string) {
  const first = paragraphs[0];
  if (!first) return false;
  const line = text.slice(first.start, first.end);
  if (title !== '') return line === title.trim();
  return paragraphs.length > 1 && line.length <= HEADLINE_MAX && !/[.!?…。:;,]["”»’)]?$/.test(line);
}
