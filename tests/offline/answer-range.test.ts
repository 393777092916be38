import { describe, expect, test } from 'vitest';
import { answerRange } from '@/lib/offline/answer-range';

const whole = () =>
  new Response('0123456789', { headers: { etag: '"x"', 'content-type': 'text/plain' } });

async function ask(range: string | null) {
  const answer = await answerRange(range, whole());
  const { status, headers } = answer;
  return { status, range: headers.get('content-range'), text: await answer.text() };
}

describe('a part of a kept file', () => {
  test.each([
    ['bytes=0-0', 'bytes 0-0/10', '0'],
    ['bytes=2-4', 'bytes 2-4/10', '234'],
    ['bytes=7-', 'bytes 7-9/10', '789'],
    ['bytes=8-99', 'bytes 8-9/10', '89'],
    ['bytes=-3', 'bytes 7-9/10', '789'],
    ['bytes=-99', 'bytes 0-9/10', '0123456789'],
  ])('%s', async (range, contentRange, text) => {
    expect(await ask(range)).toEqual({ status: 206, range: contentRange, text });
  });

  test.each([['bytes=10-'], ['bytes=10-12'], ['bytes=5-4'], ['bytes=-0']])(
    '%s is none of it',
    async (range) => {
      expect(await ask(range)).toEqual({ status: 416, range: 'bytes */10', text: '' });
    },
  );

  test.each([[null], ['bytes=-'], ['bytes=0-1,3-4'], ['lines=1-2'], ['']])(
    '%s is answered with all of it',
    async (range) => {
      expect(await ask(range)).toEqual({ status: 200, range: null, text: '0123456789' });
    },
  );

  test('keeps what was said of the whole', async () => {
    const { headers } = await answerRange('bytes=2-4', whole());
    expect(headers.get('etag')).toBe('"x"');
    expect(headers.get('content-type')).toBe('text/plain');
    expect(headers.get('content-length')).toBe('3');
  });
});
