import type { Browser, CDPSession, Page } from 'playwright-core';
import { openHome } from './page-load';

/** From here on the browser's own log of what readers do and how long they wait for it. */
async function startLog(page: Page): Promise<void> {
  await page.evaluate(() => {
    const log = { durations: [] as number[], tasks: [] as number[] };
    Object.assign(window, { interactionLog: log });
    type Event = PerformanceEntry & { interactionId: number; processingEnd: number };
    const events = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Event[]) {
        if (entry.interactionId === 0) continue;
        log.durations.push(entry.duration);
        // Waiting for the main thread and keeping it; the frame that follows is drawn elsewhere.
        log.tasks.push(entry.processingEnd - entry.startTime);
      }
    });
    events.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) log.tasks.push(duration);
    });
    tasks.observe({ type: 'longtask' });
  });
}

/**
 * Since last asked, in ms, 0 for none noticed: the slowest interaction until it was painted, and the
 * longest the main thread was kept, by a task or by what was done.
 */
async function readLog(page: Page): Promise<{ slowest: number; longestTask: number }> {
  await page.waitForTimeout(700);
  return page.evaluate(() => {
    const log = (window as unknown as { interactionLog: { durations: number[]; tasks: number[] } })
      .interactionLog;
    const result = {
      slowest: Math.max(0, ...log.durations.splice(0)),
      longestTask: Math.max(0, ...log.tasks.splice(0)),
    };
    return result;
  });
}

/** Processor time the page's main thread has used so far, in ms: the same on a busy machine. */
async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Does one thing a reader does, and waits for the page to come to rest. */
type Step = (act: () => Promise<unknown>) => Promise<void>;

/** Paste the story, go on typing, and wait until its places are on the map. */
async function openStory(page: Page, story: string): Promise<Record<string, number>> {
  await page.getByRole('button', { name: /^New/ }).first().click();
  const field = page.getByRole('textbox', { name: 'Text', exact: true });
  await field.fill(story);
  await page.waitForTimeout(500);
  await readLog(page);
  await field.press('End');
  await field.pressSequentially(' The road ends at the sea.', { delay: 40 });
  const { longestTask, slowest } = await readLog(page);
  await page.getByRole('button', { name: 'Find the places' }).click();
  await page.getByRole('heading', { level: 1, name: 'A long road' }).waitFor({ timeout: 120_000 });
  await page.locator('[data-map-ready] button[data-place]').nth(100).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3000);
  return {
    'typing in the paste box, longest task ms': longestTask,
    'typing in the paste box, slowest letter until painted ms': slowest,
  };
}

async function filter(page: Page, step: Step): Promise<void> {
  await step(() => page.getByRole('tab', { name: /^Places/ }).click());
  const search = page.getByRole('textbox', { name: 'Find among the places' });
  await search.waitFor();
  await search.focus();
  for (const letter of 'san') await step(() => page.keyboard.press(letter));
  for (const _ of 'san') await step(() => page.keyboard.press('Backspace'));
  await step(() => page.getByRole('button', { name: 'Filter', exact: true }).click());
  const chip = page.getByRole('group', { name: 'Kind' }).getByRole('button').first();
  await step(() => chip.click());
  await step(() => chip.click());
  await page.getByRole('combobox', { name: 'Sort' }).focus();
  // By the keyboard: an order chosen by a script is no interaction to the browser.
  await step(() => page.keyboard.press('ArrowDown'));
}

async function select(page: Page, step: Step): Promise<void> {
  for (const nth of [1, 2, 3]) {
    await step(() => page.locator('[data-index] button[data-place]').nth(nth).click());
  }
  await step(() => page.keyboard.press('Escape'));
  await step(() => page.getByRole('tab', { name: 'Article' }).click());
  for (const nth of [2, 4, 6]) await step(() => page.locator('[data-mention]').nth(nth).click());
  for (const key of 'jjk') await step(() => page.keyboard.press(key));
}

async function correct(page: Page, step: Step): Promise<void> {
  for (const nth of [8, 10]) {
    await step(() => page.locator('[data-mention]').nth(nth).click());
    await step(() => page.getByRole('button', { name: 'Not a place' }).first().click());
    const apply = page.getByRole('button', { name: /^Apply/ }).first();
    if (await apply.isVisible()) await step(() => apply.click());
  }
  await step(() => page.keyboard.press('Control+z'));
}

const REST_MS = 500;

/** How long readers of a long story wait, in ms by what they do. */
export async function measureInteractions(
  browser: Browser,
  site: string,
  story: string,
): Promise<Record<string, number>> {
  const page = await openHome(browser, site);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const measure = async (what: string, act: (page: Page, step: Step) => Promise<void>) => {
    let mostMs = 0;
    await act(page, async (one) => {
      const before = await mainThreadMs(session);
      await one();
      await page.waitForTimeout(REST_MS);
      mostMs = Math.max(mostMs, (await mainThreadMs(session)) - before);
    });
    return {
      [`${what}, slowest interaction ms`]: (await readLog(page)).slowest,
      [`${what}, most processor time of the main thread ms`]: mostMs,
    };
  };
  try {
    await startLog(page);
    const typing = await openStory(page, story);
    await readLog(page);
    return {
      ...typing,
      ...(await measure('filtering', filter)),
      ...(await measure('selecting', select)),
      ...(await measure('correcting', correct)),
    };
  } finally {
    await page.context().close();
  }
}
