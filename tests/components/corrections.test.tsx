// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import type { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { MapPane } from '@/components/map-pane/map-pane';
import { makePlace, PATAGONIA_TEXT, PLACES, patagonia } from '../view/make-story';
import { renderPart } from './render';

type MapProps = Parameters<typeof MapPane>[0];

// Forms are fetched when first asked for, and compiled then, too.
configure({ asyncUtilTimeout: 8000 });

/** What the page last told the map; the map itself needs a graphics card. */
let map: MapProps;
vi.mock('@/components/map-pane/map-pane', () => ({
  MapPane: (props: MapProps): ReactNode => {
    map = props;
    return <div data-testid="map">{props.card}</div>;
  },
}));

const porvenir = makePlace({
  id: '3874960',
  name: 'Porvenir',
  country: ['CL', 'Chile'],
  point: [-70.37, -53.3],
});
const search = vi.fn(async (query: string) =>
  query.toLowerCase().startsWith('porv') ? [porvenir] : [],
);
vi.mock('@/lib/client/engine', async (original) => ({
  ...(await original<typeof import('@/lib/client/engine')>()),
  searchPlaces: (query: string) => search(query),
}));

const { article } = patagonia();
/** Every test has an article, and so a history, of its own. */
let count = 0;
let initial = { id: '', title: '', text: PATAGONIA_TEXT, result: article.result };

