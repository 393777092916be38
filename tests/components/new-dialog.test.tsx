// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { NewDialog } from '@/components/new/new-dialog';
import { readingReducer } from '@/components/new/use-reading';
import { RequestProblem } from '@/lib/view/problem';
import type { OpenArticle } from '@/lib/view/story';
import { renderPart } from './render';

const samples = [
  { id: 'one', title: 'The first sample', words: 671 },
  { id: 'two', title: 'The second sample', words: 1 },
];

const kept: OpenArticle = {
  id: 'draft-1',
  title: '',
  text: 'Rain in Accra.',
  result: { language: 'en', mentions: [], places: [] },
};

function draw(onKeep = vi.fn(async () => kept), dropped?: readonly File[]) {
  const onOpenChange = vi.fn();
  const onOpenArticle = vi.fn();
  renderPart(
    <NewDialog
      open
      onOpenChange={onOpenChange}
      samples={samples}
      currentId="one"
      dropped={dropped}
      onKeep={onKeep}
      onOpenArticle={onOpenArticle}
    />,
  );
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
  const submit = () => userEvent.click(screen.getByRole('button', { name: 'Find the places' }));
  return { onOpenChange, onOpenArticle, onKeep, text, submit };
}

describe('a new article', () => {
  test('is read as it was typed, and the dialog closes', async () => {
    const { text, submit, onKeep, onOpenChange } = draw();
    await userEvent.type(text, 'Rain in Accra.');
    await userEvent.type(screen.getByRole('textbox', { name: /^Headline/ }), 'Wet');
    await submit();
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(
      { text: 'Rain in Accra.', title: 'Wet' },
      expect.any(AbortSignal),
    );
    await waitFor(() => expect(onOpenChange).toHaveBeenCalledWith(false));
    expect(text.value).toBe('');
  });

  test.each([
    ['tooLarge', /larger than the 1 MB/],
    ['busy', /too much to do/],
    ['timedOut', /took too long/],
  ] as const)('that cannot be read (%s) is kept, and the reason worded', async (key, words) => {
    const { text, submit, onOpenChange } = draw(
      vi.fn(() => Promise.reject(new RequestProblem(key))),
    );
    await userEvent.type(text, 'Rain in Accra.');
    await submit();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(words);
    expect(alert.textContent).toContain('Your text is still here.');
    expect(text.value).toBe('Rain in Accra.');
    expect(onOpenChange).not.toHaveBeenCalled();
  });

  test('without a text says so and asks nobody', async () => {
    const { submit, onKeep } = draw();
    await submit();
    expect((await screen.findByRole('alert')).textContent).toContain('There is no text yet');
    expect(onKeep).not.toHaveBeenCalled();
  });

  test('being read can be stopped, and the text stays', async () => {
    let signal: AbortSignal | undefined;
    const never = vi.fn((_: unknown, given: AbortSignal) => {
      signal = given;
      return new Promise<OpenArticle>((_, reject) =>
        given.addEventListener('abort', () => reject(given.reason)),
      );
    });
    const { text, submit } = draw(never as never);
    await userEvent.type(text, 'Rain in Accra.');
    await submit();
    expect((await screen.findByRole('progressbar')).getAttribute('aria-label')).toContain(
      '3 words',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(signal?.aborted).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(text.value).toBe('Rain in Accra.');
  });

  test('can be a sample', async () => {
    const { onOpenArticle, onOpenChange } = draw();
    await userEvent.click(screen.getByRole('button', { name: /The second sample/ }));
    expect(onOpenArticle).toHaveBeenCalledExactlyOnceWith('two');
    expect(onOpenChange).toHaveBeenCalledWith(false);
  });
});

test('a change to what failed clears the complaint; a change elsewhere does not', () => {
  const failed = {
    source: 'address',
    status: { type: 'failed', problem: new RequestProblem('paywall') },
  } as const;
  expect(readingReducer(failed, { type: 'edited', source: 'text' })).toBe(failed);
  expect(readingReducer(failed, { type: 'edited', source: 'address' }).status.type).toBe('idle');
});
