// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { ArticleText } from '@/components/article/article-text';
import { selectionOf } from '@/lib/view/selection';
import { makePlace, makeStory, PATAGONIA_TEXT, PLACES, patagonia } from '../view/make-story';
import { renderPart } from './render';

const story = patagonia();
const everywhere = new Set(story.rows.map(({ id }) => id));

function draw(at: number | null = null, shown: ReadonlySet<string> = everywhere) {
  const onChoose = vi.fn();
  const selection = at === null ? null : selectionOf(story, null, story.mentions[at]!.start);
  const drawn = renderPart(
    <ArticleText
      story={story}
      articleParam="sample"
      selection={selection}
      shownPlaceIds={shown}
      onChoose={onChoose}
    />,
  );
  const links = () => [...drawn.container.querySelectorAll<HTMLElement>('a[data-mention]')];
  return { ...drawn, onChoose, links };
}

describe('the article', () => {
  test('is all there, each name a link to its spot', () => {
    const { container, links } = draw();
    expect([...container.querySelectorAll('h1, p')].map((block) => block.textContent)).toEqual(
      PATAGONIA_TEXT.split('\n'),
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ferry strands walkers');
    expect(links().map((link) => link.textContent)).toEqual(story.mentions.map(({ text }) => text));
    const start = story.mentions[2]!.start;
    expect(links()[2]!.getAttribute('href')).toBe(
      `?article=sample&place=${PLACES.arenas.id}&at=${start}`,
    );
  });

  test('shows hostile text as text', () => {
    const attack = '<img src=x onerror=alert(1)> <script>alert(2)</script> Lima & Co';
    const lima = makePlace({ id: '1', name: 'Lima' });
    const hostile = makeStory(attack, [{ text: 'Lima', place: lima }]);
    const { container } = renderPart(
      <ArticleText
        story={hostile}
        articleParam=""
        selection={null}
        shownPlaceIds={new Set(['1'])}
        onChoose={() => undefined}
      />,
    );
    expect(container.querySelector('p')!.textContent).toBe(attack);
    expect(container.querySelector('img, script')).toBeNull();
  });

  test('has one tab stop: the chosen name, else the first that is shown', () => {
    const stops = (links: HTMLElement[]) =>
      links.flatMap((link, i) => (link.tabIndex === 0 ? i : []));
    expect(stops(draw().links())).toEqual([0]);
    expect(stops(draw(4).links())).toEqual([4]);
    const hidden = new Set([...everywhere].filter((id) => id !== PLACES.natales.id));
    expect(stops(draw(null, hidden).links())).toEqual([1]);
  });

  test('marks the chosen name, and its siblings softly', () => {
    const { links } = draw(3);
    expect(links().map((link) => link.getAttribute('aria-current'))).toEqual(
      story.mentions.map((_, index) => (index === 3 ? 'true' : null)),
    );
    expect(links().flatMap((link, i) => (link.dataset.chosen ? i : []))).toEqual([2, 3, 7]);
  });

  test('says kind, role and certainty of each name to the style sheet', () => {
    const data = draw()
      .links()
      .map(({ dataset }) => [dataset.kind, dataset.role, dataset.certainty]);
    expect(data[1]).toEqual(['country', 'adjective', 'sure']);
    expect(data[5]).toEqual(['water', 'location', 'likely']);
    expect(data[8]).toEqual(['none', 'location', 'doubtful']);
  });
});

describe('choosing', () => {
  test('a click chooses without leaving the page', async () => {
    const { links, onChoose } = draw();
    await userEvent.click(links()[4]!);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(4, 'pointer');
  });

  test('a click with a modifier is the browser’s', () => {
    const { links, onChoose } = draw();
    const event = fireEvent.click(links()[4]!, { ctrlKey: true, detail: 1 });
    expect(event).toBe(true);
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('selecting text over a name does not choose it', () => {
    const { links, onChoose } = draw();
    window.getSelection()!.selectAllChildren(links()[4]!.parentElement!);
    fireEvent.click(links()[4]!, { detail: 1 });
    expect(onChoose).not.toHaveBeenCalled();
    window.getSelection()!.removeAllRanges();
  });

  test('Enter chooses by keyboard', async () => {
    const { links, onChoose } = draw();
    links()[0]!.focus();
    fireEvent.click(links()[0]!, { detail: 0 });
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(0, 'keyboard');
  });

  test('arrows step and take the focus along; Home and End go to the ends', async () => {
    const { links, onChoose } = draw();
    links()[0]!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(onChoose).toHaveBeenLastCalledWith(1, 'step');
    expect(document.activeElement).toBe(links()[1]);
    await userEvent.keyboard('{ArrowUp}');
    expect(onChoose).toHaveBeenLastCalledWith(0, 'step');
    await userEvent.keyboard('{End}');
    expect(onChoose).toHaveBeenLastCalledWith(8, 'step');
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(links()[0]);
  });

  test('stepping passes over places that a filter hides', async () => {
    const { links, onChoose } = draw(null, new Set([PLACES.natales.id, PLACES.ushuaia.id]));
    links()[0]!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(onChoose).toHaveBeenLastCalledWith(4, 'step');
    expect(links()[2]!.dataset.dimmed).toBe('true');
  });

  test('hovering a name lights all names of its place, leaving puts them out', async () => {
    const { links, container } = draw();
    await userEvent.hover(links()[2]!);
    expect(links().flatMap((link, i) => (link.dataset.lit ? i : []))).toEqual([2, 3, 7]);
    await userEvent.hover(container.querySelector('h1')!);
    expect(links().some((link) => link.dataset.lit)).toBe(false);
  });
});

describe('a long article', () => {
  const lima = makePlace({ id: '1', name: 'Lima' });
  const words = 'The road is closed and nobody knows for how long. '.repeat(20);
  const text = Array.from({ length: 300 }, (_, at) => `${words}It ends in Lima ${at}.`).join(
    '\n\n',
  );
  const long = makeStory(
    text,
    Array.from({ length: 300 }, () => ({ text: 'Lima', place: lima })),
  );
  const drawn = (at: number | null) => (
    <ArticleText
      story={long}
      articleParam=""
      selection={at === null ? null : selectionOf(long, null, long.mentions[at]!.start)}
      shownPlaceIds={new Set(['1'])}
      onChoose={() => undefined}
    />
  );
  const linkOf = (index: number) => document.querySelector(`a[data-mention="${index}"]`);

  test('is drawn a few sections at a time, to its end', async () => {
    const { container } = renderPart(drawn(null));
    expect(linkOf(0)).not.toBeNull();
    expect(linkOf(299)).toBeNull();
    await waitFor(() => expect(linkOf(299)).not.toBeNull(), { timeout: 10_000 });
    const blocks = [...container.querySelectorAll('[data-start]')];
    expect(blocks.map(({ textContent }) => textContent)).toEqual(text.split('\n\n'));
  });

  test('has what is chosen far down at once', () => {
    renderPart(drawn(250));
    expect(linkOf(250)!.getAttribute('aria-current')).toBe('true');
    expect(linkOf(120)).toBeNull();
  });
});

test('the server draws the same words', () => {
  const { container } = draw();
  const served = renderToString(
    <ArticleText
      story={story}
      articleParam="sample"
      selection={null}
      shownPlaceIds={everywhere}
      onChoose={() => undefined}
    />,
  );
  const parsed = new DOMParser().parseFromString(served, 'text/html');
  expect(parsed.body.textContent).toBe(container.textContent);
});