beforeEach(() => {
  count += 1;
  initial = { ...initial, id: `patagonia-${count}` };
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function draw(address = '') {
  const samples = [{ id: initial.id, title: 'Ferry strands walkers', words: 50 }];
  const drawn = renderPart(
    <SWRConfig value={{ provider: () => new Map(), shouldRetryOnError: false }}>
      <Dashboard initial={initial} samples={samples} />
    </SWRConfig>,
    { address },
  );
  const names = (text: string) =>
    [...drawn.container.querySelectorAll<HTMLElement>('a[data-mention]')].filter(
      (link) => link.textContent === text,
    );
  return { ...drawn, names };
}

const drawnOnMap = () => map.rows.map(({ place }) => place.name);
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = (key: string) => userEvent.keyboard(key);

describe('the review', () => {
  test('goes from the worst to “nothing left to check” by keys alone', async () => {
    draw('?tab=review');
    expect(await screen.findByRole('heading', { name: 'Porvenir' })).toBeTruthy();
    expect(screen.getByText('1 of 2')).toBeTruthy();
    expect(screen.getByText('No place was found for it.')).toBeTruthy();
    await press('s');
    expect(await screen.findByRole('heading', { name: 'Santiago' })).toBeTruthy();
    expect(screen.getByText('2 of 2')).toBeTruthy();
    await waitFor(() => expect(map.task?.candidateSet?.candidates).toEqual([PLACES.santiago]));
    await press('a');
    expect(await screen.findByRole('heading', { name: '1 name skipped.' })).toBeTruthy();
    await userEvent.click(await button('Look at them again'));
    await press('x');
    expect(await screen.findByRole('heading', { name: 'Nothing left to check.' })).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Review' })).toBeTruthy();
    await waitFor(() => expect(map.task).toBeNull());
  });

  test('the focus goes on to the next decision', async () => {
    draw('?tab=review');
    await screen.findByRole('heading', { name: 'Porvenir' });
    await press('x');
    await waitFor(() =>
      expect(document.activeElement?.querySelector('h2')?.textContent).toBe('Santiago'),
    );
  });

  test('a number chooses; the map chooses too', async () => {
    draw('?tab=review');
    await screen.findByRole('heading', { name: 'Porvenir' });
    await press('s');
    await screen.findByRole('heading', { name: 'Santiago' });
    await waitFor(() => expect(map.task?.onChooseCandidate).toBeTruthy());
    act(() => map.task!.onChooseCandidate!(PLACES.santiago.id));
    expect(await screen.findByRole('heading', { name: '1 name skipped.' })).toBeTruthy();
    expect(await button('Undo: choose another place')).toBeTruthy();
  });

  test('keys rest where letters are typed, and where single keys are off', async () => {
    draw('?tab=review');
    await screen.findByRole('heading', { name: 'Porvenir' });
    await press('e');
    const field = await screen.findByRole<HTMLInputElement>('combobox', {
      name: 'Find another place',
    });
    await userEvent.type(field, 'xas');
    await waitFor(() => expect(field.value).toBe('xas'));
    expect(await screen.findByText('Porvenir', { selector: 'h2' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });
});

describe('what is not a place', () => {
  test('is listed in the review, and brought back from there in all its mentions', async () => {
    const { names } = draw();
    await userEvent.click(names('Punta Arenas')[0]!);
    await userEvent.click(await button('Not a place'));
    await userEvent.click(await button('Apply'));
    await waitFor(() => expect(names('Punta Arenas')).toHaveLength(0));
    await userEvent.click(screen.getByRole('tab', { name: /^Review/ }));
    expect(await screen.findByRole('heading', { name: '1 name is not a place' })).toBeTruthy();
    await userEvent.click(await button('Bring back “Punta Arenas”'));
    await waitFor(() => expect(screen.queryByText('1 name is not a place')).toBeNull());
    await waitFor(() => expect(drawnOnMap()).toContain('Punta Arenas'));
    await userEvent.click(screen.getByRole('tab', { name: 'Article' }));
    await waitFor(() => expect(names('Punta Arenas')).toHaveLength(3));
  });

  test('comes back mention by mention too, and again by undo', async () => {
    const { names } = draw();
    for (const nth of [2, 0]) {
      await userEvent.click(names('Punta Arenas')[nth]!);
      await userEvent.click(await button('Not a place'));
      await userEvent.click(await screen.findByRole('radio', { name: 'this mention only' }));
      await userEvent.click(await button('Apply'));
      await waitFor(() => expect(names('Punta Arenas').length).toBe(nth === 2 ? 2 : 1));
    }
    await userEvent.click(screen.getByRole('tab', { name: /^Review/ }));
    await userEvent.click(await button('Bring back “Punta Arenas”'));
    await userEvent.click(screen.getByRole('tab', { name: 'Article' }));
    await waitFor(() => expect(names('Punta Arenas')).toHaveLength(3));
    await press('{Control>}z{/Control}');
    await waitFor(() => expect(names('Punta Arenas')).toHaveLength(1));
  });
});

describe('a wrong place', () => {
  test('is searched for, previewed, put right everywhere, undone and redone', async () => {
    const { names } = draw();
    await userEvent.click(names('Punta Arenas')[0]!);
    await userEvent.click(await button('Wrong place?'));
    const panel = await screen.findByRole('region', { name: 'Where is “Punta Arenas”?' });
    expect(document.activeElement).toBe(panel);
    const field = within(panel).getByRole('combobox', { name: 'Find another place' });
    await userEvent.type(field, 'porv');
    await userEvent.click(await screen.findByRole('option', { name: /Porvenir/ }));
    expect(await within(panel).findByText('Changes 3 mentions.')).toBeTruthy();
    await waitFor(() => expect(map.task?.candidateSet?.chosenId).toBe(porvenir.id));
    await userEvent.click(within(panel).getByRole('button', { name: 'Which?' }));
    expect(within(panel).getAllByText(/Punta Arenas, city, Chile → Porvenir/)).toHaveLength(3);
    await userEvent.click(within(panel).getByRole('button', { name: 'Apply' }));
    await waitFor(() => expect(drawnOnMap()).toContain('Porvenir'));
    await waitFor(() => expect(drawnOnMap()).not.toContain('Punta Arenas'));
    expect(screen.getByText('Changed 3 mentions.')).toBeTruthy();
    expect(await screen.findByText('set by hand')).toBeTruthy();

    await press('{Control>}z{/Control}');
    await waitFor(() => expect(drawnOnMap()).toContain('Punta Arenas'));
    expect(screen.getByText('Undone: choose another place.')).toBeTruthy();
    await press('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(drawnOnMap()).toContain('Porvenir'));
    await userEvent.click(await button('Undo: choose another place'));
    await waitFor(() => expect(drawnOnMap()).toContain('Punta Arenas'));
    await press('{Control>}y{/Control}');
    await waitFor(() => expect(drawnOnMap()).not.toContain('Punta Arenas'));
  });

  test('can be wrong in one mention only', async () => {
    const { names } = draw();
    await userEvent.click(names('Punta Arenas')[1]!);
    await userEvent.click(await button('Not a place'));
    await userEvent.click(await screen.findByRole('radio', { name: 'this mention only' }));
    expect(await screen.findByText('Changes 1 mention.')).toBeTruthy();
    await userEvent.click(await button('Apply'));
    await waitFor(() => expect(names('Punta Arenas')).toHaveLength(2));
  });

  test('outlives a reload', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const first = draw();
    await userEvent.click(first.names('Ushuaia')[0]!);
    await userEvent.click(await button('Not a place'));
    await userEvent.click(await button('Apply'));
    await waitFor(() => expect(first.names('Ushuaia')).toHaveLength(0));
    first.unmount();
    const second = draw();
    await waitFor(() => expect(second.names('Ushuaia')).toHaveLength(0));
    expect(await button('Undo: not a place')).toBeTruthy();
  });

  test('is left as it was by Esc, and the focus comes back to the card', async () => {
    const { names } = draw();
    await userEvent.click(names('Ushuaia')[0]!);
    await userEvent.click(await button('Wrong place?'));
    await screen.findByRole('region', { name: 'Where is “Ushuaia”?' });
    await press('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Where is “Ushuaia”?' })).toBeNull(),
    );
    const heading = await within(screen.getByTestId('map')).findByRole('heading');
    expect(heading.textContent).toBe('Ushuaia');
    expect(map.cardTakesFocus).toBe(true);
  });
});

describe('a place of one’s own', () => {
  test('is a point typed as degrees and minutes', async () => {
    const { names } = draw();
    await userEvent.click(names('Porvenir')[0]!);
    await userEvent.click(await button('Place it'));
    await userEvent.click(await button('Set a point'));
    const field = await screen.findByRole('textbox', { name: 'Coordinates' });
    await userEvent.type(field, '53°18′S');
    expect(await screen.findByText(/does not read as a pair/)).toBeTruthy();
    await userEvent.type(field, ' 70°22′W');
    await userEvent.click(await button('Apply'));
    await waitFor(() => expect(drawnOnMap()).toContain('Porvenir'));
    const row = map.rows.find(({ name }) => name === 'Porvenir')!;
    expect(row.point[0]).toBeCloseTo(-70.3667, 3);
    expect(row.point[1]).toBeCloseTo(-53.3, 3);
  });

  test('is a point picked on the map, written out in the field', async () => {
    const { names } = draw();
    await userEvent.click(names('Porvenir')[0]!);
    await userEvent.click(await button('Place it'));
    await userEvent.click(await button('Set a point'));
    await waitFor(() => expect(map.task?.onPickPoint).toBeTruthy());
    act(() => map.task!.onPickPoint!([-70.36, -53.29]));
    const field = await screen.findByRole('textbox', { name: 'Coordinates' });
    await waitFor(() => expect((field as HTMLInputElement).value).toBe('-53.29, -70.36'));
  });

  test('is an area of clicked corners', async () => {
    const { names } = draw();
    await userEvent.click(names('Porvenir')[0]!);
    await userEvent.click(await button('Place it'));
    await userEvent.click(await button('Draw an area'));
    for (const point of [
      [-71, -53],
      [-70, -53],
      [-70, -54],
    ] as const) {
      await waitFor(() => expect(map.task?.onPickPoint).toBeTruthy());
      act(() => map.task!.onPickPoint!(point));
      await screen.findByDisplayValue(new RegExp(`${point[1]}, ${point[0]}$`));
    }
    expect(map.task?.sketch?.corners).toHaveLength(3);
    await userEvent.click(await button('Apply'));
    await waitFor(() => expect(map.ownOutlines.size).toBe(1));
    await waitFor(() =>
      expect(map.rows.find(({ name }) => name === 'Porvenir')?.place.extent).toEqual([
        -71, -54, -70, -53,
      ]),
    );
  });

  test('is a circle by centre and radius', async () => {
    const { names } = draw();
    await userEvent.click(names('Ushuaia')[0]!);
    await userEvent.click(await button('Wrong place?'));
    await userEvent.click(await button('Draw an area'));
    await userEvent.click(await screen.findByRole('radio', { name: 'circle' }));
    expect((await button('Apply')).hasAttribute('disabled')).toBe(true);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Radius in km' }), '20');
    await userEvent.click(await button('Apply'));
    await waitFor(() => expect(map.ownOutlines.size).toBe(1));
  });

  test('is added where the text has words the program passed over', async () => {
    const { names } = draw();
    await press('m');
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Words in the article' }),
      'Navy',
    );
    await userEvent.click(await button('Next'));
    await screen.findByRole('region', { name: 'Where is “Navy”?' });
    await userEvent.click(await button('Set a point'));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Coordinates' }), '-53, -71');
    await userEvent.click(await button('Apply'));
    await waitFor(() => expect(names('Navy')).toHaveLength(1));
    await waitFor(() => expect(drawnOnMap()).toContain('Navy'));
  });
});

describe('what a place is', () => {
  test('can be renamed, reclassed, noted, in one step', async () => {
    const { names } = draw();
    await userEvent.click(names('Ushuaia')[0]!);
    await userEvent.click(await button('Edit'));
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Ushuaia Bay');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'water');
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'Check the chart.');
    await userEvent.click(await button('Apply'));
    await waitFor(() => expect(drawnOnMap()).toContain('Ushuaia Bay'));
    expect(await screen.findByText('Check the chart.')).toBeTruthy();
    await press('{Control>}z{/Control}');
    await waitFor(() => expect(drawnOnMap()).toContain('Ushuaia'));
    expect(screen.queryByText('Check the chart.')).toBeNull();
  });

  test('can be split, and merged again', async () => {
    const { names } = draw();
    await userEvent.click(names('Punta Arenas')[0]!);
    await userEvent.click(await button('Edit'));
    await userEvent.click(await button(/^Split:/));
    await userEvent.click((await screen.findAllByRole('checkbox')).at(-1)!);
    await userEvent.click(await button('Apply'));
    await waitFor(() =>
      expect(map.rows.filter(({ name }) => name === 'Punta Arenas')).toHaveLength(2),
    );
    await userEvent.click(await button('Edit'));
    await userEvent.click(await button('Merge with another place'));
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'It is the same place as' }),
      PLACES.arenas.id,
    );
    await userEvent.click(await button('Apply'));
    await waitFor(() =>
      expect(map.rows.filter(({ name }) => name === 'Punta Arenas')).toHaveLength(1),
    );
  });
});
