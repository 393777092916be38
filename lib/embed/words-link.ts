import type { QuoteSelector } from './protocol';

/**
 * The address of an article with its words to be shown, as a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/). Browsers that do not know it open the article.
 */
export function linkToWords(
  url: string,
  { exact, prefix, suffix }: Pick<QuoteSelector, 'exact' | 'prefix' | 'suffix'>,
): string {
  // Context must be whole words, and of one block: what stands beyond a line break is not.
  const before = encode(
    prefix
      .split('\n')
      .at(-1)!
      .replace(/^\S*\s/, ''),
  );
  const after = encode(suffix.split('\n')[0]!.replace(/\s\S*$/, ''));
  const directive = `${before && `${before}-,`}${encode(exact)}${after && `,-${after}`}`;
  const [address, fragment = ''] = url.split('#');
  return `${address}#${fragment}:~:text=${directive}`;
}

/** `-` and `,` part the directive, so they are written in hexadecimal too. */
const encode = (words: string) => encodeURIComponent(words.trim()).replace(/-/g, '%2D');
