/**
 * Pictures of the product's screens and states, in both themes and on both sizes of screen.
 *
 *     npm run screenshots                 all of them, into out/screenshots/
 *     npm run screenshots -- card places  only these states
 *     npm run screenshots -- --phone --dark  only this screen, only this theme
 *     npm run screenshots -- --readme     the one picture of the README, into docs/images/
 */

import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChrome } from './launch-chrome';
import { CORRECT_STATES } from './screenshots/correct';
import { EVERYONE_STATES } from './screenshots/everyone';
import { EXPLORE_STATES } from './screenshots/explore';
import { TAKE_AWAY_STATES } from './screenshots/take-away';
import type { ScreenshotState } from './screenshots/types';
import { startSite } from './start-site';

/** All screens and states. */
const STATES: readonly ScreenshotState[] = [
  ...EXPLORE_STATES,
  ...CORRECT_STATES,
  ...TAKE_AWAY_STATES,
  ...EVERYONE_STATES,
];

const OUT_FOLDER = path.join('out', 'screenshots');
const README_PICTURE = path.join('docs', 'images', 'dashboard.png');
/** What a README may ask of its readers. */
const README_MAX_BYTES = 450_000;

const THEMES = ['light', 'dark'] as const;
const SCREENS = [
  { name: 'desktop', viewport: { width: 1440, height: 900 }, isMobile: false },
  { name: 'phone', viewport: { width: 390, height: 844 }, isMobile: true },
] as const;

type Theme = (typeof THEMES)[number];

/** One state on one screen. It is gone to once; its pictures differ by theme alone. */
interface Visit {
  readonly screen: (typeof SCREENS)[number];
  readonly state: ScreenshotState;
  readonly themes: readonly Theme[];
}

type Keep = (theme: Theme, picture: Buffer) => Promise<void>;

async function takePictures(
  browser: Browser,
  site: string,
  { screen, state, themes }: Visit,
  keep: Keep,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: site,
    viewport: { ...screen.viewport, ...(state.width && { width: state.width }) },
    isMobile: screen.isMobile,
    hasTouch: screen.isMobile,
    colorScheme: themes[0],
    // English where people measure in kilometres.
    locale: 'en-IE',
    reducedMotion: 'reduce',
    ...state.context,
  });
  try {
    const page = await context.newPage();
    await page.goto(state.path);
    await state.act(page);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      // The map takes on new colours in stages, with nothing moving in between.
      await page.waitForTimeout(1500);
      await keep(theme, await takeWhenStill(page));
    }
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
  const unknown = wanted.filter((id) => !STATES.some((state) => state.id === id));
  if (unknown.length > 0) {
    const known = STATES.map((state) => state.id).join(', ');
    throw new Error(`No such state: ${unknown.join(', ')}. There are: ${known}.`);
  }
  const states = STATES.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const asked = isForReadme ? ['--desktop', '--light'] : words;
  const visits = states.flatMap((state) => visitsOf(state, asked));
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-screenshots-'));
  const site = await startSite({
    DATELINE_DATABASE_PATH: path.join(folder, 'maps.db'),
    DATELINE_RATE_LIMITS: 'off',
  });
  const browser = await launchChrome();
  const failed: string[] = [];
  try {
    for (const visit of visits) {
      const name = `${visit.state.id}-${visit.screen.name}`;
      const keep: Keep = async (theme, picture) => {
        const file = isForReadme ? README_PICTURE : path.join(OUT_FOLDER, `${name}-${theme}.png`);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, picture);
        console.log(file);
      };
      try {
        await takePictures(browser, site.url, visit, keep);
      } catch (error) {
        failed.push(`${name}: ${(error as Error).message}`);
        console.error(failed.at(-1));
      }
    }
    if (isForReadme) await checkSize();
  } finally {
    await browser.close();
    await site.stop();
    await rm(folder, { recursive: true });
  }
  // One that cannot be reached does not keep the others from being taken.
  if (failed.length > 0) throw new Error(`${failed.length} of ${visits.length} states failed.`);
}

/**
 * Both screens, in both themes, less what the command line leaves out by naming a screen or a
 * theme; only on a phone where the state has a width of its own.
 */
function visitsOf(state: ScreenshotState, switches: readonly string[]): Visit[] {
  const named = <T extends string>(names: readonly T[]): readonly T[] => {
    const asked = names.filter((name) => switches.includes(`--${name}`));
    return asked.length > 0 ? asked : names;
  };
  const screens = named(SCREENS.map(({ name }) => name));
  return SCREENS.filter(({ name, isMobile }) => {
    return screens.includes(name) && (isMobile || state.width === undefined);
  }).map((screen) => ({ state, screen, themes: named(THEMES) }));
}

async function checkSize(): Promise<void> {
  const { size } = await stat(README_PICTURE);
  if (size <= README_MAX_BYTES) return;
  throw new Error(`${README_PICTURE} has ${size} bytes; a README picture may have 450,000.`);
}

await main();
