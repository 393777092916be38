// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ACCEPTED_FILES, FILE_ENDINGS } from '@/components/new/file-kinds';
import { NewDialog } from '@/components/new/new-dialog';
import { readingReducer } from '@/components/new/use-reading';
import type { Article } from '@/lib/article';
import { importAddress, importFile } from '@/lib/client/import';
import { isPrivate, setPrivate } from '@/lib/client/private-mode';
import { loadMessages } from '@/lib/i18n/load-messages';
import { IMPORTERS } from '@/lib/import';
import { PROBLEM_KEYS, RequestProblem } from '@/lib/view/problem';
import type { OpenArticle } from '@/lib/view/story';
import { renderPart } from './render';

const PAGE: Article = {
  title: 'Rain',
  text: 'Rain in Accra.',
  byline: 'A. Writer',
  publishedAt: '2026-05-03',
  site: 'News',
  url: 'https://news.test/rain',
};

vi.mock('@/lib/client/import', () => ({ importFile: vi.fn(), importAddress: vi.fn() }));

beforeEach(() => {
  vi.clearAllMocks();
  setPrivate(false);
  vi.mocked(importAddress).mockResolvedValue(PAGE);
  vi.mocked(importFile).mockImplementation(async (file) => ({
    title: file.name,
    text: await file.text(),
    byline: 'A. Writer',
  }));
});

const samples = [
  { id: 'one', title: 'The first sample', words: 671 },
  { id: 'two', title: 'The second sample', words: 1 },
];

const kept: OpenArticle = {
  id: 'draft-1',
  title: '',
  text: 'Rain in Accra.',
  result: { language: 'en', mentions: [], places: [] },
};

function draw(onKeep = vi.fn(async () => kept), dropped?: readonly File[]) {
  const onOpenChange = vi.fn();
  const onOpenArticle = vi.fn();
  // New functions with every drawing, as a page that does not remember them hands over.
  const dialog = () => (
    <NewDialog
      open
      onOpenChange={(open) => onOpenChange(open)}
      samples={samples}
      currentId="one"
      dropped={dropped}
      onKeep={onKeep}
      onOpenArticle={(id) => onOpenArticle(id)}
    />
  );
  const drawn = renderPart(dialog());
  const redraw = () => drawn.redraw(dialog());
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
  const submit = () => userEvent.click(screen.getByRole('button', { name: 'Find the places' }));
  return { onOpenChange, onOpenArticle, onKeep, text, submit, redraw };
}

