const linkTo = (root: HTMLElement, index: number) =>
  root.querySelector<HTMLElement>(`[data-mention="${index}"]`);

const prefersStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Scroll a mention into view, gently, and only if it is out of sight. */
export function revealMention(root: HTMLElement, index: number): void {
  linkTo(root, index)?.scrollIntoView({
    block: 'nearest',
    behavior: prefersStillness() ? 'auto' : 'smooth',
  });
}

/** Move the keyboard's focus to a mention; scrolling is left to `revealMention`. */
export function focusMention(root: HTMLElement, index: number): void {
  linkTo(root, index)?.focus({ preventScroll: true });
}
