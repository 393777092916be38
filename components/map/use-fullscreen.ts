import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Whether an element fills the screen, and a switch; no switch where the browser forbids it. */
export function useFullscreen(element: RefObject<HTMLElement | null>): {
  readonly isFullscreen: boolean;
  readonly toggleFullscreen: (() => void) | undefined;
} {
  const [isFullscreen, setIsFullscreen] = useState(false);
  const [isAllowed, setIsAllowed] = useState(false);
  useEffect(() => {
    setIsAllowed(document.fullscreenEnabled === true);
    const update = () => setIsFullscreen(document.fullscreenElement === element.current);
    document.addEventListener('fullscreenchange', update);
    return () => document.removeEventListener('fullscreenchange', update);
  }, [element]);
  const toggle = useCallback(() => {
    // A refusal (no user gesture, an iframe without the permission) leaves things as they are.
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : element.current?.requestFullscreen();
    change?.catch(() => {});
  }, [element]);
  return { isFullscreen, toggleFullscreen: isAllowed ? toggle : undefined };
}
