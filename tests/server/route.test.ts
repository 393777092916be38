import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { FAILURE_REASONS, Failure } from '@/lib/errors';
import { readBody } from '@/lib/server/body';
import { problemResponse } from '@/lib/server/problem';
import { route } from '@/lib/server/route';
import { call, problemOf } from './call';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('route', () => {
  it('sends what the handler returns as JSON', async () => {
    const response = await call(
      route({}, () => ({ a: 1 })),
      '/',
    );
    expect(await response.json()).toEqual({ a: 1 });
  });

  it('hands over the validated parts', async () => {
    const handler = route(
      { query: z.object({ n: z.coerce.number() }), params: z.object({ id: z.string() }) },
      ({ query, params }) => ({ query, params }),
    );
    const response = await call(handler, '/x?n=7', {}, { id: 'a' });
    expect(await response.json()).toEqual({ query: { n: 7 }, params: { id: 'a' } });
  });

  it('hides what broke, and logs where but not what was said', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const handler = route({}, () => {
      throw new TypeError('cannot read “Secret text of an article”\nsecond line');
    });
    const problem = await problemOf(await call(handler, '/'));
    expect(problem).toMatchObject({ status: 500, reason: 'internal' });
    const said = JSON.stringify([problem, log.mock.calls]);
    expect(said).toContain('TypeError');
    expect(said).not.toMatch(/Secret|second line/);
  });

  it('words a failure', async () => {
    const handler = route({}, () => {
      throw new Failure('busy', 'Come back later.');
    });
    expect(await problemOf(await call(handler, '/'))).toEqual({
      type: 'urn:dateline:problem:busy',
      title: 'Too much to do at once',
      status: 503,
      detail: 'Come back later.',
      reason: 'busy',
    });
  });
});

describe('problemResponse', () => {
  it('keeps 5xx for faults of the server, want of room and what oEmbed prescribes', () => {
    const grave = FAILURE_REASONS.filter(
      (reason) => problemResponse(new Failure(reason, 'Why.')).status >= 500,
    );
    expect(grave).toEqual(['unsupported-format', 'busy', 'internal']);
  });

  it.each(FAILURE_REASONS)('has a status and a title for %s', async (reason) => {
    const problem = await problemOf(problemResponse(new Failure(reason, 'Why.')));
    expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.title).not.toBe('');
  });
});

describe('readBody', () => {
  it('gives up on a client that stops sending', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
      },
    });
    const request = new Request('http://localhost/', {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit);
    await expect(readBody(request, 100, 50)).rejects.toMatchObject({ reason: 'request-timeout' });
  });

  it('reads an empty body', async () => {
    const request = new Request('http://localhost/', { method: 'POST' });
    expect(await readBody(request, 100)).toHaveLength(0);
  });
});
