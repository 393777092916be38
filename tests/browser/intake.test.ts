/** The ways in: paste, files, addresses; what they keep, how they fail, and that they never block. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readPage } from '@/lib/import/html';
import {
  imageOnlyPdf,
  STORY,
  storyDocx,
  storyEpub,
  storyPage,
  storyPdf,
} from '../import/make-files';
import { mentionOf, waitForMap } from './dashboard';
import { openPage, PHONE, type Problems } from './open-page';

const none: Problems = { console: [], failed: [], foreign: [] };
const bytes = (text: string) => new TextEncoder().encode(text);
const upload = (name: string, data: Uint8Array) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(data),
});

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^New/ }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New article' });
  await dialog.waitFor();
  return dialog;
}
const textOf = (dialog: Locator) => dialog.getByRole('textbox', { name: 'Text' });
const filesOf = (dialog: Locator) => dialog.locator('input[type=file]');
const gone = (dialog: Locator) => dialog.waitFor({ state: 'detached', timeout: 60_000 });

/** Paste as from another page: formatted and plain. */
async function paste(field: Locator, html: string, plain: string) {
  await field.evaluate(
    (area, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', given.html);
      clipboardData.setData('text/plain', given.plain);
      area.focus();
      const event = { clipboardData, bubbles: true, cancelable: true };
      area.dispatchEvent(new ClipboardEvent('paste', event));
    },
    { html, plain },
  );
}

/** How long, in the middle of ten letters, the page takes from a key to the next picture, in ms. */
async function typingDelay(page: Page, field: Locator): Promise<number> {
  await field.click();
  const delays: number[] = [];
  for (const letter of 'late again') {
    await field.evaluate((input) => {
      const shown = new Promise<number>((resolve) => {
        input.addEventListener(
          'keydown',
          ({ timeStamp }) =>
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
          { once: true },
        );
      });
      Object.assign(window, { shown });
    });
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    delays.push(await page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown));
  }
  return delays.sort((a, b) => a - b)[5]!;
}

/** Hold files over the page, or drop them on it. */
async function drag(page: Page, type: 'dragover' | 'drop', files: Record<string, string>) {
  await page.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer();
      for (const [name, text] of Object.entries(given.files)) {
        dataTransfer.items.add(new File([text], name));
      }
      const event = { dataTransfer, bubbles: true, cancelable: true };
      document.querySelector('main')!.dispatchEvent(new DragEvent(given.type, event));
    },
    { type, files },
  );
}

