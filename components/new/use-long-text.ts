'use client';

import { type RefObject, useCallback, useState } from 'react';

/**
 * Longer texts are set aside. The browser lays a text field out anew with every letter: measured,
 * 100 to 400 ms a letter in 1 MB, up to a second in 5 MB.
 */
export const LONG_TEXT = 100_000;

/** How much of a text that is set aside the field shows. */
const SHOWN = 3_000;

/** The text of a field, however long: what is too long to be typed in is only shown in part. */
export function useLongText(field: RefObject<HTMLTextAreaElement | null>) {
  const [long, setLong] = useState<string | null>(null);

  /** All of the text. */
  const read = useCallback(() => long ?? field.current?.value ?? '', [long, field]);

  /** Put a text in place of what is selected; true if it was too long to be put in the field. */
  const setAside = useCallback(
    (text: string): boolean => {
      const area = field.current;
      if (!area || area.value.length + text.length <= LONG_TEXT) return false;
      const { value, selectionStart, selectionEnd } = area;
      const whole = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
      area.value = `${whole.slice(0, SHOWN)} …`;
      area.scrollTop = 0;
      setLong(whole);
      return true;
    },
    [field],
  );

  /** Empty the field. */
  const clear = useCallback(() => {
    setLong(null);
    if (field.current) field.current.value = '';
  }, [field]);

  return { long, read, setAside, clear };
}
