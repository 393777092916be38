import type { Browser, Page } from 'playwright-core';
import { openHome } from './page-load';

/** From here on the browser's own log of what readers do and how long they wait for it. */
async function startLog(page: Page): Promise<void> {
  await page.evaluate(() => {
    const log = { durations: [] as number[], tasks: [] as number[] };
    Object.assign(window, { interactionLog: log });
    type Event = PerformanceEntry & { interactionId: number };
    const events = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Event[]) {
        if (entry.interactionId > 0) log.durations.push(entry.duration);
      }
    });
    events.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) log.tasks.push(duration);
    });
    tasks.observe({ type: 'longtask' });
  });
}

/** The slowest interaction and the longest task since last asked, in ms; 0 for none noticed. */
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

/** Paste the story and wait until its places are on the map. */
async function openStory(page: Page, story: string): Promise<number> {
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
  return Math.max(longestTask, slowest);
}

async function filter(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Places/ }).click();
  const search = page.getByRole('textbox', { name: 'Find among the places' });
  await search.pressSequentially('san', { delay: 250 });
  for (let press = 0; press < 3; press++) {
    await search.press('Backspace');
    await page.waitForTimeout(250);
  }
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const chips = page.getByRole('group', { name: 'Certainty' }).getByRole('button');
  for (const chip of [chips.first(), chips.first()]) {
    await chip.click();
    await page.waitForTimeout(500);
  }
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('name');
  await page.waitForTimeout(500);
}

async function select(page: Page): Promise<void> {
  for (const nth of [1, 2, 3]) {
    await page.locator('[data-index] button[data-place]').nth(nth).click();
    await page.waitForTimeout(600);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Article' }).click();
  await page.waitForTimeout(500);
  for (const nth of [2, 4, 6]) {
    await page.locator('[data-mention]').nth(nth).click();
    await page.waitForTimeout(600);
  }
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('j');
    await page.waitForTimeout(400);
  }
}

async function correct(page: Page): Promise<void> {
  for (const nth of [8, 10]) {
    await page.locator('[data-mention]').nth(nth).click();
    const wrong = page.getByRole('button', { name: 'Not a place' }).first();
    await wrong.waitFor();
    await page.waitForTimeout(400);
    await wrong.click();
    const apply = page.getByRole('button', { name: /^Apply/ });
    await page.waitForTimeout(400);
    if (await apply.first().isVisible()) await apply.first().click();
    await page.waitForTimeout(600);
  }
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(600);
}

/** How long readers of a long story wait, in ms by what they do. */
export async function measureInteractions(
  browser: Browser,
  site: string,
  story: string,
): Promise<Record<string, number>> {
  const page = await openHome(browser, site);
  try {
    await startLog(page);
    const typing = await openStory(page, story);
    await readLog(page);
    const slowest = async (act: (page: Page) => Promise<void>) => {
      await act(page);
      return (await readLog(page)).slowest;
    };
    return {
      'typing in the paste box, longest task ms': typing,
      'filtering, slowest interaction ms': await slowest(filter),
      'selecting, slowest interaction ms': await slowest(select),
      'correcting, slowest interaction ms': await slowest(correct),
    };
  } finally {
    await page.context().close();
  }
}
