import { marked } from 'marked';
import { decodeText } from './decode-text';
import { readFragment } from './html';
import { type Importer, toArticle } from './imported';
import { charsetOf } from './text';

/** A block of `key: value` lines between two lines of dashes, as many programs put at the top. */
const FRONT_MATTER = /^\uFEFF?---[^\S\n]*\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n|$)/;

/** Markdown: its text without the marks. The first heading or the front matter names the title. */
export const markdown = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['md', 'markdown'],
  mediaTypes: ['text/markdown'],
  read: async ({ bytes, mediaType, url }) => {
    const source = decodeText(bytes, charsetOf(mediaType));
    const front = FRONT_MATTER.exec(source);
    const value = (...keys: readonly string[]) => {
      const line = new RegExp(`^(?:${keys.join('|')})\\s*:\\s*(.+)$`, 'im').exec(front?.[1] ?? '');
      return line?.[1]?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? null;
    };
    const body = source.slice(front?.[0].length ?? 0);
    const { title, text } = readFragment(marked.parse(body, { async: false }));
    return toArticle({
      title: value('title') ?? title ?? '',
      text,
      byline: value('author', 'byline'),
      publishedAt: value('date', 'published'),
      url: url ?? null,
    });
  },
} as const satisfies Importer;
