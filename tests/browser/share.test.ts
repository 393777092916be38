/** Sharing: from an article in the dashboard to a map that anyone can see, and back. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { mentionOf } from './dashboard';
import { makeMap } from './hosts/make-map';
import { openPage } from './open-page';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Share the map' });

async function openShare(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = dialogOf(page);
  await dialog.waitFor();
  return dialog;
}

async function publish(page: Page) {
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Link to the map' }).waitFor();
  const link = await dialog.getByRole('textbox', { name: 'Link to the map' }).inputValue();
  const editLink = await dialog.getByRole('textbox', { name: 'Edit link' }).inputValue();
  return { dialog, link, editLink, id: link.split('/').at(-1)! };
}

/** Says of a name, from its card, that it is no place. */
async function reject(page: Page, name: string): Promise<void> {
  await mentionOf(page, name).click();
  await page.getByRole('button', { name: 'Not a place', exact: true }).click();
  await page
    .getByRole('region', { name: `Where is “${name}”?` })
    .getByRole('button', { name: 'Apply' })
    .click();
  await expect.poll(() => mentionOf(page, name).count()).toBe(0);
}

const read = async (id: string) =>
  (await (await fetch(`${inject('siteUrl')}/api/v1/maps/${id}`)).json()) as {
    title: string;
    version: number;
    places: { id: string; name: string; point: [number, number]; blurredKm: number | null }[];
    articles: { text: string | null }[];
  };

