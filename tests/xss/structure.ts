/** What a document is made of apart from its words: two with equal structure differ in words only. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements and attribute names of an HTML page, in order, one a line. */
export function htmlStructure(html: string): string[] {
  const lines: string[] = [];
  const visit = (node: Tree.Node, depth: number): void => {
    if ('tagName' in node) {
      const names = node.attrs.map(({ name }) => name).sort();
      lines.push(`${' '.repeat(depth)}${node.tagName} ${names.join(' ')}`);
      if (node.tagName === 'template') visit((node as Tree.Template).content, depth + 1);
    } else if (node.nodeName === '#comment') {
      lines.push(`${' '.repeat(depth)}comment`);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, depth + 1);
  };
  visit(parse(html), 0);
  return lines;
}

/** Addresses that an HTML page could go to or load from. */
export function htmlAddresses(html: string): string[] {
  const addresses: string[] = [];
  const visit = (node: Tree.Node): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (/^(href|src|srcset|action|formaction|data|poster|content|xlink:href)$/.test(name)) {
          addresses.push(value);
        }
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return addresses;
}

/** The same of an XML document. @throws Error where it is not well-formed */
export function xmlStructure(xml: string): string[] {
  const document = new DOMParser({
    onError: (level, message) => {
      // It wonders about U+FFFD, which stands for what XML cannot hold.
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
  const lines: string[] = [];
  const visit = (node: Node, depth: number): void => {
    if (node.nodeType === node.ELEMENT_NODE) {
      const names = [...(node as Element).attributes].map(({ name }) => name).sort();
      lines.push(`${' '.repeat(depth)}${node.nodeName} ${names.join(' ')}`);
    } else if (node.nodeType === node.PROCESSING_INSTRUCTION_NODE && node.nodeName !== 'xml') {
      lines.push(`${' '.repeat(depth)}?${node.nodeName}`);
    }
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, depth + 1);
  };
  visit(document, 0);
  return lines;
}
