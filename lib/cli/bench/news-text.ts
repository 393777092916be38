import { readdir, readFile } from 'node:fs/promises';
import { SAMPLES } from '@/lib/samples';
import { randomFrom } from './random';

const FIXTURES = new URL('../../../tests/fixtures/articles/', import.meta.url);

/** Paragraphs in a made-up article: about 700 words of our samples. */
const PARAGRAPHS = 12;

/** The paragraphs of our own English articles: samples of the product and fixtures of its tests. */
export async function loadParagraphs(): Promise<string[]> {
  const texts = SAMPLES.map(({ text }) => text);
  for (const name of await readdir(FIXTURES)) {
    if (!name.endsWith('.places.json')) continue;
    const { language } = JSON.parse(await readFile(new URL(name, FIXTURES), 'utf8'));
    const file = new URL(name.replace('.places.json', '.txt'), FIXTURES);
    if (language === 'en') texts.push(await readFile(file, 'utf8').catch(() => ''));
  }
  const paragraphs = texts.flatMap((text) => text.split(/\n+/));
  return [...new Set(paragraphs)].filter((paragraph) => paragraph.length > 40).sort();
}

/**
 * Articles of shuffled paragraphs, at least so many bytes of UTF-8 in all. No two are alike, so
 * remembering an article's answer gains nothing; the same seed makes the same articles.
 */
export function makeArticles(paragraphs: readonly string[], bytes: number, seed: number): string[] {
  const random = randomFrom(seed);
  const articles: string[] = [];
  for (let size = 0; size < bytes; ) {
    const picked = Array.from(
      { length: PARAGRAPHS },
      () => paragraphs[Math.floor(random() * paragraphs.length)]!,
    );
    const article = picked.join('\n');
    articles.push(article);
    size += Buffer.byteLength(article) + 2;
  }
  return articles;
}