describe('sharing', () => {
  test('publishes with one click; the page shows the map, the key stays in the fragment', async () => {
    await using opened = await openPage('/?article=lobito-railway');
    const { page, problems } = opened;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const { dialog, link, editLink, id } = await publish(page);
    expect(link).toBe(`${inject('siteUrl')}/maps/${id}`);
    const key = editLink.split('#key=')[1]!;
    expect(key.length).toBeGreaterThan(40);
    expect((await read(id)).places.length).toBeGreaterThan(15);
    await dialog.getByRole('tab', { name: 'Embed' }).click();
    expect(
      await dialog.getByRole('textbox', { name: 'As a frame, anywhere' }).inputValue(),
    ).toContain(`/embed/${id}?height=480`);
    await dialog.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    expect(
      await dialog.getByRole('textbox', { name: 'In an article, tied to its words' }).inputValue(),
    ).toContain('theme="dark"');
    await page
      .frameLocator('iframe[title^="Preview"]')
      .getByText(/^\d+ places$/)
      .waitFor();
    const { violations } = await new AxeBuilder({ page: page as never }).analyze();
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual(
      [],
    );
    expect(asked.filter((url) => url.includes(key))).toEqual([]);
    expect(problems.console).toEqual([]);
  });

  test('updates what readers see: text, a blurred place, a withheld one, the headline', async () => {
    await using opened = await openPage('/?article=lobito-railway');
    const { page } = opened;
    const { dialog, id } = await publish(page);
    const exact = (await read(id)).places.find(({ name }) => name === 'Kolwezi')!;
    await dialog.getByRole('tab', { name: 'What readers see' }).click();
    await dialog.getByRole('textbox', { name: 'Headline' }).fill('The copper road');
    await dialog.getByRole('radio', { name: 'The whole article' }).check();
    await dialog.getByText('Withhold or blur places').click();
    await dialog.getByRole('combobox', { name: 'How exactly Kolwezi is shown' }).selectOption('20');
    await dialog
      .getByRole('combobox', { name: 'How exactly Lobito is shown' })
      .selectOption('withheld');
    await dialog.getByRole('button', { name: 'Update the map' }).click();
    await dialog.getByText('Readers see version 2').waitFor();
    const map = await read(id);
    expect(map.title).toBe('The copper road');
    expect(map.articles[0]!.text).toContain('Nine days later');
    expect(map.places.some(({ name }) => name === 'Lobito')).toBe(false);
    const blurred = map.places.find(({ name }) => name === 'Kolwezi')!;
    expect(blurred.blurredKm).toBe(20);
    expect(blurred.point).not.toEqual(exact.point);
    await dialog.getByRole('tab', { name: 'History' }).click();
    await dialog
      .getByRole('listitem')
      .filter({ hasText: 'Version 1' })
      .getByRole('button', { name: 'Restore' })
      .click();
    await expect.poll(async () => (await read(id)).version).toBe(3);
    expect((await read(id)).places.some(({ name }) => name === 'Lobito')).toBe(true);
  });

  test('refuses a stale save, offers both versions and overwrites nothing', async () => {
    await using opened = await openPage('/?article=lobito-railway');
    const { page } = opened;
    const { dialog, id, editLink } = await publish(page);
    const headers = {
      authorization: `Bearer ${editLink.split('#key=')[1]}`,
      'content-type': 'application/json',
    };
    const api = `${inject('siteUrl')}/api/v1/maps/${id}/content`;
    const content = (await (await fetch(api, { headers })).json()) as Record<string, unknown>;
    const { title: _, visibility, settings, articles } = content;
    const other = { title: 'Saved elsewhere', visibility, settings, articles };
    const saved = await fetch(api, {
      method: 'PUT',
      headers: { ...headers, 'if-match': '"v1"' },
      body: JSON.stringify(other),
    });
    expect(saved.status).toBe(200);
    await dialog.getByRole('tab', { name: 'What readers see' }).click();
    await dialog.getByRole('textbox', { name: 'Headline' }).fill('Saved here');
    await dialog.getByRole('button', { name: 'Update the map' }).click();
    await dialog.getByText('Somebody saved this map meanwhile').waitFor();
    expect((await read(id)).title).toBe('Saved elsewhere');
    const sides = (name: string) => dialog.getByRole('region', { name, exact: true });
    await sides('Yours').getByText('Headline: “Saved here”').waitFor();
    await sides('Theirs').getByText('Headline: “Saved elsewhere”').waitFor();
    await dialog.getByRole('button', { name: 'Save yours as the new version' }).click();
    await expect.poll(async () => (await read(id)).title).toBe('Saved here');
    expect((await read(id)).version).toBe(3);
  });

  test('shows two editors what the other did, and loses neither', async () => {
    await using one = await openPage('/?article=lobito-railway');
    const { id, editLink } = await publish(one.page);
    await one.page.keyboard.press('Escape');
    await using two = await openPage(editLink);
    await two.page.getByRole('button', { name: 'Edit', exact: true }).click();
    await two.page.waitForURL(/article=draft-/);
    await reject(two.page, 'Kolwezi');
    const other = await openShare(two.page);
    await other.getByRole('button', { name: 'Update the map' }).click();
    await other.getByText('Readers see version 2').waitFor();

    await reject(one.page, 'Durban');
    const dialog = await openShare(one.page);
    const side = (name: string) => dialog.getByRole('region', { name, exact: true });
    await side('Yours').getByText('Durban: not a place').waitFor();
    await side('Yours').getByText('Kolwezi, ').waitFor();
    await side('Theirs').getByText('Kolwezi: not a place').waitFor();
    await side('Theirs').getByText('Durban, ').waitFor();
    expect((await read(id)).version).toBe(2);
    const { violations } = await new AxeBuilder({ page: one.page as never }).analyze();
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual(
      [],
    );
    await side('Theirs').getByRole('button', { name: 'Take theirs' }).click();
    await dialog.getByText('Readers see version 2: everything that is here.').waitFor();
    await one.page.keyboard.press('Escape');
    const { page } = one;
    await mentionOf(page, 'Durban').waitFor();
    await expect.poll(() => mentionOf(page, 'Kolwezi').count()).toBe(0);
    // One step back, and what was here before is here again.
    await page.getByRole('button', { name: /^Undo: / }).click();
    await mentionOf(page, 'Kolwezi').waitFor();
    await expect.poll(() => mentionOf(page, 'Durban').count()).toBe(0);
    await openShare(page);
    await dialog.getByRole('button', { name: 'Update the map' }).click();
    await dialog.getByText('Readers see version 3').waitFor();

    await other.getByRole('tab', { name: 'What readers see' }).click();
    await other.getByRole('textbox', { name: 'Headline' }).fill('The other road');
    await other.getByRole('button', { name: 'Update the map' }).click();
    await other.getByRole('button', { name: 'Keep both' }).click();
    await other.getByText('Readers see version 1').waitFor();
    await other.getByRole('tab', { name: 'Links' }).click();
    const copied = await other.getByRole('textbox', { name: 'Link to the map' }).inputValue();
    const copy = await read(copied.split('/').at(-1)!);
    expect(copy.title).toBe('The other road (copy)');
    expect(copy.places.some(({ name }) => name === 'Kolwezi')).toBe(false);
    const first = await read(id);
    expect(first.version).toBe(3);
    expect(first.places.some(({ name }) => name === 'Kolwezi')).toBe(true);
    // The key to the first is still here.
    await two.page.goto(`/maps/${id}`);
    await two.page.getByText('You can edit this map.').waitFor();
  }, 300_000);

  test('deletes softly: gone for readers, back on request', async () => {
    await using opened = await openPage('/?article=lobito-railway');
    const { page } = opened;
    const { dialog, id } = await publish(page);
    await dialog.getByRole('tab', { name: 'History' }).click();
    await dialog.getByRole('button', { name: 'Delete the map' }).click();
    await dialog.getByText('This map has been deleted').waitFor();
    const gone = await fetch(`${inject('siteUrl')}/maps/${id}`);
    expect(gone.status).toBe(404);
    // Written on the server: it is read without scripts, too.
    expect(await gone.text()).toMatch(
      /<title>This map is not here.*<h1[^>]*>This map is not here/s,
    );
    await dialog.getByRole('button', { name: 'Bring it back' }).click();
    await expect
      .poll(async () => (await fetch(`${inject('siteUrl')}/maps/${id}`)).status)
      .toBe(200);
  });

  test('opens an edit link in another browser, and takes the key out of the address', async () => {
    let editLink: string;
    {
      await using opened = await openPage('/?article=lobito-railway');
      ({ editLink } = await publish(opened.page));
    }
    await using opened = await openPage(editLink);
    const { page } = opened;
    await page.getByText('You can edit this map.').waitFor();
    expect(page.url()).not.toContain('key');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.waitForURL(/article=draft-/);
    const dialog = await openShare(page);
    await dialog.getByText('Readers see version 1').waitFor();
  });
});

