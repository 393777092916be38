import type { KeyboardEvent } from 'react';

/** For cards, panels and forms: Escape closes the innermost, and what is around it stays. */
export function closeOnEscape(onClose: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
}
