import { blockText } from '@/lib/import/block-text';

/** Above this, taking formatting apart would be felt; the plain text comes with it anyway. */
const MAX_HTML = 2_000_000;

/** Above this, the browser's own way of inserting, which can be undone, is slow. */
const UNDOABLE = 200_000;

/**
 * The text of what was copied with its formatting: one paragraph, heading or list item a line,
 * nothing of styles, scripts and pictures. The HTML is parsed into a document of its own, in which
 * nothing runs and nothing is fetched. Null where plain text serves as well.
 */
export function textOfPaste(clipboard: DataTransfer): string | null {
  const html = clipboard.getData('text/html');
  if (html === '' || html.length > MAX_HTML) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const text = blockText(body);
  return text === '' ? null : text;
}

/** Put a text where the cursor is, as if it had been typed. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  const inserted =
    text.length <= UNDOABLE && document.execCommand?.('insertText', false, text) === true;
  if (inserted) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
