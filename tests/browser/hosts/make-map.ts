import { inject } from 'vitest';
import { escapeHtml } from '@/lib/markup/escape-html';
import { SAMPLES } from '@/lib/samples';

const sample = SAMPLES.find(({ id }) => id === 'lobito-railway')!;

/** The story that the maps of these tests are of, as a host prints it. */
export const STORY_HTML = `<article id="story"><h1>${escapeHtml(sample.title)}</h1>${sample.text
  .split(/\n\s*\n/)
  .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
  .join('')}</article>`;

/** Publish the story. */
export async function makeMap(settings: object = {}): Promise<{ id: string; editKey: string }> {
  const { title, text } = sample;
  const response = await fetch(`${inject('siteUrl')}/api/v1/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title, settings, articles: [{ id: 'a', article: { title, text } }] }),
  });
  if (response.status !== 201)
    throw new Error(`No map: ${response.status} ${await response.text()}`);
  return (await response.json()) as { id: string; editKey: string };
}
