/**
 * Pictures of the product's screens and states, in both themes and on both sizes of screen.
 *
 *     npm run screenshots                 all of them, into out/screenshots/
 *     npm run screenshots -- card places  only these states
 *     npm run screenshots -- --readme     the one picture of the README, into docs/images/
 */

import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChrome } from './launch-chrome';
import { SCREENSHOT_STATES, type ScreenshotState } from './screenshot-states';
import { startSite } from './start-site';

const OUT_FOLDER = path.join('out', 'screenshots');
const README_PICTURE = path.join('docs', 'images', 'dashboard.png');
/** What a README may ask of its readers. */
const README_MAX_BYTES = 450_000;

const THEMES = ['light', 'dark'] as const;
const SCREENS = [
  { name: 'desktop', viewport: { width: 1440, height: 900 }, isMobile: false },
  { name: 'phone', viewport: { width: 390, height: 844 }, isMobile: true },
] as const;

interface Shot {
  readonly theme: (typeof THEMES)[number];
  readonly screen: (typeof SCREENS)[number];
  readonly state: ScreenshotState;
}

async function takePicture(browser: Browser, site: string, shot: Shot): Promise<Buffer> {
  const { theme, screen, state } = shot;
  const context = await browser.newContext({
    baseURL: site,
    viewport: screen.viewport,
    isMobile: screen.isMobile,
    hasTouch: screen.isMobile,
    colorScheme: theme,
    // English where people measure in kilometres.
    locale: 'en-IE',
    reducedMotion: 'reduce',
    javaScriptEnabled: state.javaScript ?? true,
  });
  try {
    const page = await context.newPage();
    await page.goto(state.path);
    await state.act(page);
    return await takeWhenStill(page);
  } finally {
    await context.close();
  }
}

/** The page once two pictures, a moment apart, are the same; the last one after ten seconds. */
async function takeWhenStill(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.waitForTimeout(500);
    const now = await page.screenshot();
    if (now.equals(last)) return now;
    last = now;
  }
  return last;
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const isForReadme = words.includes('--readme');
  const wanted = isForReadme ? ['card'] : words.filter((word) => !word.startsWith('--'));
  const unknown = wanted.filter((id) => !SCREENSHOT_STATES.some((state) => state.id === id));
  if (unknown.length > 0) {
    const known = SCREENSHOT_STATES.map((state) => state.id).join(', ');
    throw new Error(`No such state: ${unknown.join(', ')}. There are: ${known}.`);
  }
  const states = SCREENSHOT_STATES.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const site = await startSite();
  const browser = await launchChrome();
  try {
    const shots = states.flatMap((state) =>
      SCREENS.flatMap((screen) => THEMES.map((theme) => ({ state, screen, theme }))),
    );
    for (const shot of isForReadme ? shots.slice(0, 1) : shots) {
      const { state, screen, theme } = shot;
      const file = isForReadme
        ? README_PICTURE
        : path.join(OUT_FOLDER, `${state.id}-${screen.name}-${theme}.png`);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, await takePicture(browser, site.url, shot));
      console.log(file);
    }
    if (isForReadme) await checkSize();
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function checkSize(): Promise<void> {
  const { size } = await stat(README_PICTURE);
  if (size <= README_MAX_BYTES) return;
  throw new Error(`${README_PICTURE} has ${size} bytes; a README picture may have 450,000.`);
}

await main();
