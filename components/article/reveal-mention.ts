import { prefersStillness } from '@/lib/view/prefers-stillness';

const linkTo = (root: HTMLElement, index: number) =>
  root.querySelector<HTMLElement>(`[data-mention="${index}"]`);

/** Farther away than so many windows, gliding there would be a blur of unread text. */
const FAR = 3;

function isFar(link: HTMLElement): boolean {
  const { top } = link.getBoundingClientRect();
  return Math.abs(top) > FAR * window.innerHeight;
}

/** Scroll a mention into view, gently if it is near, and only if it is out of sight. */
export function revealMention(root: HTMLElement, index: number): void {
  const link = linkTo(root, index);
  link?.scrollIntoView({
    block: 'nearest',
    behavior: prefersStillness() || isFar(link) ? 'auto' : 'smooth',
  });
}

/**
 * Move the keyboard's focus to a mention; scrolling is left to `revealMention`. False where the
 * mention is not drawn.
 */
export function focusMention(root: HTMLElement, index: number): boolean {
  const link = linkTo(root, index);
  link?.focus({ preventScroll: true });
  return link !== null;
}
