import { check } from '@placemarkio/check-geojson';
import { describe, expect, it, vi } from 'vitest';
import { EXPORTERS } from '@/lib/export';
import { call, post, problemOf } from './call';

const { GET, POST } = await import('@/app/api/geoparse/route');
const ADDRESS = '/api/geoparse';
const STORY = 'The ferry from Naples to Capri was cancelled, the Italian navy said in Rome.';

describe('POST /api/geoparse', () => {
  it('answers with GeoJSON', async () => {
    const response = await post(POST, ADDRESS, { text: STORY });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/geo+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const collection = check(await response.text());
    if (!('features' in collection)) throw new Error('no features');
    const naples = collection.features.find((one) => one.properties?.name === 'Naples');
    expect(naples?.properties?.mentions[0]).toMatchObject({ start: 15, end: 21, sentence: STORY });
  });

  it.each(EXPORTERS)('answers in $id', async ({ id, mediaType }) => {
    const response = await post(POST, `${ADDRESS}?format=${id}`, { text: STORY, title: 'Ferry' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(mediaType);
    const body = Buffer.from(await response.arrayBuffer());
    if (id === 'png') expect(body.subarray(1, 4).toString()).toBe('PNG');
    else expect(body.toString()).toContain('Naples');
    // Neither page nor picture is ever opened as one of this site's own.
    const isOpened = id === 'html' || id === 'svg';
    expect(response.headers.get('content-disposition') !== null).toBe(isOpened);
  });

  it('gives the whole result, with reasons, as json', async () => {
    const response = await post(POST, `${ADDRESS}?format=json`, { text: STORY, title: 'Ferry' });
    const { article, mentions, places } = await response.json();
    expect(article).toEqual({ title: 'Ferry', text: STORY });
    expect(places.length).toBeGreaterThan(1);
    for (const { start, end, text } of mentions) expect(STORY.slice(start, end)).toBe(text);
    const reasons = mentions.flatMap((one: { candidates: { reasons: unknown[] }[] }) =>
      one.candidates.flatMap((candidate) => candidate.reasons),
    );
    expect(reasons.length).toBeGreaterThan(0);
  });

  it('takes a text of 1 MB', async () => {
    const text = `${STORY} `.repeat(Math.floor(1e6 / (STORY.length + 1)));
    const response = await post(POST, `${ADDRESS}?format=csv`, { text });
    expect(response.status).toBe(200);
  });

  it.each([
    ['no text', {}, '/text'],
    ['a text that is none', { text: 7 }, '/text'],
    ['an empty text', { text: ' \n' }, '/text'],
    ['a wrong language', { text: 'Rome', language: 'not a tag' }, '/language'],
    ['a wrong home', { text: 'Rome', home: [200, 0] }, '/home/0'],
    ['an array', [], ''],
  ])('refuses %s and says where', async (_, body, pointer) => {
    const problem = await problemOf(await post(POST, ADDRESS, body));
    expect(problem).toMatchObject({ status: 400, reason: 'invalid-input' });
    expect(problem.type).toBe('urn:dateline:problem:invalid-input');
    expect(problem.errors?.[0]?.pointer).toBe(pointer);
  });

  it('refuses an unknown format and names the known', async () => {
    const problem = await problemOf(await post(POST, `${ADDRESS}?format=shp`, { text: STORY }));
    expect(problem.status).toBe(400);
    expect(problem.detail).toContain('geojson, csv');
  });

  it('refuses what is not JSON, without quoting it', async () => {
    const problem = await problemOf(await post(POST, ADDRESS, '{"text": "Secret Rome'));
    expect(problem).toMatchObject({ status: 400, reason: 'invalid-json' });
    expect(JSON.stringify(problem)).not.toContain('Secret');
  });

  it('refuses bytes that are not UTF-8', async () => {
    const body = new Uint8Array([0x22, 0xff, 0x22]);
    const headers = { 'content-type': 'application/json' };
    const response = await call(POST, ADDRESS, { method: 'POST', headers, body });
    expect((await problemOf(response)).reason).toBe('invalid-json');
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', ''])(
    'refuses a body of type “%s”',
    async (type) => {
      const headers: Record<string, string> = type ? { 'content-type': type } : {};
      const body = new TextEncoder().encode('{"text":"Rome"}');
      const response = await call(POST, ADDRESS, { method: 'POST', headers, body });
      expect(await problemOf(response)).toMatchObject({
        status: 415,
        reason: 'unsupported-media-type',
      });
    },
  );

  it('takes a content type with a charset', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    const response = await call(POST, ADDRESS, {
      method: 'POST',
      headers,
      body: '{"text":"Rome"}',
    });
    expect(response.status).toBe(200);
  });

  it('refuses a body that says it is too large', async () => {
    const response = await post(POST, ADDRESS, { text: 'x'.repeat(2 ** 20) });
    expect(await problemOf(response)).toMatchObject({ status: 413, reason: 'too-large' });
  });

  it('stops reading a body that does not say how large it is', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const headers = { 'content-type': 'application/json' };
    const response = await call(POST, ADDRESS, { method: 'POST', headers, body, duplex: 'half' });
    expect((await problemOf(response)).status).toBe(413);
    expect(sent).toBeLessThan(25);
  });

  it('refuses other methods and names its own', async () => {
    const response = GET();
    expect(await problemOf(response)).toMatchObject({ status: 405, reason: 'method-not-allowed' });
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('writes nothing to the log', async () => {
    const log = vi.spyOn(console, 'log');
    const error = vi.spyOn(console, 'error');
    await post(POST, ADDRESS, { text: STORY });
    await post(POST, ADDRESS, '{');
    expect([log.mock.calls, error.mock.calls]).toEqual([[], []]);
  });
});
