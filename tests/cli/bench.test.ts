import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runNode } from '@/lib/cli/bench/child';
import { toTable } from '@/lib/cli/bench/figures';
import { loadParagraphs, makeArticles } from '@/lib/cli/bench/news-text';
import { recordFigures } from '@/lib/cli/bench/record';

describe('makeArticles', () => {
  it('makes the same articles from the same seed, and no article twice', async () => {
    const paragraphs = await loadParagraphs();
    expect(paragraphs.places.length).toBeGreaterThan(50);
    expect(paragraphs.ordinary.length).toBeGreaterThan(40);
    const articles = makeArticles(paragraphs, 200_000, 1);
    expect(makeArticles(paragraphs, 200_000, 1)).toEqual(articles);
    expect(makeArticles(paragraphs, 200_000, 2)).not.toEqual(articles);
    expect(new Set(articles).size).toBe(articles.length);
    expect(Buffer.byteLength(articles.join('\n\n'))).toBeGreaterThanOrEqual(200_000 - 2);
  });
});

const group = {
  title: 'Engine',
  figures: [
    { name: 'speed', value: 5.1234, unit: 'MB/s', aim: { atLeast: 5 } },
    { name: 'start', value: 1234.5, unit: 'ms', aim: { atMost: 400 } },
  ],
};

describe('toTable', () => {
  it('says what was measured, what it should be, and whether it is', () => {
    expect(toTable(group)).toBe(
      [
        '| Engine | measured  | aim      | met |',
        '|--------|-----------|----------|-----|',
        '| speed  | 5.12 MB/s | ≥ 5 MB/s | yes |',
        '| start  | 1,230 ms  | ≤ 400 ms | no  |',
      ].join('\n'),
    );
  });
});

describe('recordFigures', () => {
  const RUN = { date: '2026-11-22', machine: 'one machine' };
  const document = readFileSync('docs/measurements.md', 'utf8');

  it('replaces the figures and nothing else', () => {
    const once = recordFigures(document, [group], RUN);
    expect(once).toContain('Measured 2026-11-22 on one machine, by ');
    expect(once).toContain(toTable(group));
    expect(recordFigures(once, [group], RUN)).toBe(once);
    const [before] = document.split('<!-- bench');
    expect(once.startsWith(before!)).toBe(true);
  });

  it('says which parts have no figures', () => {
    const partly = recordFigures(document, [group], { ...RUN, failed: ['page', 'server'] });
    expect(partly).toContain('Could not be measured: page, server.');
    expect(partly).toContain(toTable(group));
    expect(recordFigures(partly, [group], RUN)).not.toContain('Could not be measured');
  });

  it('refuses a document without its marks', () => {
    expect(() => recordFigures('# Title', [group], RUN)).toThrow('lacks the marks');
  });
});

describe('runNode', () => {
  it.runIf(process.platform === 'linux')(
    'tells the memory of the program, not of the bench',
    async () => {
      const held = Buffer.alloc(300e6, 1);
      const program = fileURLToPath(
        new URL('../fixtures/bench/small-program.mjs', import.meta.url),
      );
      const { maxRssMb } = await runNode(program, []);
      expect(maxRssMb).toBeGreaterThan(20);
      expect(maxRssMb).toBeLessThan(held.length / 1e6 - 100);
    },
  );

  it('says what a program that fails wrote', async () => {
    await expect(runNode('no-such-program.mjs', [])).rejects.toThrow('the program ended with 1');
  });
});
