/** How quick the page is, in Chromium on the production build; the aims are the product's. */

import type { Browser } from 'playwright-core';
import { launchChrome } from '../launch-chrome';
import { startSite } from '../start-site';
import { type Figure, type FigureGroup, toGroup } from './figures';
import { writeLongStory } from './long-story';
import { measureInteractions } from './page-interactions';
import { measureLighthouse } from './page-lighthouse';
import { measureLoad, measureScripts } from './page-load';
import { median } from './timing';

const LOADS = 5;
const LONG_STORY_PLACES = 500;
/** Where the browser lets Lighthouse in. */
const DEBUGGING_PORT = 9317;

const AIMS: Readonly<Record<string, NonNullable<Figure['aim']>>> = {
  'largest contentful paint ms': { atMost: 1000 },
  'cumulative layout shift points': { atMost: 0.02 },
  'page script, gzip, besides MapLibre KB': { atMost: 250 },
  'typing in the paste box, longest task ms': { atMost: 50 },
  'filtering, slowest interaction ms': { atMost: 100 },
  'selecting, slowest interaction ms': { atMost: 100 },
  'correcting, slowest interaction ms': { atMost: 100 },
  'Lighthouse performance points': { atLeast: 95 },
  'Lighthouse performance as a phone points': { atLeast: 95 },
  'Lighthouse accessibility points': { atLeast: 95 },
  'Lighthouse best-practices points': { atLeast: 95 },
  'Lighthouse seo points': { atLeast: 95 },
};

/**
 * A Chrome without a graphics card paints its pages by the processor and has at most maps drawn in
 * software. Debian's chromium is started with `--enable-gpu-rasterization`: it then has the whole page
 * painted by the graphics card that software plays.
 */
const BY_PROCESSOR = '--disable-gpu-rasterization';

async function measureAll(browser: Browser, site: string): Promise<Record<string, number>> {
  const loads = [];
  for (let run = 0; run < LOADS; run++) loads.push(await measureLoad(browser, site));
  const scripts = await measureScripts(browser, site);
  const story = writeLongStory(LONG_STORY_PLACES);
  const interactions = await measureInteractions(browser, site, story);
  const scores = await measureLighthouse(site, DEBUGGING_PORT);
  return {
    'largest contentful paint ms': median(loads.map(({ lcpMs }) => lcpMs)),
    'cumulative layout shift points': Math.max(...loads.map(({ cls }) => cls)),
    'page script, gzip, besides MapLibre KB': scripts.pageKb,
    'MapLibre script, gzip KB': scripts.mapLibreKb,
    ...interactions,
    ...(await measureAsInstalled(site, story)),
    ...scores,
  };
}

/** The interactions once more, in a Chrome as it is installed, whatever it paints its pages by. */
async function measureAsInstalled(site: string, story: string): Promise<Record<string, number>> {
  const browser = await launchChrome();
  try {
    const measured = Object.entries(await measureInteractions(browser, site, story));
    return Object.fromEntries(
      measured
        .filter(([name]) => name.endsWith(', slowest interaction ms'))
        .map(([name, ms]) => [name.replace(/ ms$/, ', Chrome as installed ms'), ms]),
    );
  } finally {
    await browser.close();
  }
}

/**
 * Measure loading (the sample article, five fresh visits), interaction (500 places in a text of
 * 20,000 words) and Lighthouse's scores of home. Takes some three minutes on a quiet machine.
 */
export async function benchPage(): Promise<FigureGroup> {
  const site = await startSite();
  const flags = [BY_PROCESSOR, `--remote-debugging-port=${DEBUGGING_PORT}`];
  const browser = await launchChrome(undefined, flags);
  try {
    return toGroup('Page in Chromium', await measureAll(browser, site.url), AIMS);
  } finally {
    await browser.close();
    await site.stop();
  }
}
