import nlp from 'compromise';
import type { FigureGroup } from './figures';
import { cutIntoArticles, loadParagraphs, makeArticles } from './news-text';
import { loadShippedEngine } from './shipped-engine';
import { cpuMs, leastCpuMs, medianMs } from './timing';

const SEED = 20240220;
const MB = 1_000_000;
/** How often the engine and compromise read the same megabyte by turns. */
const TURNS = 4;
/** How often the engine reads it in a turn: together they take about as long as compromise does. */
const READS_A_TURN = 30;

/**
 * How fast the engine, bundled as it ships, is on one core, on made-up news: whole texts, article by
 * article, one article of 700 words warm, whether cost grows in line with length, and beside
 * compromise. Speeds are of processor time.
 *
 * @param megabytes size of the large text; compromise reads 1 MB of it
 * @param news a text to read instead of the made-up one, all of it
 */
export async function benchEngine(megabytes: number, news?: string): Promise<FigureGroup> {
  const { geoparse, loadGazetteer } = await loadShippedEngine();
  const gazetteer = loadGazetteer();
  const articles =
    news === undefined
      ? makeArticles(await loadParagraphs(), megabytes * MB, SEED)
      : cutIntoArticles(news);
  const whole = articles.join('\n\n');
  const firstMegabyte = take(whole, MB);
  const read = (text: string) => geoparse(text, gazetteer);
  const readWithCompromise = () => nlp(firstMegabyte).places().out('array');

  const mentions = read(whole).mentions.length;
  const wholeMs = leastCpuMs(() => read(whole));
  const articlesMs = leastCpuMs(() => articles.forEach(read));
  const quarterMs = leastCpuMs(() => read(take(whole, whole.length / 4)));
  const halfMs = leastCpuMs(() => read(take(whole, whole.length / 2)));
  // Turn about and for about as long, so that both meet the same machine; the first turn does not count.
  const readTimes = () => {
    for (let i = 0; i < READS_A_TURN; i++) read(firstMegabyte);
  };
  const turns = Array.from({ length: 1 + TURNS }, () => ({
    ours: cpuMs(readTimes) / READS_A_TURN,
    theirs: cpuMs(readWithCompromise),
  })).slice(1);
  const megabyteMs = Math.min(...turns.map(({ ours }) => ours));
  const compromiseMs = Math.min(...turns.map(({ theirs }) => theirs));
  const article = words(whole, 700);
  const articleMs = medianMs(() => read(article), { runs: 200, warmUp: 100 });

  const size = (Buffer.byteLength(whole) / MB).toFixed(news === undefined ? 0 : 2);
  const speed = (text: string, ms: number) => Buffer.byteLength(text) / MB / (ms / 1000);
  return {
    title: 'Engine, one core',
    figures: [
      {
        name: 'places named in the text, in 1,000 characters',
        value: (1000 * mentions) / whole.length,
        unit: '',
      },
      { name: 'words with a capital letter', value: 100 * shareOfCapitals(whole), unit: '%' },
      {
        name: `one news text of ${size} MB`,
        value: speed(whole, wholeMs),
        unit: 'MB/s',
        aim: { atLeast: 5 },
      },
      {
        name: `the same, article by article (${articles.length})`,
        value: speed(articles.join(''), articlesMs),
        unit: 'MB/s',
      },
      { name: 'the first MB of it', value: speed(firstMegabyte, megabyteMs), unit: 'MB/s' },
      {
        name: 'compromise .places() on the same MB',
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

function shareOfCapitals(text: string): number {
  const all = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  return all.filter((word) => /^\p{Lu}/u.test(word)).length / all.length;
}

function words(text: string, count: number): string {
  return text.split(/(?<=\s)/, count).join('');
}