describe('pasting', () => {
  test('formatted text becomes clean text; nothing in it runs or is fetched', async () => {
    await using opened = await openPage('/');
    const { page, problems } = opened;
    const dialog = await openDialog(page);
    const html = `<html><style>@import url("https://elsewhere.test/a.css")</style>
      <h2 style="color: red">Ferries stop</h2><p>High waves kept <b>every ferry</b> between
      <a href="https://elsewhere.test">Naples</a> and Capri in harbour.</p>
      <img src="https://elsewhere.test/a.png" onerror="document.title = 'broken into'">
      <script>document.title = 'broken into'</script><p>Salerno was spared.</p></html>`;
    await paste(textOf(dialog), html, 'Ferries stop High waves');
    await expect
      .poll(() => textOf(dialog).inputValue())
      .toBe(
        'Ferries stop\nHigh waves kept every ferry between Naples and Capri in harbour.\nSalerno was spared.',
      );
    await page.keyboard.press('Control+Z');
    await expect.poll(() => textOf(dialog).inputValue()).toBe('');
    await paste(textOf(dialog), html, 'Ferries stop High waves');
    await page.keyboard.press('Control+Enter');
    await gone(dialog);
    await mentionOf(page, 'Capri').waitFor();
    expect(await page.title()).not.toBe('broken into');
    expect(problems).toEqual(none);
  });

  test('5 MB does not hold up typing', async () => {
    await using opened = await openPage('/?article=draft-none');
    const { page } = opened;
    const dialog = await openDialog(page);
    const text = 'The ferry from Naples to Capri was late again on Monday. '.repeat(90_000);
    expect(text.length).toBeGreaterThan(5_000_000);
    const headline = dialog.getByRole('textbox', { name: /^Headline/ });
    const typed = () => typingDelay(page, headline);
    // The machine itself may be slow: what counts is what the text adds.
    await typed();
    const before = await typed();
    await paste(textOf(dialog), '', text);
    await dialog.getByText(/A text of 5,130,000 characters/).waitFor();
    await page.waitForTimeout(500);
    expect(await typed()).toBeLessThan(before + 50);
    await dialog.getByRole('button', { name: 'Take it out' }).click();
    await expect.poll(() => textOf(dialog).inputValue()).toBe('');
  });

  test('what is too large for the server is offered to be read here', async () => {
    await using opened = await openPage('/?article=draft-none');
    const { page } = opened;
    const text = 'The ferry from Naples to Capri was late again on Monday.\n'.repeat(20_000);
    const dialog = await openDialog(page);
    await paste(textOf(dialog), '', text);
    await dialog.getByRole('button', { name: 'Find the places' }).click();
    await dialog.getByText(/larger than the 1 MB/).waitFor();
    await dialog.getByText('Your text is still here.').waitFor();
    await dialog.getByRole('button', { name: 'Read it in this browser' }).click();
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await dialog.getByRole('button', { name: 'Find the places' }).waitFor();
    await expect.poll(() => textOf(dialog).inputValue()).toContain('The ferry from Naples');
  });
});

