/** Sharing: from an article in the dashboard to a map that anyone can see, and back. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
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
    await dialog.getByRole('button', { name: 'Save yours over it' }).click();
    await expect.poll(async () => (await read(id)).title).toBe('Saved here');
    expect((await read(id)).version).toBe(3);
  });

  test('deletes softly: gone for readers, back on request', async () => {
    await using opened = await openPage('/?article=lobito-railway');
    const { page } = opened;
    const { dialog, id } = await publish(page);
    await dialog.getByRole('tab', { name: 'History' }).click();
    await dialog.getByRole('button', { name: 'Delete the map' }).click();
    await dialog.getByText('This map has been deleted').waitFor();
    expect((await fetch(`${inject('siteUrl')}/maps/${id}`)).status).toBe(404);
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
