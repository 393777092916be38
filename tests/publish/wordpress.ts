/**
 * What WordPress does with the HTML of an oEmbed provider it does not know: the rules of its
 * `wp_filter_oembed_result`, `wp_maybe_enqueue_oembed_host_js` and `wp-embed.js`, retold.
 */
import { parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements that survive, with their attributes that do. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: [
    ...['src', 'width', 'height', 'frameborder'],
    ...['marginwidth', 'marginheight', 'scrolling', 'title'],
  ],
};

/** The elements and attributes that are let through; the contents of others stay. */
function strip(html: string): string {
  const keep = (node: Tree.ChildNode): Tree.ChildNode[] => {
    if (!('tagName' in node)) return node.nodeName === '#text' ? [node] : [];
    const allowed = ALLOWED[node.tagName];
    const children = node.childNodes.flatMap(keep);
    if (!allowed) return children;
    node.attrs = node.attrs.filter(({ name }) => allowed.includes(name));
    node.childNodes = children;
    return [node];
  };
  const fragment = parseFragment(html);
  fragment.childNodes = fragment.childNodes.flatMap(keep);
  return serialize(fragment);
}

/** The HTML as it ends up in a post, or null where WordPress gives up. */
export function filterOembedHtml(html: string, secret: string): string | null {
  const found = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(strip(html));
  if (!found) return null;
  const [, quotation = '', frame = ''] = found;
  let result = (quotation + frame).replace(
    / src=(['"])(.*?)\1/,
    (_, mark, address) =>
      ` src=${mark}${address}#?secret=${secret}${mark} data-secret=${mark}${secret}${mark}`,
  );
  result = result.replace('<blockquote', `<blockquote data-secret="${secret}"`);
  if (quotation) {
    result = result
      .replace('<iframe', '<iframe style="position: absolute; visibility: hidden;"')
      .replace('<blockquote', '<blockquote class="wp-embedded-content"');
  }
  return result.replace(
    '<iframe',
    '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"',
  );
}

/** Whether the script that sizes frames is put on the page. */
export const loadsHostScript = (html: string) =>
  /<blockquote\s[^>]*?wp-embedded-content/.test(html);

/** The height that the script gives a frame for the one it asks for. */
export const heightGiven = (asked: number) => Math.min(1000, Math.max(200, asked));
