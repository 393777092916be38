/** The server's list brought to life: names become buttons, tied to what is chosen and pointed at. */

import type { FrameData } from '../frame-data';
import type { FrameStore } from './state';
import { translate } from './words';

/** @param hasMap whether there is a live map to choose on; without one the list stays plain text */
export function enliven(list: HTMLElement, data: FrameData, store: FrameStore): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-place]')];
  for (const row of rows) enlivenRow(row, data, store);
  const count = list.querySelector('summary span');
  const show = () => {
    const { selectedId, hoveredId, kinds } = store.get();
    for (const row of rows) {
      const id = row.dataset.place;
      row.toggleAttribute('data-current', id === selectedId);
      row.toggleAttribute('data-hovered', id === hoveredId);
      row.querySelector('button')?.setAttribute('aria-pressed', String(id === selectedId));
      row.hidden = kinds !== null && !kinds.includes(row.dataset.kind ?? '');
    }
    const words = wordCount(rows.filter((row) => !row.hidden).length, data);
    if (count && count.textContent !== words) count.textContent = words;
  };
  show();
  store.subscribe(show);
}

/** As the server words it: one alone is told apart, and that is all our languages need. */
function wordCount(count: number, { counts, locale }: FrameData): string {
  if (count < 2) return count === 0 ? counts.none : counts.one;
  return counts.other.replace('#', count.toLocaleString(locale));
}

function enlivenRow(row: HTMLElement, data: FrameData, store: FrameStore): void {
  const placeId = row.dataset.place!;
  const name = row.querySelector('.name');
  if (!name) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'name';
  button.dir = 'auto';
  button.title = translate(data.messages.embed.showOnMap, { name: name.textContent });
  button.append(...name.childNodes);
  name.replaceWith(button);
  button.addEventListener('click', () => {
    const isChosen = store.get().selectedId === placeId;
    store.set({
      selectedId: isChosen ? null : placeId,
      mentionId: null,
      isOpen: true,
      by: 'reader',
    });
  });
  const point = (hoveredId: string | null) => store.set({ hoveredId, by: 'reader' });
  row.addEventListener('pointerenter', () => point(placeId));
  row.addEventListener('pointerleave', () => point(null));
  button.addEventListener('focus', () => point(placeId));
  button.addEventListener('blur', () => point(null));
}
