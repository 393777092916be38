'use client';

import { useEffect, useState } from 'react';
import { onPrintWish, printArticle } from './printer';

/**
 * Let Ctrl+P and ⌘P print the sheet instead of the page.
 *
 * @param isEnabled whether there is an article to print
 * @returns whether somebody has wanted to print while there was no sheet, which is to be there then
 */
export function usePrintKey(isEnabled: boolean): boolean {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => onPrintWish(() => setIsWanted(true)), []);
  useEffect(() => {
    if (!isEnabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isPrint = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p';
      if (!isPrint || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void printArticle();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isEnabled]);
  return isWanted;
}
