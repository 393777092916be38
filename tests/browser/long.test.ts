/** An article as long as the server takes: drawn to its end, and the page goes on answering. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './open-page';

const TOWNS = [
  'Lachin',
  'Shusha',
  'Nairobi',
  'Mombasa',
  'Valparaíso',
  'Cusco',
  'Tromsø',
  'Utrecht',
];
const FILLER =
  'and the council said that the road would stay open for as long as the weather allowed ';
const LENGTH = 900_000;

function writeReport(): string {
  const paragraphs: string[] = [];
  for (let length = 0; length < LENGTH; ) {
    const number = paragraphs.length + 1;
    const paragraph = `In ${TOWNS[number % TOWNS.length]} ${FILLER.repeat(8)}until day ${number}.`;
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return `A very long report\n\n${paragraphs.join('\n\n')}`;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
}

/** The most processor time, in ms, that one task of a page's main thread takes while `act` runs. */
async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  const events: TraceEvent[] = [];
  const browser = page.context().browser()!;
  const session = await browser.newBrowserCDPSession();
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });
  const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await act();
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  // Only a page's main thread lays out and paints.
  const mains = new Set(
    events.filter(({ name }) => name === 'Layout').map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return events
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid}/${tid}`))
    .reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}

test('a pasted text of 900 KB is drawn to its end in tasks that are short', async () => {
  await using opened = await openPage('/?article=draft-none');
  const { page } = opened;
  const text = writeReport();
  await page.getByRole('button', { name: /^New/ }).first().click();
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Text' });
  await field.evaluate((area, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    area.focus();
    area.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
  const count = text.split('\n\n').length;
  const blocks = page.locator('[role="tabpanel"] [data-start]');
  const longestMs = await longestTask(page, async () => {
    await page.getByRole('button', { name: 'Find the places' }).click();
    await page.getByRole('heading', { level: 1, name: 'A very long report' }).waitFor({
      timeout: 120_000,
    });
    await expect.poll(() => blocks.count(), { timeout: 60_000 }).toBe(count);
  });
  // Measured: 60 ms in sections, 400 ms and more with the whole text at once.
  expect(longestMs).toBeLessThan(250);

  expect(await blocks.last().textContent()).toBe(text.split('\n\n').at(-1));
  const last = blocks.last().locator('[data-mention]');
  await last.click({ timeout: 60_000 });
  await expect.poll(() => last.getAttribute('aria-current')).toBe('true');
  await page.locator('[data-mention][data-chosen]').nth(100).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await expect.poll(() => last.getAttribute('aria-current')).toBeNull();
}, 300_000);
