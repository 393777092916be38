/**
 * Shows found words in a page that is not ours: painted over by the CSS Custom Highlight API, which
 * leaves the page's nodes as they are, or, when the page asks for it, wrapped in real links.
 */
import { prefersStillness } from '@/lib/view/prefers-stillness';
import type { FoundWords } from './find-words';

/** Names under which words are painted; a page may style `::highlight(dateline-place)` itself. */
const PLACE = 'dateline-place';
const CURRENT = 'dateline-current';
const SENTENCE = 'dateline-sentence';

/** In a layer, so that the page's own rules win. */
const STYLE = `@layer dateline{
:root{--dateline-accent:#c4412b}
@media (prefers-color-scheme:dark){:root{--dateline-accent:#f0765b}}
::highlight(${PLACE}){text-decoration:underline 1px;text-decoration-color:var(--dateline-accent,#c4412b)}
::highlight(${SENTENCE}){background-color:color-mix(in srgb,var(--dateline-accent,#c4412b) 12%,transparent)}
::highlight(${CURRENT}){background-color:color-mix(in srgb,var(--dateline-accent,#c4412b) 28%,transparent)}
a.dateline-place{color:inherit;text-decoration:underline 1px;text-decoration-color:var(--dateline-accent);text-underline-offset:.15em}
}`;

/** Words being shown; `clear` leaves the page as it was found. */
export interface LitWords {
  /** Paint one place's words, and with them a sentence; scroll to some of them if they are given. */
  readonly light: (
    placeId: string | null,
    scrollTo: FoundWords | null,
    sentence: Range | null,
  ) => void;
  readonly clear: () => void;
}

export interface WordListener {
  /** Words are pointed at or focused; null when they no longer are. */
  readonly onPoint: (words: FoundWords | null) => void;
  readonly onChoose: (words: FoundWords) => void;
}

/**
 * @param root the element that holds the article
 * @param found its words, from `findWords`
 * @param linkTo wrap the words in links to this address; null paints them only
 */
export function showWords(
  root: Element,
  found: readonly FoundWords[],
  linkTo: string | null,
  listener: WordListener,
): LitWords {
  addStyle(root.ownerDocument);
  const links = linkTo === null ? [] : found.flatMap((words) => wrap(words, linkTo, listener));
  const unpaint =
    linkTo === null
      ? paint(
          PLACE,
          found.map(({ range }) => range),
        )
      : () => {};
  const unlisten = linkTo === null ? listenToPointer(root, found, listener) : () => {};
  let unlight = () => {};
  return {
    light: (placeId, scrollTo, sentence) => {
      unlight();
      const lit = found.filter((words) => words.placeId === placeId);
      const parts = [
        paint(SENTENCE, sentence ? [sentence] : []),
        paint(
          CURRENT,
          lit.map(({ range }) => range),
        ),
      ];
      unlight = () => {
        for (const unpaintPart of parts) unpaintPart();
      };
      if (scrollTo) scrollIntoView(scrollTo.range);
    },
    clear: () => {
      unlight();
      unpaint();
      unlisten();
      for (const link of links) unwrap(link);
    },
  };
}

const styled = new WeakSet<Document>();

/** As a sheet made by script, which no policy of the page forbids. */
function addStyle(page: Document): void {
  if (styled.has(page)) return;
  styled.add(page);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  page.adoptedStyleSheets.push(sheet);
}

/** Paint ranges under a name, together with those of other maps on the page. */
function paint(name: string, ranges: readonly Range[]): () => void {
  if (!('highlights' in CSS) || ranges.length === 0) return () => {};
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    CSS.highlights.set(name, highlight);
  }
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

export const moveBehavior = (): ScrollBehavior => (prefersStillness() ? 'auto' : 'smooth');

function scrollIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const behavior = moveBehavior();
  const parent = range.startContainer.parentElement;
  // The middle of a paragraph longer than the screen may not be where the words are.
  if (parent && parent.clientHeight < innerHeight) {
    parent.scrollIntoView({ block: 'center', behavior });
  } else {
    scrollBy({ top: top - innerHeight / 2, behavior });
  }
}

/** Painted words get no events of their own: ask where in the text the pointer is. */
function listenToPointer(
  root: Element,
  found: readonly FoundWords[],
  { onPoint, onChoose }: WordListener,
): () => void {
  let pointed: FoundWords | null = null;
  const point = (words: FoundWords | null) => {
    if (words === pointed) return;
    pointed = words;
    (root as HTMLElement).style.cursor = words ? 'pointer' : '';
    onPoint(words);
  };
  const onMove = (event: Event) => point(wordsAt(event as PointerEvent, found));
  const onLeave = () => point(null);
  const onClick = (event: Event) => {
    const words = wordsAt(event as PointerEvent, found);
    // The page's own links and selections keep their meaning.
    const isTaken = (event.target as Element).closest('a,button,input,label');
    if (words && !isTaken && getSelection()?.isCollapsed !== false) onChoose(words);
  };
  root.addEventListener('pointermove', onMove);
  root.addEventListener('pointerleave', onLeave);
  root.addEventListener('click', onClick);
  return () => {
    root.removeEventListener('pointermove', onMove);
    root.removeEventListener('pointerleave', onLeave);
    root.removeEventListener('click', onClick);
    (root as HTMLElement).style.cursor = '';
  };
}

function wordsAt(
  { clientX, clientY }: PointerEvent,
  found: readonly FoundWords[],
): FoundWords | null {
  const isInside = ({ left, right, top, bottom }: DOMRect) =>
    clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  const caret = caretAt(clientX, clientY);
  if (!caret) return null;
  const words = found.find(({ range }) => range.isPointInRange(caret.node, caret.offset));
  // Beside the end of a line the caret is in the last word though the pointer is not.
  return words && Array.from(words.range.getClientRects()).some(isInside) ? words : null;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // Safari before 18.4.
  const range = (document as Document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Wrap words in links, one for each text node they run through; the range goes on covering them. */
function wrap(
  words: FoundWords,
  linkTo: string,
  { onPoint, onChoose }: WordListener,
): HTMLAnchorElement[] {
  const { range } = words;
  const parts = textParts(range);
  const links = parts.map((text) => {
    const link = text.ownerDocument.createElement('a');
    link.className = 'dateline-place';
    link.href = linkTo;
    link.addEventListener('pointerenter', () => onPoint(words));
    link.addEventListener('pointerleave', () => onPoint(null));
    link.addEventListener('focus', () => onPoint(words));
    link.addEventListener('blur', () => onPoint(null));
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onChoose(words);
    });
    text.replaceWith(link);
    link.append(text);
    return link;
  });
  const [first, last] = [parts[0], parts.at(-1)];
  if (first && last) {
    range.setStart(first, 0);
    range.setEnd(last, last.length);
  }
  return links;
}

/** The text nodes of a range, split so that they hold nothing else. */
function textParts(range: Range): Text[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  if (startContainer === endContainer) {
    nodes.push(startContainer as Text);
  } else {
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (range.intersectsNode(node)) nodes.push(node as Text);
    }
  }
  return nodes
    .map((node) => {
      const end = node === endContainer ? endOffset : node.length;
      const start = node === startContainer ? startOffset : 0;
      if (end < node.length) node.splitText(end);
      return start > 0 ? node.splitText(start) : node;
    })
    .filter((node) => node.length > 0);
}

function unwrap(link: HTMLAnchorElement): void {
  const parent = link.parentNode;
  link.replaceWith(...link.childNodes);
  parent?.normalize();
}