describe('an edit link', () => {
  const openLink = async (
    visit: (map: { api: string; headers: Record<string, string> }) => Promise<unknown>,
  ) => {
    const { id, editKey } = await makeMap();
    const headers = { authorization: `Bearer ${editKey}`, 'content-type': 'application/json' };
    await visit({ api: `${inject('siteUrl')}/api/v1/maps/${id}`, headers });
    return { id, opened: await openPage(`/maps/${id}#key=${editKey}`) };
  };

  test('to a withdrawn map opens it for its owner alone', async () => {
    const { id, opened } = await openLink(async ({ api, headers }) => {
      const content = (await (await fetch(`${api}/content`, { headers })).json()) as object;
      const saved = await fetch(`${api}/content`, {
        method: 'PUT',
        headers: { ...headers, 'if-match': '"v1"' },
        body: JSON.stringify({ ...content, visibility: 'withdrawn' }),
      });
      expect(saved.status).toBe(200);
    });
    await using _ = opened;
    const { page } = opened;
    expect((await fetch(`${inject('siteUrl')}/maps/${id}`)).status).toBe(404);
    await page.getByText('Readers do not see this map.').waitFor();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.waitForURL(/article=draft-/);
    const dialog = await openShare(page);
    await dialog.getByText('Withdrawn: nobody but you can see it.').waitFor();
  });

  test('to a deleted map brings it back', async () => {
    const { id, opened } = await openLink(({ api, headers }) =>
      fetch(api, { method: 'DELETE', headers }),
    );
    await using _ = opened;
    const { page } = opened;
    await page.getByText('Readers do not see this map.').waitFor();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByText('This map has been deleted.').waitFor();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByText('You can edit this map.').waitFor();
    expect((await fetch(`${inject('siteUrl')}/maps/${id}`)).status).toBe(200);
  });

  test('to a map that never was, or is gone for good, says so', async () => {
    await using opened = await openPage('/maps/bcdfghjkmnpq#key=made-up');
    const { page } = opened;
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByText('There is no such map any longer.').waitFor();
  });
});

describe('a map’s own page', () => {
  test('is readable before any script, and then ties list and map', async () => {
    await using first = await openPage('/?article=lobito-railway');
    const { link } = await publish(first.page);
    const html = await (await fetch(link)).text();
    expect(html).toContain('Nine days later');
    expect(html).toMatch(/application\/json\+oembed/);
    await using opened = await openPage(link);
    const { page, problems } = opened;
    await page.frameLocator('iframe').locator('[data-map-ready]').waitFor();
    await page.getByRole('link', { name: 'Durban', exact: true }).click();
    await page.frameLocator('iframe').getByRole('region', { name: 'Durban: place card' }).waitFor();
    const { violations } = await new AxeBuilder({ page: page as never }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html: code }) => code)])).toEqual(
      [],
    );
    expect(problems.console).toEqual([]);
  });

  test('ties the whole article, where it may be quoted', async () => {
    const { id } = await makeMap({ quoting: 'all' });
    await using opened = await openPage(`/maps/${id}`);
    const { page } = opened;
    await page.frameLocator('iframe').locator('[data-map-ready]').waitFor();
    await page.locator('#story a.dateline-place', { hasText: 'Durban' }).first().click();
    await page.frameLocator('iframe').getByRole('region', { name: 'Durban: place card' }).waitFor();
  });
});
