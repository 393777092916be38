/**
 * Which way an arrow key steps through things in reading order: 1 on, -1 back, null for other
 * keys. Where the element reads from right to left, its horizontal arrows change places.
 */
export function arrowStep(key: string, element: Element): 1 | -1 | null {
  const isRightToLeft = getComputedStyle(element).direction === 'rtl';
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'ArrowRight':
      return isRightToLeft ? -1 : 1;
    case 'ArrowLeft':
      return isRightToLeft ? 1 : -1;
    default:
      return null;
  }
}