describe('a new article', () => {
  test('is read as it was typed, and the dialog closes', async () => {
    const { text, submit, onKeep, onOpenChange } = draw();
    await userEvent.type(text, 'Rain in Accra.');
    await userEvent.type(screen.getByRole('textbox', { name: /^Headline/ }), 'Wet');
    await submit();
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(
      { text: 'Rain in Accra.', title: 'Wet' },
      expect.any(AbortSignal),
    );
    await waitFor(() => expect(onOpenChange).toHaveBeenCalledWith(false));
    expect(text.value).toBe('');
  });

  test.each([
    ['tooLarge', /larger than the 1 MB/],
    ['busy', /too much to do/],
    ['timedOut', /took too long/],
  ] as const)('that cannot be read (%s) is kept, and the reason worded', async (key, words) => {
    const { text, submit, onOpenChange } = draw(
      vi.fn(() => Promise.reject(new RequestProblem(key))),
    );
    await userEvent.type(text, 'Rain in Accra.');
    await submit();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(words);
    expect(alert.textContent).toContain('Your text is still here.');
    expect(text.value).toBe('Rain in Accra.');
    expect(onOpenChange).not.toHaveBeenCalled();
  });

  test('without a text says so and asks nobody', async () => {
    const { submit, onKeep } = draw();
    await submit();
    expect((await screen.findByRole('alert')).textContent).toContain('There is no text yet');
    expect(onKeep).not.toHaveBeenCalled();
  });

  test('being read can be stopped, and the text stays', async () => {
    let signal: AbortSignal | undefined;
    const never = vi.fn((_: unknown, given: AbortSignal) => {
      signal = given;
      return new Promise<OpenArticle>((_, reject) =>
        given.addEventListener('abort', () => reject(given.reason)),
      );
    });
    const { text, submit } = draw(never as never);
    await userEvent.type(text, 'Rain in Accra.');
    await submit();
    expect((await screen.findByRole('progressbar')).getAttribute('aria-label')).toContain(
      '3 words',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(signal?.aborted).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(text.value).toBe('Rain in Accra.');
  });

  test('can be a sample', async () => {
    const { onOpenArticle, onOpenChange } = draw();
    await userEvent.click(screen.getByRole('button', { name: /The second sample/ }));
    expect(onOpenArticle).toHaveBeenCalledExactlyOnceWith('two');
    expect(onOpenChange).toHaveBeenCalledWith(false);
  });
});

describe('a text', () => {
  /** What a copied stretch of a page puts on the clipboard. */
  function clipboard(parts: Readonly<Record<string, string>>, files: readonly File[] = []) {
    return {
      getData: (type: string) => parts[type] ?? '',
      files,
      types: Object.keys(parts),
    } as unknown as DataTransfer;
  }

  test('copied with its formatting comes without it, paragraphs and headings apart', async () => {
    const { text } = draw();
    await userEvent.click(text);
    await userEvent.paste(
      clipboard({
        'text/html': `<meta charset="utf-8"><style>p { color: red }</style><h2>Rain <b>in</b>
          Accra</h2><p onclick="x()">It rained&nbsp;on <a href="https://a.test">Monday</a>.</p><ul><li>Tema</li>
          <li>Cape Coast</li></ul><script>alert(1)</script><p>And on = off<br>on.</p>`,
        'text/plain': 'Rain in Accra It rained',
      }),
    );
    expect(text.value).toBe(
      'Rain in Accra\nIt rained on Monday.\nTema\nCape Coast\nAnd on = off\non.',
    );
  });

  test('pasted goes where the cursor is', async () => {
    const { text } = draw();
    await userEvent.type(text, 'Here: . Done.');
    text.setSelectionRange(6, 6);
    await userEvent.paste(clipboard({ 'text/html': '<p>Accra</p>' }));
    expect(text.value).toBe('Here: Accra. Done.');
  });

  test('too long to be typed in is set aside whole, and can be taken out', async () => {
    const { text, submit, onKeep } = draw();
    const long = 'Rain in Accra. '.repeat(10_000);
    await userEvent.click(text);
    await userEvent.paste(clipboard({ 'text/plain': long }));
    expect(text.value.length).toBeLessThan(4_000);
    expect(text.readOnly).toBe(true);
    expect(screen.getByText(/A text of 150,000 characters/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take it out' }));
    expect(text.value).toBe('');
    await userEvent.paste(clipboard({ 'text/plain': long }));
    await submit();
    expect(onKeep).toHaveBeenCalledExactlyOnceWith({ text: long, title: '' }, expect.anything());
  });

  test('too large for the server may be read here: private mode goes on', async () => {
    const onKeep = vi.fn(async () => kept).mockRejectedValueOnce(new RequestProblem('tooLarge'));
    const { text, submit, onOpenArticle } = draw(onKeep);
    await userEvent.type(text, 'Rain in Accra.');
    await submit();
    await userEvent.click(await screen.findByRole('button', { name: 'Read it in this browser' }));
    await waitFor(() => expect(onOpenArticle).toHaveBeenCalledExactlyOnceWith('draft-1'));
    expect(isPrivate()).toBe(true);
    expect(onKeep).toHaveBeenCalledTimes(2);
  });
});

describe('files', () => {
  const file = (name: string) => new File(['Rain in Accra.'], name);
  const choose = (...files: File[]) =>
    userEvent.upload(screen.getByLabelText<HTMLInputElement>('Choose files'), files);

  test('one is read and opened; what was typed stays', async () => {
    const { text, onKeep, onOpenArticle } = draw();
    await userEvent.type(text, 'Half a thought');
    await choose(file('a.docx'));
    await waitFor(() => expect(onOpenArticle).toHaveBeenCalledExactlyOnceWith('draft-1'));
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(
      { title: 'a.docx', text: 'Rain in Accra.', byline: 'A. Writer' },
      expect.any(AbortSignal),
    );
    expect(text.value).toBe('Half a thought');
  });

  test('one that cannot be read says why, and the dialog stays', async () => {
    vi.mocked(importFile).mockRejectedValueOnce(new RequestProblem('imageOnlyPdf'));
    const { onOpenChange } = draw();
    await choose(file('a.pdf'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/pictures of pages/);
    expect(onOpenChange).not.toHaveBeenCalled();
  });

  test('several are read in turn; each is told of, and opens', async () => {
    vi.mocked(importFile).mockImplementation(async ({ name }) => {
      if (name === 'b.pdf') throw new RequestProblem('encryptedFile');
      return { title: name, text: 'Rain in Accra.' };
    });
    const { onOpenArticle, onOpenChange } = draw();
    await choose(file('a.txt'), file('b.pdf'), file('c.epub'));
    expect(await screen.findByText(/2 of 3 files read/)).toBeTruthy();
    expect(screen.getByText(/protected by a password/)).toBeTruthy();
    expect(onOpenChange).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Open “c.epub”' }));
    expect(onOpenArticle).toHaveBeenCalledExactlyOnceWith('draft-1');
  });

  test('several can be stopped: what was read stays', async () => {
    vi.mocked(importFile).mockImplementation(({ name }, signal) =>
      name === 'a.txt'
        ? Promise.resolve({ title: '', text: 'Rain in Accra.' })
        : new Promise((_, reject) =>
            signal?.addEventListener('abort', () => reject(signal.reason)),
          ),
    );
    draw();
    await choose(file('a.txt'), file('b.pdf'), file('c.epub'));
    await screen.findByText(/1 of 3 files read/);
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(screen.getAllByText('not read')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Open “a.txt”' })).toBeTruthy();
  });

  test('dropped on the page are read once, however often the page is drawn', async () => {
    const dropped = [file('a.txt')];
    const { onKeep, redraw } = draw(undefined, dropped);
    await waitFor(() => expect(onKeep).toHaveBeenCalledOnce());
    redraw();
    redraw();
    expect(onKeep).toHaveBeenCalledOnce();
  });

  test('the kinds offered are those there are readers for', () => {
    const texts = IMPORTERS.flatMap(({ extensions }) => extensions.map((one) => `.${one}`));
    // What was saved here opens again with all its places, by a reader of its own.
    const known = [...texts, '.geojson'];
    expect([...ACCEPTED_FILES.split(',')].sort()).toEqual([...known].sort());
    for (const { extensions } of IMPORTERS) {
      expect(extensions.some((one) => FILE_ENDINGS.join().includes(`.${one}`))).toBe(true);
    }
  });
});

describe('a web address', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Web address' });

  test('is fetched, and what the page says of itself is kept', async () => {
    const { onKeep, onOpenArticle } = draw();
    await userEvent.type(field(), 'news.test/rain{Enter}');
    await waitFor(() => expect(onOpenArticle).toHaveBeenCalledExactlyOnceWith('draft-1'));
    expect(importAddress).toHaveBeenCalledExactlyOnceWith(
      'https://news.test/rain',
      expect.any(AbortSignal),
    );
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(PAGE, expect.any(AbortSignal));
  });

  test.each([
    ['paywall', /do not subscribe/],
    ['addressNotAllowed', /not on the public web/],
    ['addressTimedOut', /15 seconds/],
    ['noArticle', /No article was found/],
  ] as const)('that fails (%s) is kept, and the reason worded', async (key, words) => {
    vi.mocked(importAddress).mockRejectedValueOnce(new RequestProblem(key));
    draw();
    await userEvent.type(field(), 'https://news.test/rain');
    await userEvent.click(screen.getByRole('button', { name: 'Fetch' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    expect(field().value).toBe('https://news.test/rain');
    await userEvent.type(field(), '2');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is off in private mode, with a word why', async () => {
    draw();
    await userEvent.click(screen.getByRole('switch', { name: 'Private mode' }));
    expect(field().disabled).toBe(true);
    expect(screen.getByText(/Off in private mode/)).toBeTruthy();
    expect(screen.getByText(/sent nowhere/)).toBeTruthy();
  });
});

test.each(['en', 'es'] as const)('every failure has its words (%s)', async (locale) => {
  const { error } = await loadMessages(locale);
  for (const key of PROBLEM_KEYS) expect(error[key].length, key).toBeGreaterThan(20);
});

test('a change to what failed clears the complaint; a change elsewhere does not', () => {
  const failed = {
    source: 'address',
    status: { type: 'failed', problem: new RequestProblem('paywall') },
  } as const;
  expect(readingReducer(failed, { type: 'edited', source: 'text' })).toBe(failed);
  expect(readingReducer(failed, { type: 'edited', source: 'address' }).status.type).toBe('idle');
});
