import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

/** An element to be written, or text. */
export type XmlNode = XmlElement | string;
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | null>>;
  readonly children: readonly XmlNode[];
}

/** An element; attributes that are null are left out, children likewise. */
export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: readonly (XmlNode | null)[]
): XmlElement {
  return { name, attributes, children: children.filter((child) => child !== null) };
}

/**
 * A whole XML 1.0 document in one default namespace. Escaping is the serialiser's work; characters
 * that XML cannot hold become U+FFFD. Elements without text of their own put each child on a line.
 */
export function writeXml(root: XmlElement, namespace: string): string {
  const document = new DOMImplementation().createDocument(namespace, root.name, null);
  fill(document, document.documentElement!, root, namespace);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/**
 * A whole HTML document; `svg` elements and what is in them are SVG. Escaping is the serialiser's
 * work. What stands in `script` and `style` is written as it is: only our own goes there.
 *
 * @param root an `html` element
 */
export function writeHtml(root: XmlElement): string {
  const document = new DOMImplementation().createHTMLDocument(false);
  const html = document.createElementNS(XHTML, root.name);
  document.appendChild(html);
  fill(document, html, root, XHTML);
  return `${new XMLSerializer().serializeToString(document)}\n`;
}

function fill(document: Document, target: Element, source: XmlElement, namespace: string): void {
  for (const [name, value] of Object.entries(source.attributes)) {
    if (value === null) continue;
    if (name.startsWith('xml:')) {
      target.setAttributeNS('http://www.w3.org/XML/1998/namespace', name, legal(String(value)));
    } else {
      target.setAttribute(name, legal(String(value)));
    }
  }
  const isBlock =
    source.children.length > 0 && source.children.every((child) => typeof child !== 'string');
  for (const child of source.children) {
    if (typeof child === 'string') {
      target.appendChild(document.createTextNode(legal(child)));
      continue;
    }
    if (isBlock) target.appendChild(document.createTextNode('\n'));
    const own = child.name === 'svg' && namespace === XHTML ? SVG : namespace;
    const node = document.createElementNS(own, child.name);
    fill(document, node, child, own);
    target.appendChild(node);
  }
  if (isBlock) target.appendChild(document.createTextNode('\n'));
}

/** XML 1.0 §2.2: what may stand in a document. The `u` flag makes lone surrogates match as well. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function legal(text: string): string {
  return text.replace(ILLEGAL, '\uFFFD');
}

/** An XML name made of this text, to serve as an id: letters, digits, `-`, `_`. */
export function xmlId(prefix: string, text: string): string {
  return `${prefix}-${text.replace(/[^A-Za-z0-9_-]/g, '_')}`;
}
