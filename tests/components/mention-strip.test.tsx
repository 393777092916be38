// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { MentionStrip } from '@/components/strip/mention-strip';
import { selectionOf } from '@/lib/view/selection';
import { makeStory, patagonia } from '../view/make-story';
import { renderPart } from './render';

const story = patagonia();

function draw(at: number | null) {
  const onChoose = vi.fn();
  const selection = at === null ? null : selectionOf(story, null, story.mentions[at]!.start);
  renderPart(
    <MentionStrip story={story} selection={selection} shown={() => true} onChoose={onChoose} />,
  );
  return { onChoose, slider: screen.getByRole<HTMLInputElement>('slider') };
}

test('is a slider that says where in the story one is', () => {
  const { slider } = draw(3);
  expect(slider.value).toBe(String(story.mentions[3]!.start));
  expect(slider.getAttribute('aria-valuetext')).toBe('Punta Arenas, 4 of 9');
});

test('dragging chooses the nearest mention, once', () => {
  const { slider, onChoose } = draw(3);
  fireEvent.change(slider, { target: { value: String(story.mentions[5]!.start + 3) } });
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(5);
  fireEvent.change(slider, { target: { value: String(story.mentions[3]!.start + 1) } });
  expect(onChoose).toHaveBeenCalledOnce();
});

/** Where the line stands that says where one is; null where it is not drawn. */
const lineAt = (container: HTMLElement) =>
  container.querySelector<HTMLElement>('[class*="here"]')?.style.insetInlineStart ?? null;

test('what is chosen elsewhere is drawn once it was painted there, what is chosen here at once', async () => {
  const { mentions } = story;
  const at = (index: number) => `${(mentions[index]!.start / story.article.text.length) * 100}%`;
  const strip = (index: number) => (
    <MentionStrip
      story={story}
      selection={selectionOf(story, null, mentions[index]!.start)}
      shown={() => true}
      onChoose={() => undefined}
    />
  );
  const { container, redraw } = renderPart(strip(3));
  const slider = screen.getByRole<HTMLInputElement>('slider');
  redraw(strip(2));
  // The slider itself, which is what others are told, never waits.
  expect(slider.value).toBe(String(mentions[2]!.start));
  expect(lineAt(container)).toBe(at(3));
  await waitFor(() => expect(lineAt(container)).toBe(at(2)));
  fireEvent.change(slider, { target: { value: String(mentions[5]!.start) } });
  redraw(strip(5));
  expect(lineAt(container)).toBe(at(5));
});

test('arrow keys go from mention to mention', async () => {
  const { slider, onChoose } = draw(3);
  slider.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(onChoose).toHaveBeenLastCalledWith(4);
  await userEvent.keyboard('{ArrowLeft}');
  expect(onChoose).toHaveBeenLastCalledWith(2);
});

test('is not there where no place is', () => {
  const { container } = renderPart(
    <MentionStrip
      story={makeStory('Nowhere.', [])}
      selection={null}
      shown={() => true}
      onChoose={() => undefined}
    />,
  );
  expect(container.textContent).toBe('');
  expect(screen.queryByRole('slider')).toBeNull();
});
