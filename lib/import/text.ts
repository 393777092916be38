import { decodeText } from './decode-text';
import { type Importer, toArticle } from './imported';

/** A first line longer than this is a paragraph, not a headline. */
const MAX_HEADLINE = 150;

/** Plain text in any encoding. A short first line with more below it is taken for the headline. */
export const text = {
  id: 'text',
  label: 'Plain text',
  extensions: ['txt', 'text'],
  mediaTypes: ['text/plain'],
  read: async ({ bytes, mediaType, url }) => {
    const decoded = decodeText(bytes, charsetOf(mediaType));
    const [first = '', ...rest] = decoded.trim().split(/\r\n|\n|\r/);
    const hasHeadline =
      first.length <= MAX_HEADLINE &&
      rest.some((line) => line.trim() !== '') &&
      !/[.,;]$/.test(first);
    return toArticle({ title: hasHeadline ? first : '', text: decoded, url });
  },
} as const satisfies Importer;

/** The `charset` parameter of a media type. */
export function charsetOf(mediaType: string | undefined): string | null {
  return /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(mediaType ?? '')?.[1] ?? null;
}
