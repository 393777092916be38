// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { PlaceCard } from '@/components/places/place-card';
import type { Candidate } from '@/lib/geoparse/types';
import { type Selection, selectionOf } from '@/lib/view/selection';
import { makePlace, patagonia } from '../view/make-story';
import { renderPart } from './render';

const story = patagonia();

function draw(mentionIndex: number, change: (selection: Selection) => Selection = (same) => same) {
  const calls = { onChooseMention: vi.fn(), onShowInText: vi.fn(), onClose: vi.fn() };
  const selection = change(selectionOf(story, null, story.mentions[mentionIndex]!.start)!);
  const drawn = renderPart(
    <PlaceCard
      selection={selection}
      language="en"
      hrefOfMention={(index) => `?at=${index}`}
      {...calls}
    />,
  );
  return { ...drawn, ...calls };
}

describe('the place card', () => {
  test('says what the place is and quotes the mention with the name marked', () => {
    const { container } = draw(3);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Punta Arenas');
    expect(container.textContent).toContain('city in Chile');
    expect(container.textContent).toContain('the article is about it');
    expect(container.textContent).toContain('Also Magallanes');
    expect(container.querySelector('blockquote')!.textContent).toBe(
      '“The Navy in Punta Arenas sent a tug.”',
    );
    expect(container.querySelector('mark')!.textContent).toBe('Punta Arenas');
    expect(container.textContent).toContain('2 of 3');
  });

  test('steps through its mentions, round the ends', async () => {
    const { onChooseMention } = draw(7);
    await userEvent.click(screen.getByRole('button', { name: 'Next mention' }));
    expect(onChooseMention).toHaveBeenLastCalledWith(2);
    await userEvent.click(screen.getByRole('button', { name: 'Previous mention' }));
    expect(onChooseMention).toHaveBeenLastCalledWith(3);
  });

  test('offers no steps where there is one mention', () => {
    draw(4);
    expect(screen.queryByRole('button', { name: 'Next mention' })).toBeNull();
  });

  test('leads to the spot in the text', async () => {
    const { onShowInText } = draw(2);
    const link = screen.getByRole('link', { name: 'In the text' });
    expect(link.getAttribute('href')).toBe('?at=2');
    await userEvent.click(link);
    expect(onShowInText).toHaveBeenCalledExactlyOnceWith(2);
  });

  test('links to GeoNames, says that a new tab opens, and gives nothing away', () => {
    draw(4);
    const link = screen.getByRole('link', { name: 'Open in GeoNames (opens in a new tab)' });
    expect(link.getAttribute('href')).toBe('https://www.geonames.org/3833367');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  test('copies latitude before longitude', async () => {
    const user = userEvent.setup();
    draw(4);
    await user.click(screen.getByRole('button', { name: /^Coordinates/ }));
    expect(await navigator.clipboard.readText()).toBe('-54.8, -68.3');
    expect(await screen.findByText('Copied')).toBeTruthy();
  });

  test('says why here, and why not there', async () => {
    const elsewhere = makePlace({ id: '9', name: 'Ushuaia Bay', country: ['CL', 'Chile'] });
    const candidates: Candidate[] = [
      {
        place: story.mentions[4]!.place!,
        score: 0.9,
        reasons: [
          { signal: 'near', weight: 2, values: { names: ['Beagle Channel'], km: [11] } },
          { signal: 'prominence', weight: -1, values: { population: 1 } },
        ],
      },
      {
        place: elsewhere,
        score: 0.1,
        reasons: [{ signal: 'kind-cue', weight: -1, values: { words: 'city', fits: 0 } }],
      },
    ];
    const { container } = draw(4, (selection) => ({
      ...selection,
      mention: { ...selection.mention, candidates },
    }));
    await userEvent.click(screen.getByRole('button', { name: 'Why here?' }));
    expect(container.textContent).toContain('Named with Beagle Channel, 11 km away.');
    expect(container.textContent).not.toContain('Less known');
    expect(container.textContent).toContain('Ushuaia Bay, town in Chile. The text says “city”');
  });

  test('of an unplaced mention says that there is no such place', () => {
    const { container } = draw(8);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Porvenir');
    expect(container.textContent).toContain('Dateline found no place of this name.');
    expect(screen.queryByRole('button', { name: /^Coordinates/ })).toBeNull();
  });

  test('closes', async () => {
    const { onClose } = draw(4);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
