import nlp from 'compromise';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse';
import type { FigureGroup } from './figures';
import { loadParagraphs, makeArticles } from './news-text';
import { medianMs } from './timing';

const SEED = 20240220;
const MB = 1_000_000;

/**
 * How fast the engine is on this thread, on made-up news: whole texts, article by article, one
 * article of 700 words warm, whether cost grows in line with length, and beside compromise.
 *
 * @param megabytes size of the large text; compromise reads 1 MB of it
 */
export async function benchEngine(megabytes: number): Promise<FigureGroup> {
  const gazetteer = await loadGazetteer();
  const articles = makeArticles(await loadParagraphs(), megabytes * MB, SEED);
  const whole = articles.join('\n\n');
  const firstMegabyte = take(whole, MB);
  const read = (text: string) => geoparse(text, gazetteer);

  const wholeMs = medianMs(() => read(whole), { runs: 3 });
  const articlesMs = medianMs(() => articles.forEach(read), { runs: 3 });
  const megabyteMs = medianMs(() => read(firstMegabyte), { runs: 3 });
  const compromiseMs = medianMs(() => nlp(firstMegabyte).places().out('array'), {
    runs: 1,
    warmUp: 0,
  });
  const article = words(whole, 700);
  const articleMs = medianMs(() => read(article), { runs: 200, warmUp: 100 });
  const quarterMs = medianMs(() => read(take(whole, whole.length / 4)), { runs: 3 });
  const halfMs = medianMs(() => read(take(whole, whole.length / 2)), { runs: 3 });

  const speed = (text: string, ms: number) => Buffer.byteLength(text) / MB / (ms / 1000);
  return {
    title: 'Engine, one thread',
    figures: [
      {
        name: `one news text of ${megabytes} MB`,
        value: speed(whole, wholeMs),
        unit: 'MB/s',
        aim: { atLeast: 5 },
      },
      {
        name: `the same, article by article (${articles.length})`,
        value: speed(articles.join(''), articlesMs),
        unit: 'MB/s',
      },
      { name: 'one news text of 1 MB', value: speed(firstMegabyte, megabyteMs), unit: 'MB/s' },
      {
        name: 'compromise .places() on the same 1 MB',
        value: speed(firstMegabyte, compromiseMs),
        unit: 'MB/s',
      },
      {
        name: 'times compromise',
        value: compromiseMs / megabyteMs,
        unit: '×',
        aim: { atLeast: 60 },
      },
      { name: 'article of 700 words, warm', value: articleMs, unit: 'ms', aim: { atMost: 2 } },
      {
        name: 'cost of a text against half of it',
        value: wholeMs / halfMs,
        unit: '×',
        aim: { atMost: 2.3 },
      },
      {
        name: 'cost of a text against a quarter of it',
        value: wholeMs / quarterMs,
        unit: '×',
        aim: { atMost: 4.6 },
      },
    ],
  };
}

/** The first units of a text, in a string of its own. */
function take(text: string, units: number): string {
  return Buffer.from(text.slice(0, units)).toString();
}

function words(text: string, count: number): string {
  return text.split(/(?<=\s)/, count).join('');
}
