/** The parts of a DOM node that reading its text needs; every DOM has them. */
export interface TextNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<TextNode>;
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH ' +
    'THEAD TR UL'
  ).split(' '),
);

/** Elements whose text nobody reads. */
const HIDDEN = new Set(
  'HEAD IFRAME MATH NOSCRIPT OBJECT SCRIPT STYLE SVG TEMPLATE TEXTAREA'.split(' '),
);

/**
 * The text of a tree as a reader sees it: one line a block, white space folded, nothing of scripts
 * and styles. Walks without recursion, so depth does not matter.
 */
export function blockText(root: TextNode): string {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    const folded = line.replace(/\s+/g, ' ').trim();
    if (folded !== '') lines.push(folded);
    line = '';
  };

  /** Nodes still to be visited; a null ends the block before it. */
  const stack: (TextNode | null)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === null) {
      endLine();
    } else if (node.nodeType === TEXT || node.nodeType === CDATA) {
      line += node.nodeValue ?? '';
    } else if (node.nodeName.toUpperCase() === 'BR') {
      endLine();
    } else if (!HIDDEN.has(node.nodeName.toUpperCase())) {
      if (node.nodeType === ELEMENT && BLOCKS.has(node.nodeName.toUpperCase())) {
        endLine();
        stack.push(null);
      }
      const { childNodes } = node;
      for (let i = childNodes.length - 1; i >= 0; i--) stack.push(childNodes[i]!);
    }
  }
  endLine();
  return lines.join('\n');
}
