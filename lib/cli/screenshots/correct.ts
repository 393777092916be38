import type { Page } from 'playwright-core';
import { choose, inTurn, mapDrawn, openForm, openNew, paste, press, rest } from './acts';
import { COBRE, TYPHOON } from './texts';
import type { ScreenshotState } from './types';

const openCobre = inTurn(paste(COBRE), mapDrawn);
const openReview = press('tab', /^Review/);

/** Skips what is in the queue until there is something to choose from. */
async function skipToChoice(page: Page): Promise<void> {
  const choices = page.getByRole('list', { name: 'Candidates' }).getByRole('listitem');
  for (let step = 0; step < 12; step++) {
    if ((await choices.count()) > 1) return;
    await page.getByRole('button', { name: /^Skip/ }).click();
  }
}

/** Says of everything in the queue that it is no place. */
async function rejectAll(page: Page): Promise<void> {
  const reject = page.getByRole('button', { name: /^Not a place/ });
  const done = page.getByText('Nothing left to check.');
  for (let step = 0; step < 40 && !(await done.isVisible()); step++) {
    await reject.click();
    await page.waitForTimeout(150);
  }
  await done.waitFor();
}

const rejectShown = async (page: Page) => {
  await page.getByRole('button', { name: 'Not a place', exact: true }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
};

/** Doubting and correcting. */
export const CORRECT_STATES: readonly ScreenshotState[] = [
  { id: 'review', path: '/?article=lobito-railway', act: openReview },
  { id: 'review-choice', path: '/', act: inTurn(openCobre, openReview, skipToChoice) },
  { id: 'review-done', path: '/', act: inTurn(openCobre, openReview, rejectAll) },
  {
    id: 'orphans',
    path: '/',
    act: inTurn(openCobre, choose('Mejillones'), rejectShown, async (page) => {
      await page.getByRole('button', { name: 'Edit text' }).click();
      const text = page.getByRole('dialog').getByRole('textbox', { name: 'Text' });
      await text.fill(COBRE.replace(' y a Mejillones', ''));
      await page.getByRole('button', { name: 'Read it again' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await openReview(page);
      await page.getByRole('button', { name: 'Discard' }).scrollIntoViewIfNeeded();
    }),
  },
  { id: 'edit', path: '/', act: openForm('Fuzuli', 'Edit') },
  {
    id: 'wrong-place',
    path: '/',
    act: inTurn(openForm('Fuzuli', 'Wrong place?'), async (page) => {
      await page.getByRole('combobox', { name: 'Find another place' }).fill('fuzuli');
      await page.getByRole('option').first().waitFor();
    }),
  },
  {
    id: 'set-point',
    path: '/',
    act: inTurn(openForm('Zangilan', 'Wrong place?'), async (page) => {
      await page.getByRole('button', { name: 'Set a point' }).click();
      await page.getByRole('textbox', { name: 'Coordinates' }).fill('39°12′N 47°3′E');
    }),
  },
  {
    id: 'draw-area',
    path: '/',
    act: inTurn(openForm('Karabakh', 'Wrong place?'), async (page) => {
      await page.getByRole('button', { name: 'Draw an area' }).click();
      await page.getByRole('radio', { name: 'circle' }).check();
      await page.getByRole('textbox', { name: 'Radius in km' }).fill('60');
    }),
  },
  {
    id: 'draw-corners',
    path: '/',
    act: inTurn(openForm('Karabakh', 'Wrong place?'), async (page) => {
      await page.getByRole('button', { name: 'Draw an area' }).click();
      const map = (await page.getByRole('region', { name: /^Map of/ }).boundingBox())!;
      for (const [x, y] of [
        [0.55, 0.3],
        [0.8, 0.35],
        [0.75, 0.6],
        [0.58, 0.55],
      ] as const) {
        await page.mouse.click(map.x + map.width * x, map.y + map.height * y);
      }
    }),
  },
  {
    id: 'split',
    path: '/',
    act: inTurn(openForm('Karabakh', 'Edit'), async (page) => {
      await page.getByRole('button', { name: /^Split/ }).click();
      await page.getByRole('checkbox').nth(1).check();
    }),
  },
  {
    id: 'merge',
    path: '/',
    act: inTurn(openForm('Fuzuli', 'Edit'), async (page) => {
      await page.getByRole('button', { name: /^Merge/ }).click();
      const into = page.getByRole('combobox', { name: 'It is the same place as' });
      await into.selectOption({ index: 2 });
    }),
  },
  {
    id: 'rename',
    path: '/',
    act: inTurn(openForm('Fuzuli', 'Edit'), (page) =>
      page.getByRole('textbox', { name: 'Name' }).fill('Füzuli'),
    ),
  },
  {
    id: 'undo',
    path: '/',
    act: inTurn(choose('Fuzuli'), rejectShown, (page) =>
      page.getByRole('button', { name: /^Undo: / }).hover(),
    ),
  },
  { id: 'edit-text', path: '/', act: press('button', /^Edit text/) },
  { id: 'new', path: '/', act: openNew },
  {
    id: 'reading',
    path: '/',
    act: inTurn(openNew, async (page) => {
      // Never answered: the picture is of the wait.
      await page.route('**/api/v1/geoparse*', () => {});
      await page.getByRole('textbox', { name: 'Text', exact: true }).fill(TYPHOON);
      await page.getByRole('button', { name: 'Find the places' }).click();
      await page
        .getByText(/^Reading \d+ words …/)
        .first()
        .waitFor();
    }),
  },
  {
    id: 'drafts',
    path: '/',
    act: inTurn(paste(TYPHOON), rest(), openNew, async (page) => {
      await page.getByRole('button', { name: /^Duplicate/ }).click();
      await page
        .getByRole('button', { name: /^Rename/ })
        .first()
        .click();
    }),
  },
  {
    id: 'new-failed-address',
    path: '/',
    act: inTurn(openNew, async (page) => {
      await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Half a thought');
      await page.getByRole('textbox', { name: 'Web address' }).fill('http://127.0.0.1/');
      await page.keyboard.press('Enter');
      await page.getByText(/not on the public web/).waitFor();
    }),
  },
  {
    id: 'new-failed-file',
    path: '/',
    act: inTurn(openNew, async (page) => {
      const files = ['story.txt', 'report.pdf', 'book.epub'].map((name) => ({
        name,
        mimeType: '',
        buffer: Buffer.from(name === 'story.txt' ? TYPHOON : 'PK\u0003\u0004 no such thing'),
      }));
      await page.locator('[role=dialog] input[type=file]').setInputFiles(files);
      await page.getByText(/1 of 3 files read|3 of 3/).waitFor();
    }),
  },
  {
    id: 'no-places',
    path: '/',
    act: inTurn(paste('Nothing happened anywhere, and nobody was there to see it.'), (page) =>
      page.getByText('No places found').first().waitFor(),
    ),
  },
];
