// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { PlaceList } from '@/components/places/place-list';
import { PLACES, patagonia } from '../view/make-story';
import { renderPart } from './render';

const { rows } = patagonia();

function draw(chosenPlaceId: string | null = null, measuredIds: readonly string[] | null = null) {
  const onChoose = vi.fn();
  const onExtend = vi.fn();
  renderPart(
    // Tab panels carry an index of their own, which must not be taken for a row's.
    <div data-index="1">
      <PlaceList
        rows={rows}
        language="en"
        chosenPlaceId={chosenPlaceId}
        onChoose={onChoose}
        onExtend={onExtend}
        measuredIds={measuredIds}
      />
    </div>,
  );
  const items = within(screen.getByRole('list', { name: 'Places' })).getAllByRole('listitem');
  const buttons = items.map((item) => within(item).getByRole('button'));
  return { onChoose, onExtend, items, buttons };
}

describe('the list of places', () => {
  test('extends what is measured with Shift, and numbers what is measured', async () => {
    const { buttons, onChoose, onExtend } = draw(null, [rows[2]!.id, rows[0]!.id]);
    expect(buttons.map((button) => button.getAttribute('aria-pressed')).slice(0, 3)).toEqual([
      'true',
      'false',
      'true',
    ]);
    expect(buttons[2]!.textContent).toMatch(/^1/);
    const user = userEvent.setup();
    await user.keyboard('{Shift>}');
    await user.click(buttons[1]!);
    expect(onExtend).toHaveBeenCalledWith(rows[1]!.id);
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('says name, kind and country, count, certainty and the words of the text', () => {
    const { items } = draw();
    expect(items).toHaveLength(rows.length);
    const words = items[2]!.textContent!;
    for (const part of [
      'Punta Arenas',
      'city, Chile',
      '3 mentions',
      'sure',
      '… police said 40 walkers bound for Punta Arenas were safe.',
    ]) {
      expect(words).toContain(part);
    }
    expect(items[2]!.querySelector('mark')!.textContent).toBe('Punta Arenas');
    expect(items[4]!.textContent).toContain('likely');
  });

  test('is one tab stop; arrows, Home and End move, and light', async () => {
    const { buttons } = draw();
    expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
    buttons[0]!.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(buttons[2]);
    expect(buttons[2]!.dataset.lit).toBe('true');
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(buttons[5]);
    await userEvent.keyboard('{ArrowDown}{Home}{ArrowUp}');
    expect(document.activeElement).toBe(buttons[0]);
  });

  test('marks the chosen row and starts there', () => {
    const { buttons } = draw(PLACES.ushuaia.id);
    expect(buttons[3]!.getAttribute('aria-current')).toBe('true');
    expect(buttons[3]!.tabIndex).toBe(0);
  });

  test('tells whether a row was chosen by pointer or by key', async () => {
    const { buttons, onChoose } = draw();
    await userEvent.click(buttons[1]!);
    expect(onChoose).toHaveBeenLastCalledWith(PLACES.chile.id, 'pointer');
    buttons[0]!.focus();
    await userEvent.keyboard('{Enter}');
    expect(onChoose).toHaveBeenLastCalledWith(PLACES.natales.id, 'keyboard');
  });
});
