// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { geoparse, placeById, readSample, searchPlaces } from '@/lib/client/engine';
import { importAddress, importFile } from '@/lib/client/import';
import { isPrivate, onPrivateChange, setPrivate } from '@/lib/client/private-mode';
import { RequestProblem } from '@/lib/view/problem';
import { CallError } from '@/lib/worker/call-error';
import { callWorker } from '@/lib/worker/client';

vi.mock('@/lib/worker/client', () => ({ callWorker: vi.fn() }));

const worker = vi.mocked(callWorker);
const network = vi.fn<typeof fetch>();
const article = { title: '', text: 'Rain in Accra.', byline: 'A. Writer', url: 'https://a.test/' };
const found = { language: 'en', mentions: [], places: [] };
const compact = { ...found, article, rows: [], candidateLists: [] };
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
const keyOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error) => (error instanceof RequestProblem ? error.key : error.name),
  );

beforeEach(() => {
  setPrivate(false);
  worker.mockReset().mockResolvedValue(found as never);
  network.mockReset().mockImplementation(async () => Response.json(compact));
  vi.stubGlobal('fetch', network);
});
afterEach(() => vi.unstubAllGlobals());

describe('the engine', () => {
  test('is the server’s unless told otherwise, and keeps what is known of the article', async () => {
    expect(await geoparse(article)).toEqual({ article, ...found });
    expect(network).toHaveBeenCalledOnce();
    expect(worker).not.toHaveBeenCalled();
  });

  test('is this browser’s in private mode, and nothing is asked of the server', async () => {
    setPrivate(true);
    expect(await geoparse(article)).toEqual({ article, ...found });
    await searchPlaces('Accra');
    await placeById('2306104');
    expect(network).not.toHaveBeenCalled();
    expect(worker.mock.calls.map(([name]) => name)).toEqual([
      'geoparse',
      'searchPlaces',
      'placeById',
    ]);
  });

  test('is this browser’s where no server answers', async () => {
    network.mockImplementation(unreachable);
    expect(await geoparse(article)).toEqual({ article, ...found });
    expect(await readSample('one').catch(() => 'no sample')).toMatchObject({ id: 'one' });
  });

  test('without a server nor a gazetteer says that the server is missing', async () => {
    network.mockImplementation(unreachable);
    worker.mockRejectedValue(new CallError('no-gazetteer'));
    await expect(geoparse(article)).rejects.toThrow(TypeError);
    await expect(readSample('one')).rejects.toThrow(TypeError);
  });

  test('does not try again elsewhere what the server has refused', async () => {
    network.mockImplementation(async () =>
      Response.json({ reason: 'too-large', detail: '' }, { status: 413 }),
    );
    expect(await keyOf(geoparse(article))).toBe('tooLarge');
    expect(worker).not.toHaveBeenCalled();
  });

  test('that was stopped does not start anew here', async () => {
    const controller = new AbortController();
    network.mockImplementation(async () => {
      controller.abort();
      throw controller.signal.reason;
    });
    expect(await keyOf(geoparse(article, { signal: controller.signal }))).toBe('AbortError');
    expect(worker).not.toHaveBeenCalled();
  });

  test('asks nobody about a blank query', async () => {
    expect(await searchPlaces('  ')).toEqual([]);
    expect(network).not.toHaveBeenCalled();
  });
});

describe('files and addresses', () => {
  test.each([false, true])('a file is read here (private mode: %s)', async (on) => {
    setPrivate(on);
    worker.mockResolvedValue(article as never);
    const file = new File(['Rain'], 'a.txt');
    expect(await importFile(file)).toEqual(article);
    expect(worker).toHaveBeenCalledExactlyOnceWith('readFile', file, expect.anything());
    expect(network).not.toHaveBeenCalled();
  });

  test('a file of more than 10 MB is not even opened', async () => {
    const file = new File([new Uint8Array(10_000_001)], 'a.pdf');
    expect(await keyOf(importFile(file))).toBe('fileTooLarge');
    expect(worker).not.toHaveBeenCalled();
  });

  test.each([
    ['encrypted-file', 'encryptedFile'],
    ['image-only-pdf', 'imageOnlyPdf'],
    ['damaged-file', 'damagedFile'],
    ['not-text', 'notText'],
    ['empty', 'fileEmpty'],
    ['too-large', 'fileTooLarge'],
    ['timed-out', 'fileTimedOut'],
    ['broken', 'broken'],
  ] as const)('a file that fails as %s is worded as %s', async (fault, key) => {
    worker.mockRejectedValue(new CallError(fault));
    expect(await keyOf(importFile(new File(['x'], 'a')))).toBe(key);
  });

  test.each([
    [400, 'invalid-url', 'addressInvalid'],
    [400, 'invalid-input', 'addressInvalid'],
    [403, 'address-not-allowed', 'addressNotAllowed'],
    [422, 'unreachable', 'addressUnreachable'],
    [422, 'fetch-refused', 'addressRefused'],
    [422, 'too-many-redirects', 'addressRedirects'],
    [413, 'too-large', 'addressTooLarge'],
    [422, 'timed-out', 'addressTimedOut'],
    [422, 'paywall', 'paywall'],
    [422, 'no-article', 'noArticle'],
    [422, 'image-only-pdf', 'imageOnlyPdf'],
    [429, 'too-many-requests', 'busy'],
  ])('an address that fails with %i %s is worded as %s', async (status, reason, key) => {
    network.mockImplementation(async () => Response.json({ reason }, { status }));
    expect(await keyOf(importAddress('https://a.test/'))).toBe(key);
  });

  test('no address is fetched in private mode', async () => {
    setPrivate(true);
    expect(await keyOf(importAddress('https://a.test/'))).toBe('addressPrivate');
    expect(network).not.toHaveBeenCalled();
  });
});

describe('private mode', () => {
  test('is remembered, and tells whoever asked to be told', () => {
    const heard = vi.fn();
    const stop = onPrivateChange(heard);
    setPrivate(true);
    expect(isPrivate()).toBe(true);
    expect(localStorage.getItem('dateline-private')).toBe('on');
    localStorage.removeItem('dateline-private');
    window.dispatchEvent(new StorageEvent('storage', { key: 'dateline-private' }));
    expect(isPrivate()).toBe(false);
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    setPrivate(true);
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
