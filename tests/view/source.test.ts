import { describe, expect, test } from 'vitest';
import { hasSource, publishedDay, publishedWords, safeLink } from '@/lib/view/source';

describe('where an article comes from', () => {
  test.each([
    ['2026-05-03', '2026-05-03'],
    ['2026-05-03T23:30:00-05:00', '2026-05-03'],
    ['2026-05-03T00:30:00+09:00', '2026-05-03'],
  ])('the day of %s is that of the place of publication', (written, day) => {
    expect(publishedDay(written)?.toISOString().slice(0, 10)).toBe(day);
  });

  test.each([['3 May 2026'], ['2026-13-45'], [''], [null], [undefined]])(
    '%s is no day we know how to read',
    (written) => expect(publishedDay(written)).toBeNull(),
  );

  test('a date of another form stands as it is, unless it is none', () => {
    expect(publishedWords(' 3 mai 2026 ')).toBe('3 mai 2026');
    expect(publishedWords('x'.repeat(41))).toBeNull();
    expect(publishedWords('  ')).toBeNull();
  });

  test.each([
    ['https://news.test/a', true],
    ['http://news.test/a', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['blob:https://news.test/1', false],
    ['//news.test/a', false],
    ['news.test', false],
    [null, false],
  ])('%s may be a link: %s', (url, may) => expect(safeLink(url) !== null).toBe(may));

  test('nothing known is nothing shown', () => {
    const article = { title: 'A', text: 'B' };
    expect(hasSource(article)).toBe(false);
    expect(hasSource({ ...article, url: 'javascript:alert(1)', byline: '' })).toBe(false);
    expect(hasSource({ ...article, byline: 'A. Writer' })).toBe(true);
  });
});
