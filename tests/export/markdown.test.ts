import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { markdown } from '@/lib/export/markdown';
import { sampleDocument } from './sample-document';

describe('markdown', () => {
  const text = markdown.write(sampleDocument);
  const tokens = marked.lexer(text);

  it('is a heading and a list for what the article is about, mentions and cannot place', () => {
    const headings = tokens.flatMap((token) => (token.type === 'heading' ? [token.depth] : []));
    const lists = tokens.flatMap((token) => (token.type === 'list' ? [token.items.length] : []));
    expect(headings).toEqual([1, 2, 2, 2]);
    expect(lists).toEqual([1, 2, 1]);
  });

  it('lets nothing in the article become markup', () => {
    const html = marked.parse(text, { async: false });
    expect(html).not.toMatch(/<script|<b>|<em>not|href="http:\/\/x"/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('*not* [Atlantis](http://x)');
  });

  it('says which places are not sure', () => {
    expect(text).toContain('39.7601, 46.7488; likely; 2 mentions');
  });
});
