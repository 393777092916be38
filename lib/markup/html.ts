/**
 * HTML as a tree, escaped once where it is written: nothing of an article gets into markup
 * unescaped.
 */

import { escapeHtml } from './escape-html';

export type HtmlNode = HtmlElement | string | null | false;

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly HtmlNode[];
}

/** `true` writes the bare attribute; null, undefined and false leave it out. */
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const VOID = new Set(['br', 'img', 'link', 'meta', 'source']);

/** An element to be written. */
export function h(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (HtmlNode | readonly HtmlNode[])[]
): HtmlElement {
  return { name, attributes, children: children.flat() };
}

/** A whole document. */
export function writeDocument(root: HtmlElement): string {
  return `<!doctype html>${write(root)}`;
}

/** A piece of a document. */
export const writeFragment = (...nodes: readonly HtmlNode[]) => nodes.map(write).join('');

function write(node: HtmlNode): string {
  if (node === null || node === false) return '';
  if (typeof node === 'string') return escapeHtml(node);
  const { name, attributes, children } = node;
  const start = `<${name}${Object.entries(attributes).map(writeAttribute).join('')}>`;
  if (VOID.has(name)) return start;
  const inner =
    name === 'script' || name === 'style'
      ? children.map((child) => rawText(name, child)).join('')
      : children.map(write).join('');
  return `${start}${inner}</${name}>`;
}

function writeAttribute([name, value]: [string, Attributes[string]]): string {
  if (value === null || value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}

/** Scripts and sheets know no entities: only their own end tag could break out of them. */
function rawText(name: string, child: HtmlNode): string {
  if (child === null || child === false) return '';
  if (typeof child !== 'string') throw new TypeError(`<${name}> holds text only.`);
  if (/<[/!]/.test(child)) throw new RangeError(`<${name}> must not hold “</” or “<!”.`);
  return child;
}

/** A value as JSON that may stand in a `<script type="application/json">`. */
export const jsonText = (value: unknown) =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
