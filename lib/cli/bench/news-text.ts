import { readdir, readFile } from 'node:fs/promises';
import { SAMPLES } from '@/lib/samples';
import { randomFrom } from './random';

const FIXTURES = new URL('../../../tests/fixtures/articles/', import.meta.url);
const ORDINARY_NEWS = new URL('../../../tests/fixtures/bench/ordinary-news.txt', import.meta.url);

/** In UTF-16 units, some 700 words. */
const ARTICLE_LENGTH = 4200;
/** Paragraphs in a made-up article of about 700 words. */
const PARAGRAPHS = 12;
/**
 * Share of paragraphs from articles about places. With it the texts name 5.1 places in 1,000
 * characters, as news does: the engine finds 5.4 and 4.9 in the two corpora of news that the ranker was
 * tuned on, 5.1 in both. To be set anew when fixtures are added; the bench prints what comes of it.
 */
const PLACE_SHARE = 0.265;

/** What articles are made of: our own English writing. */
export interface Paragraphs {
  /** Of stories about places: samples of the product and fixtures of its tests. */
  readonly places: readonly string[];
  /** Of everyday news, where places are named in passing. */
  readonly ordinary: readonly string[];
}

/** Reads all paragraphs, each once, in a fixed order. */
export async function loadParagraphs(): Promise<Paragraphs> {
  const texts = SAMPLES.map(({ text }) => text);
  for (const name of await readdir(FIXTURES)) {
    if (!name.endsWith('.places.json')) continue;
    const { language } = JSON.parse(await readFile(new URL(name, FIXTURES), 'utf8'));
    const file = new URL(name.replace('.places.json', '.txt'), FIXTURES);
    if (language === 'en') texts.push(await readFile(file, 'utf8').catch(() => ''));
  }
  return {
    places: toParagraphs(texts),
    ordinary: toParagraphs([await readFile(ORDINARY_NEWS, 'utf8')]),
  };
}

function toParagraphs(texts: readonly string[]): string[] {
  const paragraphs = texts.flatMap((text) => text.split(/\n+/));
  return [...new Set(paragraphs)].filter((paragraph) => paragraph.length > 40).sort();
}

/**
 * Articles of shuffled paragraphs, at least so many bytes of UTF-8 in all. No two are alike, so
 * remembering an article's answer gains nothing; the same seed makes the same articles.
 */
export function makeArticles(
  { places, ordinary }: Paragraphs,
  bytes: number,
  seed: number,
): string[] {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const articles: string[] = [];
  for (let size = 0; size < bytes; ) {
    const picked = Array.from({ length: PARAGRAPHS }, () =>
      pick(random() < PLACE_SHARE ? places : ordinary),
    );
    const article = picked.join('\n');
    articles.push(article);
    size += Buffer.byteLength(article) + 2;
  }
  return articles;
}

/** A text cut between paragraphs into articles of about 700 words. */
export function cutIntoArticles(text: string): string[] {
  const articles: string[] = [];
  let article = '';
  for (const paragraph of text.split(/\n+/)) {
    article += article ? `\n${paragraph}` : paragraph;
    if (article.length < ARTICLE_LENGTH) continue;
    articles.push(article);
    article = '';
  }
  return article ? [...articles, article] : articles;
}
