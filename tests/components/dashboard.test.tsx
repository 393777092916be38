// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UrlUpdateEvent } from 'nuqs/adapters/testing';
import type { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { MapPane } from '@/components/map-pane/map-pane';
import { makeGeoparsed, makePlace, PATAGONIA_TEXT, PLACES, patagonia } from '../view/make-story';
import { renderPart } from './render';

type MapProps = Parameters<typeof MapPane>[0];

/** What the page last told the map; the map itself needs a graphics card. */
let map: MapProps;
vi.mock('@/components/map-pane/map-pane', () => ({
  MapPane: (props: MapProps): ReactNode => {
    map = props;
    return <div data-testid="map">{props.card}</div>;
  },
}));

const { article } = patagonia();
const initial = { id: 'patagonia', title: '', text: PATAGONIA_TEXT, result: article.result };
const samples = [
  { id: 'patagonia', title: 'Ferry strands walkers', words: 50 },
  { id: 'other', title: 'Another', words: 3 },
];

/** Whether the window is wide enough for text and map side by side. */
let isWide = true;
beforeEach(() => {
  isWide = true;
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width') ? isWide : false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

function draw(address = '') {
  const changes: UrlUpdateEvent[] = [];
  const drawn = renderPart(
    <SWRConfig value={{ provider: () => new Map(), shouldRetryOnError: false }}>
      <Dashboard initial={initial} samples={samples} />
    </SWRConfig>,
    { address, onAddress: (change) => void changes.push(change) },
  );
  const names = (text: string) =>
    [...drawn.container.querySelectorAll<HTMLElement>('a[data-mention]')].filter(
      (link) => link.textContent === text,
    );
  return { ...drawn, changes, last: () => changes.at(-1)!, names };
}

const drawnOnMap = () => map.rows.map(({ name }) => name);

describe('one selection for text, list and map', () => {
  test('a click in the text chooses on the map, opens the card and is a step in the history', async () => {
    const { names, last } = draw();
    await userEvent.click(names('Ushuaia')[0]!);
    await waitFor(() => expect(map.selectedPlaceId).toBe(PLACES.ushuaia.id));
    const card = await within(screen.getByTestId('map')).findByRole('heading');
    expect(card.textContent).toBe('Ushuaia');
    expect(names('Ushuaia')[0]!.getAttribute('aria-current')).toBe('true');
    await waitFor(() => expect(last().options.history).toBe('push'));
    expect(last().searchParams.get('place')).toBe(PLACES.ushuaia.id);
  });

  test('choosing on the map marks the text and the list', async () => {
    const { names } = draw();
    act(() => map.onSelect(PLACES.arenas.id, 'pointer'));
    await waitFor(() =>
      expect(names('Punta Arenas')[0]!.getAttribute('aria-current')).toBe('true'),
    );
    await userEvent.click(screen.getByRole('tab', { name: /Places/ }));
    const row = await screen.findByRole('button', { name: /Punta Arenas/, current: true });
    expect(row).toBeTruthy();
  });

  test('stepping within a place moves along without filling the history', async () => {
    const { names, last } = draw();
    await userEvent.click(names('Punta Arenas')[0]!);
    await userEvent.click(await screen.findByRole('button', { name: 'Next mention' }));
    await waitFor(() =>
      expect(names('Punta Arenas')[1]!.getAttribute('aria-current')).toBe('true'),
    );
    await waitFor(() => expect(last().options.history).toBe('replace'));
  });

  test('Esc drops the choice and gives the focus back to the name', async () => {
    const { names } = draw();
    const name = names('Ushuaia')[0]!;
    name.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(map.selectedPlaceId).toBe(PLACES.ushuaia.id));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(map.selectedPlaceId).toBeNull());
    expect(document.activeElement).toBe(name);
  });

  test('an address shows exactly what it says', async () => {
    draw(`?tab=places&place=${PLACES.beagle.id}&kind=water`);
    expect(map.selectedPlaceId).toBe(PLACES.beagle.id);
    expect(drawnOnMap()).toEqual(['Beagle Channel']);
    expect(screen.getByRole('tab', { name: /Places/ }).getAttribute('aria-selected')).toBe('true');
  });

  test('what has no place shows its card all the same', async () => {
    const { names } = draw();
    await userEvent.click(names('Porvenir')[0]!);
    expect(await screen.findByLabelText('Porvenir: place card')).toBeTruthy();
    expect(map.card).toBeNull();
  });

  test('on a phone the card is a panel of its own', async () => {
    isWide = false;
    const { names } = draw();
    await userEvent.click(names('Ushuaia')[0]!);
    expect(await screen.findByLabelText('Ushuaia: place card')).toBeTruthy();
    expect(map.card).toBeNull();
  });
});

describe('filters', () => {
  test('places known only by an adjective are not drawn until asked for', async () => {
    draw();
    expect(drawnOnMap()).toEqual([
      'Puerto Natales',
      'Punta Arenas',
      'Ushuaia',
      'Beagle Channel',
      'Santiago',
    ]);
    await userEvent.click(screen.getByRole('tab', { name: /Places/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    await userEvent.click(screen.getByRole('button', { name: /^Adjectives/ }));
    await waitFor(() => expect(drawnOnMap()).toContain('Chilean'));
  });

  test('act on map, text and list together, and say so', async () => {
    const { names } = draw('?tab=places');
    await userEvent.type(screen.getByRole('textbox', { name: 'Find among the places' }), 'punta');
    await waitFor(() => expect(drawnOnMap()).toEqual(['Punta Arenas']));
    expect(screen.getByText('1 of 6 places shown')).toBeTruthy();
    expect(
      within(screen.getByRole('list', { name: 'Places' })).getAllByRole('listitem'),
    ).toHaveLength(1);
    await userEvent.click(screen.getByRole('tab', { name: /Article/ }));
    expect(names('Ushuaia')[0]!.dataset.dimmed).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(drawnOnMap()).toHaveLength(5));
  });

  test('by country through the chart', async () => {
    draw();
    await userEvent.click(screen.getByRole('button', { name: /5 places in 2 countries/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Argentina: 1 mention of 1 place/ }));
    await waitFor(() => expect(drawnOnMap()).toEqual(['Ushuaia']));
  });

  test('to what the map has in its frame', async () => {
    draw('?inview=true');
    expect(drawnOnMap()).toHaveLength(5);
    act(() => map.onFrame({ extent: [-69, -56, -68, -54], centre: [-68.5, -55] }));
    await waitFor(() => expect(drawnOnMap()).toEqual(['Ushuaia', 'Beagle Channel']));
  });
});

describe('keys', () => {
  const press = (key: string) =>
    userEvent.keyboard(key.length === 1 ? key.replace('[', '[[') : key);

  test('j and k walk the mentions, ] and [ those of the place', async () => {
    draw();
    await press('j');
    await waitFor(() => expect(map.selectedPlaceId).toBe(PLACES.natales.id));
    await press('j');
    await waitFor(() => expect(map.selectedPlaceId).toBe(PLACES.arenas.id));
    await press(']');
    await waitFor(() => expect(screen.getByText('2 of 3')).toBeTruthy());
    await press('[');
    await waitFor(() => expect(screen.getByText('1 of 3')).toBeTruthy());
    await press('k');
    await waitFor(() => expect(map.selectedPlaceId).toBe(PLACES.natales.id));
  });

  test('/ goes to the search, where letters are letters', async () => {
    draw();
    await press('/');
    const field = await screen.findByRole('textbox', { name: 'Find among the places' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await press('j');
    expect((field as HTMLInputElement).value).toBe('j');
    expect(map.selectedPlaceId).toBeNull();
  });

  test('can be switched off, all but Esc', async () => {
    localStorage.setItem('dateline-single-keys', 'off');
    const { names } = draw();
    await press('j');
    expect(map.selectedPlaceId).toBeNull();
    await userEvent.click(names('Ushuaia')[0]!);
    await waitFor(() => expect(map.selectedPlaceId).toBe(PLACES.ushuaia.id));
    await press('{Escape}');
    await waitFor(() => expect(map.selectedPlaceId).toBeNull());
    localStorage.clear();
  });
});

describe('another article', () => {
  const text = 'Snow fell on Sapporo.';
  const result = makeGeoparsed(text, [
    {
      text: 'Sapporo',
      place: makePlace({ id: '2128295', name: 'Sapporo', country: ['JP', 'Japan'] }),
    },
  ]);

  test('a sample is fetched and takes the page over', async () => {
    const fetcher = vi.fn(async () => Response.json({ id: 'other', title: '', text, result }));
    vi.stubGlobal('fetch', fetcher);
    draw('?article=other');
    expect(screen.getByText('Fetching the article …')).toBeTruthy();
    await waitFor(() => expect(drawnOnMap()).toEqual(['Sapporo']));
    expect(fetcher).toHaveBeenCalledExactlyOnceWith('/api/samples/other');
  });

  test('that is not there says so and offers the way back', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ reason: 'not-found' }, { status: 404 }));
    draw('?article=gone');
    expect((await screen.findByRole('alert')).textContent).toContain('no article at this address');
    await userEvent.click(screen.getByRole('button', { name: 'Read the first sample' }));
    await waitFor(() => expect(map.rows.length).toBe(5));
  });

  test('a draft of another browser says that it may be there', async () => {
    draw('?article=draft-elsewhere');
    expect((await screen.findByRole('alert')).textContent).toContain('stays in the browser');
  });

  test('a server that fails can be asked again', async () => {
    let calls = 0;
    vi.stubGlobal('fetch', async () =>
      ++calls === 1
        ? Response.json({ reason: 'busy' }, { status: 503 })
        : Response.json({ id: 'other', title: '', text, result }),
    );
    draw('?article=other');
    expect((await screen.findByRole('alert')).textContent).toContain('too much to do');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(drawnOnMap()).toEqual(['Sapporo']));
  });
});
