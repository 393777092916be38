/**
 * The text of somebody else's page, as one line of comparable words, with the way back to its
 * nodes.
 */

/** Text of a page with the way back from each unit of it to a node. */
export interface TextIndex {
  /** White space and typographic variants made alike. */
  readonly text: string;
  /** The range of the page that a span of `text` stands for. */
  readonly rangeOf: (start: number, end: number) => Range;
}

/** What is not part of an article's words. */
const SKIPPED =
  'script,style,noscript,template,textarea,select,button,svg,iframe,dateline-map,[hidden],[aria-hidden="true"]';

/** Elements whose edges part words, as a line break would. */
const BLOCKS =
  'address,article,aside,blockquote,br,dd,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,td,th,tr,ul';

/** Units that vary with a system's typography but not with what is written. */
const VARIANTS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201B': "'",
  '\u2032': "'",
  '\u02BC': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
};

/** Soft hyphens and zero-width marks: there for line breaking, not for reading. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;

/** The same words in the form of an index's text. White space at the ends is kept as one space. */
export function comparable(text: string): string {
  let result = '';
  for (const unit of text) {
    if (INVISIBLE.test(unit)) continue;
    const isSpace = /\s/.test(unit);
    if (isSpace && result.endsWith(' ')) continue;
    result += isSpace ? ' ' : (VARIANTS[unit] ?? unit);
  }
  return result;
}

/** Read the words under an element, in the order of the page. */
export function indexText(root: Element): TextIndex {
  let text = '';
  const nodes: Text[] = [];
  /** For each unit of `text`: which node, and where in it. */
  const nodeOf: number[] = [];
  const offsetOf: number[] = [];
  const add = (unit: string, node: number, offset: number) => {
    if (unit === ' ' && (text === '' || text.endsWith(' '))) return;
    text += unit;
    for (let i = 0; i < unit.length; i++) {
      nodeOf.push(node);
      offsetOf.push(offset + i);
    }
  };
  const read = (parent: Node) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child instanceof Text) {
        const index = nodes.push(child) - 1;
        let offset = 0;
        for (const unit of child.data) {
          if (!INVISIBLE.test(unit)) {
            add(/\s/.test(unit) ? ' ' : (VARIANTS[unit] ?? unit), index, offset);
          }
          offset += unit.length;
        }
      } else if (child instanceof Element && !child.matches(SKIPPED)) {
        const parts = child.matches(BLOCKS) && nodes.length > 0;
        const last = nodes.length - 1;
        if (parts) add(' ', last, nodes[last]!.length);
        read(child);
        const inner = nodes.length - 1;
        if (child.matches(BLOCKS) && inner >= 0) add(' ', inner, nodes[inner]!.length);
      }
    }
  };
  read(root);
  return {
    text,
    rangeOf: (start, end) => {
      const range = root.ownerDocument.createRange();
      range.setStart(nodes[nodeOf[start]!]!, offsetOf[start]!);
      range.setEnd(nodes[nodeOf[end - 1]!]!, offsetOf[end - 1]! + 1);
      return range;
    },
  };
}
