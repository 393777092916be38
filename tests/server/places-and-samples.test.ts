import { describe, expect, it } from 'vitest';
import { SAMPLES } from '@/lib/samples';
import { call, problemOf } from './call';

const places = await import('@/app/api/places/route');
const place = await import('@/app/api/places/[id]/route');
const samples = await import('@/app/api/samples/route');
const sample = await import('@/app/api/samples/[id]/route');
const others = await import('@/app/api/[...path]/route');

describe('GET /api/places', () => {
  it('finds places by the beginning of a name', async () => {
    const response = await call(places.GET, '/api/places?q=shush&limit=3');
    const { places: found } = await response.json();
    expect(found).toHaveLength(3);
    expect(found[0]).toMatchObject({
      id: expect.any(String),
      point: [expect.any(Number), expect.any(Number)],
    });
  });

  it.each([
    '',
    '?q=',
    '?q=%20',
    `?q=${'x'.repeat(201)}`,
    '?q=a&limit=0',
    '?q=a&limit=51',
    '?q=a&limit=x',
  ])('refuses “%s”', async (query) => {
    const problem = await problemOf(await call(places.GET, `/api/places${query}`));
    expect(problem).toMatchObject({ status: 400, reason: 'invalid-input' });
  });
});

describe('GET /api/places/{id}', () => {
  it('gives the row', async () => {
    const response = await call(place.GET, '/api/places/323786', {}, { id: '323786' });
    expect(await response.json()).toMatchObject({ id: '323786', name: 'Ankara', kind: 'city' });
  });

  it('says that there is none', async () => {
    const response = await call(place.GET, '/api/places/none', {}, { id: 'none' });
    expect(await problemOf(response)).toMatchObject({ status: 404, reason: 'not-found' });
  });
});

describe('GET /api/samples', () => {
  it('lists every sample without its text', async () => {
    const { samples: listed } = await (await call(samples.GET, '/api/samples')).json();
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(SAMPLES.map(({ id }) => id));
    expect(listed[0].words).toBeGreaterThan(300);
    expect(listed[0]).not.toHaveProperty('text');
  });

  it.each(SAMPLES)('gives $id with its places', async ({ id, text }) => {
    const response = await call(sample.GET, `/api/samples/${id}`, {}, { id });
    const answer = await response.json();
    expect(answer.text).toBe(text);
    expect(answer.result.places.length).toBeGreaterThan(3);
  });

  it('says that there is none', async () => {
    const response = await call(sample.GET, '/api/samples/none', {}, { id: 'none' });
    expect((await problemOf(response)).status).toBe(404);
  });
});

describe('every other address', () => {
  it.each([others.GET, others.POST, others.DELETE])('is a problem, not a page', async (handler) => {
    const response = await call(handler, '/api/geopars', { method: 'POST' });
    expect(await problemOf(response)).toMatchObject({ status: 404, reason: 'not-found' });
  });
});
