import { blockText } from '@/lib/import/block-text';

/** Above this, taking formatting apart would be felt; the plain text comes with it anyway. */
const MAX_HTML = 2_000_000;

/**
 * The text of what was copied with its formatting: one paragraph, heading or list item a line,
 * nothing of styles, scripts and pictures. The HTML is parsed into a document of its own, in which
 * nothing runs and nothing is fetched. Null where plain text serves as well.
 */
export function textOfPaste(clipboard: DataTransfer): string | null {
  const html = clipboard.getData('text/html');
  if (html === '' || html.length > MAX_HTML) return null;
  const { body } = new DOMParser().parseFromString(withoutReports(html), 'text/html');
  const text = blockText(body);
  return text === '' ? null : text;
}

/**
 * The same HTML with style elements and event handlers made into something else. They would do
 * nothing anyway, but the page's policy would report each; what is between tags stays as it is.
 */
function withoutReports(html: string): string {
  return html.replace(/<[a-z/][^>]*>/gi, (tag) =>
    tag.replace(/^<(\/?)style\b/i, '<$1template').replace(/([\s"'/])on[a-z]+\s*=/gi, '$1data-off='),
  );
}

/** Put a text where the cursor is, as if it had been typed, so that it can be undone. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  if (document.execCommand?.('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