describe('files', () => {
  test('of every kind are read', async () => {
    await using opened = await openPage('/');
    const { page, problems } = opened;
    const dialog = await openDialog(page);
    await filesOf(dialog).setInputFiles([
      upload('story.txt', bytes(STORY.join('\n\n'))),
      upload('story.md', bytes(`# ${STORY.join('\n\n')}`)),
      upload('story.html', bytes(storyPage())),
      upload('story.docx', await storyDocx()),
      upload('story.pdf', await storyPdf()),
      upload('story.epub', storyEpub()),
    ]);
    await dialog.getByText('6 of 6 files read.', { exact: false }).waitFor({ timeout: 60_000 });
    await expect.poll(() => dialog.getByRole('button', { name: /^Open “story/ }).count()).toBe(6);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await dialog.getByRole('button', { name: 'Open “story.pdf”' }).click();
    await gone(dialog);
    await mentionOf(page, 'Salerno').waitFor();
    await page.getByRole('group', { name: 'Source' }).getByText('A. Writer').waitFor();
    expect(problems).toEqual(none);
  });

  test.each([
    ['a scan', 'scan.pdf', imageOnlyPdf, /pictures of pages/],
    [
      'a locked PDF',
      'locked.pdf',
      () => storyPdf({ userPassword: 'x' }),
      /protected by a password/,
    ],
    ['a damaged book', 'book.epub', async () => bytes('PK\u0003\u0004 no book'), /damaged/],
    ['a picture', 'a.txt', async () => new Uint8Array(4096).map((_, i) => i * 79), /not a text/],
    ['an empty file', 'a.txt', async () => bytes(''), /no text in this file/],
    ['11 MB', 'a.txt', async () => new Uint8Array(11_000_000), /larger than 10 MB/],
  ] as const)('%s is refused in words, and what was typed stays', async (_, name, make, words) => {
    await using opened = await openPage('/?article=draft-none');
    const { page } = opened;
    const dialog = await openDialog(page);
    await textOf(dialog).fill('Half a thought');
    await filesOf(dialog).setInputFiles([upload(name, await make())]);
    const alert = dialog.getByRole('alert');
    await alert.waitFor({ timeout: 60_000 });
    await expect.poll(() => alert.innerText()).toMatch(words);
    await expect.poll(() => textOf(dialog).inputValue()).toBe('Half a thought');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('are taken wherever they are dropped on the page', async () => {
    await using opened = await openPage('/');
    const { page, problems } = opened;
    await waitForMap(page);
    await drag(page, 'dragover', { 'a.txt': '' });
    await page.getByText('Drop to read').waitFor();
    await drag(page, 'drop', { 'a.txt': 'A ferry left Mombasa for Zanzibar.' });
    await mentionOf(page, 'Zanzibar').waitFor({ timeout: 60_000 });
    await expect.poll(() => page.getByText('Drop to read').count()).toBe(0);
    expect(problems).toEqual(none);
  });
});

describe('a web address', () => {
  test('brings the article, and says whose it is', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    const head = `<meta name="author" content="A. Writer">
      <meta property="article:published_time" content="2026-05-03T08:00:00Z">
      <meta property="og:site_name" content="The Bay Courier">`;
    const article = readPage(storyPage({ head }), 'https://courier.test/ferries');
    await page.route('**/api/import', (route) => route.fulfill({ json: article }));
    const dialog = await openDialog(page);
    await dialog.getByRole('textbox', { name: 'Web address' }).fill('courier.test/ferries');
    await page.keyboard.press('Enter');
    await gone(dialog);
    await mentionOf(page, 'Capri').waitFor();
    const source = page.getByRole('group', { name: 'Source' });
    const link = source.getByRole('link');
    await expect.poll(() => link.getAttribute('rel')).toBe('noopener noreferrer');
    await expect.poll(() => link.getAttribute('href')).toMatch(/^https:\/\/courier\.test\//);
    await expect
      .poll(() => source.innerText())
      .toMatch(/A\. Writer\s*May 3, 2026\s*The Bay Courier/);
    // It is kept with the draft.
    await page.reload();
    await source.waitFor();
  });

  test('within the server’s own network is refused by the server', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    const dialog = await openDialog(page);
    await dialog.getByRole('textbox', { name: 'Web address' }).fill('http://127.0.0.1/');
    await page.keyboard.press('Enter');
    await dialog.getByText(/not on the public web/).waitFor();
    await dialog.getByRole('textbox', { name: 'Web address' }).fill('not an address');
    await page.keyboard.press('Enter');
    await dialog.getByText(/not a web address/).waitFor();
  });
});

describe('the dialog', () => {
  test('goes by the keyboard alone, from the page to the new article', async () => {
    await using opened = await openPage('/');
    const { page } = opened;
    await mentionOf(page, 'Shusha').waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'New article' });
    await dialog.waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await page.keyboard.type('A ferry left Mombasa for Zanzibar.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ferries');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Find the places');
    const stops: string[] = [];
    for (let stop = 0; stop < 4; stop++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const active = document.activeElement;
          return active?.getAttribute('type') ?? active?.getAttribute('role') ?? '';
        }),
      );
    }
    expect(stops).toEqual(['file', 'text', 'submit', 'switch']);
    for (let stop = 0; stop < 4; stop++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await gone(dialog);
    await mentionOf(page, 'Zanzibar').waitFor();
  });

  test.each([
    ['light', undefined],
    ['dark', PHONE],
  ] as const)('has no fault that axe can find: %s', async (colorScheme, viewport) => {
    await using opened = await openPage('/', { colorScheme, ...(viewport && { viewport }) });
    const { page } = opened;
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Find the places' }).click();
    await dialog.getByRole('alert').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await gone(dialog);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Private mode' }).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('fits 320 pixels', async () => {
    await using opened = await openPage('/', { viewport: { width: 320, height: 640 } });
    await openDialog(opened.page);
    const overflow = await opened.page.evaluate(() =>
      [...document.querySelectorAll('[role=dialog] *')]
        .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
        .map((part) => part.className),
    );
    expect(overflow).toEqual([]);
  });
});
