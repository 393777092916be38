import { describe, expect, it } from 'vitest';
import { splitLines } from '@/lib/split-lines';
import fc from './seeded-check';

async function split(chunks: readonly Uint8Array[], maxBytes?: number) {
  async function* stream() {
    yield* chunks;
  }
  const lines: (string | null)[] = [];
  for await (const { number, bytes } of splitLines(stream(), maxBytes)) {
    expect(number).toBe(lines.length + 1);
    lines.push(bytes && Buffer.from(bytes).toString('latin1'));
  }
  return lines;
}

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('splitLines', () => {
  it('cuts at newlines, however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[ab\n]{0,5}$/)), async (chunks) => {
        const whole = chunks.join('').split('\n');
        if (whole.at(-1) === '') whole.pop();
        expect(await split(chunks.map(bytes))).toEqual(whole);
      }),
    );
  });

  it('gives up a line that is too long, and only that', async () => {
    const lines = ['short', 'much too long', 'short again'];
    expect(await split([bytes(lines.join('\n'))], 11)).toEqual(['short', null, 'short again']);
    const drops = [...lines.join('\n')].map(bytes);
    expect(await split(drops, 11)).toEqual(['short', null, 'short again']);
  });

  it('drops a byte order mark at the very beginning', async () => {
    expect(await split([bytes('\xef\xbb\xbfa\n\xef\xbb\xbfb')])).toEqual(['a', '\xef\xbb\xbfb']);
  });
});
