/** The browser's worker answers as the server does: same gazetteer, same engine, same result. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { TASKS } from '@/lib/batch/tasks';
import { readCompactJson } from '@/lib/export/json-compact';
import { loadGazetteer as loadFromCompressed } from '@/lib/gazetteer/load-browser';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { searchPlaces } from '@/lib/gazetteer/search';
import type { Gazetteer } from '@/lib/geoparse/types';
import { SAMPLES } from '@/lib/samples';
import { FUNCTIONS, type WorkerContext } from '@/lib/worker/functions';
import { loadArticles } from '../helpers';
import { STORY, storyDocx, storyEpub, storyPage, storyPdf } from '../import/make-files';

let here: WorkerContext;
let server: Gazetteer;
beforeAll(async () => {
  const bytes = readFileSync('public/gazetteer.bin.gz');
  const gazetteer = await loadFromCompressed({ fetch: async () => new Response(bytes) });
  here = { openGazetteer: async () => gazetteer };
  server = loadGazetteer();
});

/** As it arrives on the other side of the worker's port. */
const carry = <T>(value: T): T => structuredClone(value);

describe('the worker', () => {
  const articles = [
    ...SAMPLES.map(({ id, title, text }) => ({ id, title, text })),
    ...loadArticles().map(({ id, text }) => ({ id: `labelled ${id}`, title: '', text })),
  ];

  test.each(articles)('finds in $id what the server finds', async ({ title, text }) => {
    const found = carry(await FUNCTIONS.geoparse({ title, text }, here));
    const written = await TASKS.exportArticle(
      { article: { title, text }, format: 'json-compact' },
      { openGazetteer: () => server },
    );
    const { article: _, ...sent } = readCompactJson(String(written));
    expect(found).toEqual(sent);
  });

  test.each(['Shusha', 'springfield, ill', 'Łódź', 'mosc', 'xyzzy'])(
    'searches for “%s” as the server does',
    async (query) => {
      const found = carry(await FUNCTIONS.searchPlaces({ query, limit: 10 }, here));
      expect(found).toEqual(carry(searchPlaces(server, query, { limit: 10 })));
    },
  );

  test('knows a place by its id, and none by another', async () => {
    const [place] = searchPlaces(server, 'Baku');
    expect(carry(await FUNCTIONS.placeById(place!.id, here))).toEqual(carry(place));
    expect(await FUNCTIONS.placeById('no such id', here)).toBeNull();
  });

  test.each([
    ['story.txt', async () => new TextEncoder().encode(STORY.join('\n\n'))],
    ['story.md', async () => new TextEncoder().encode(`# ${STORY.join('\n\n')}`)],
    ['story.html', async () => new TextEncoder().encode(storyPage())],
    ['story.docx', storyDocx],
    ['story.pdf', storyPdf],
    ['story.epub', async () => storyEpub()],
  ])('reads %s', async (name, make) => {
    const file = new File([new Uint8Array(await make())], name);
    const article = carry(await FUNCTIONS.readFile(file));
    expect(`${article.title} ${article.text}`).toContain(STORY[0]);
    expect(article.text).toContain('Salerno');
  });

  test('has the samples', async () => {
    const { title, text } = SAMPLES[0]!;
    expect(await FUNCTIONS.findSample(SAMPLES[0]!.id)).toEqual({ title, text });
    expect(await FUNCTIONS.findSample('none')).toBeNull();
  });
});
