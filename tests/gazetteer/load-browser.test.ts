import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { GazetteerFormatError } from '@/lib/gazetteer/format';
import {
  type DownloadProgress,
  GazetteerDownloadError,
  loadGazetteer,
} from '@/lib/gazetteer/load-browser';
import { makeFolder, makeRow, writeRows } from './rows';

const file = path.join(makeFolder(), 'small.bin');
writeRows(file, [makeRow({ id: '587084', name: 'Baku' })]);
const plain = new Uint8Array(readFileSync(file));
const zipped = new Uint8Array(gzipSync(plain));

/** A fetch that answers with these bytes in pieces. */
function serve(bytes: Uint8Array, init: ResponseInit = {}, breakAfter = Number.POSITIVE_INFINITY) {
  return (() => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= breakAfter) return controller.error(new TypeError('network error'));
        if (sent >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(sent, sent + 100));
        sent += 100;
      },
    });
    return Promise.resolve(new Response(body, init));
  }) as typeof fetch;
}

async function failure(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => expect.unreachable('should have failed'),
    (error: unknown) => error,
  );
}

describe('loading in a browser', () => {
  it('decompresses, opens and tells how far it is', async () => {
    const progress: DownloadProgress[] = [];
    const gazetteer = await loadGazetteer({
      fetch: serve(zipped, { headers: { 'content-length': String(zipped.length) } }),
      onProgress: (step) => progress.push(step),
    });
    expect(gazetteer.place(gazetteer.lookup('baku')[0]!.row).name).toBe('Baku');
    expect(progress[0]).toEqual({ loadedBytes: 0, totalBytes: zipped.length });
    expect(progress.at(-1)).toEqual({ loadedBytes: zipped.length, totalBytes: zipped.length });
  });

  it('takes bytes that the browser has already decompressed', async () => {
    const progress: DownloadProgress[] = [];
    const headers = { 'content-encoding': 'gzip', 'content-length': String(zipped.length) };
    const gazetteer = await loadGazetteer({
      fetch: serve(plain, { headers }),
      onProgress: (step) => progress.push(step),
    });
    expect(gazetteer.rowCount).toBe(1);
    // The length is that of other bytes, so it is not taken for the whole.
    expect(progress.at(-1)).toEqual({ loadedBytes: plain.length, totalBytes: null });
  });

  it.each([
    ['unreachable', () => Promise.reject(new TypeError('offline'))],
    ['refused', serve(new Uint8Array(), { status: 503 })],
    ['interrupted', serve(zipped, {}, 200)],
    ['interrupted', serve(zipped.slice(0, 300))],
  ])('says when it was %s', async (fault, fetch) => {
    const error = await failure(loadGazetteer({ fetch: fetch as typeof globalThis.fetch }));
    expect(error).toBeInstanceOf(GazetteerDownloadError);
    expect(error).toMatchObject({ fault, message: expect.stringContaining('/gazetteer.bin.gz') });
  });

  it('refuses what is no gazetteer', async () => {
    const page = new TextEncoder().encode('<!doctype html>');
    expect(await failure(loadGazetteer({ fetch: serve(page) }))).toBeInstanceOf(
      GazetteerFormatError,
    );
  });

  it('stops when asked', async () => {
    const stop = new AbortController();
    const loading = loadGazetteer({
      signal: stop.signal,
      fetch: (async (_: unknown, init?: RequestInit) => {
        stop.abort();
        init?.signal?.throwIfAborted();
        return new Response();
      }) as typeof fetch,
    });
    expect(await failure(loading)).toMatchObject({ name: 'AbortError' });
  });
});
