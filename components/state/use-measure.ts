'use client';

import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs';
import { useCallback } from 'react';
import { toggled } from '@/lib/view/facets';

const measureParser = parseAsArrayOf(parseAsString);

/** The places being measured, which live in the address, and the ways to change them. */
export interface MeasureControl {
  /** While it is on, choosing a place measures it instead of opening its card. */
  readonly isOn: boolean;
  /** In the order chosen. */
  readonly placeIds: readonly string[];
  readonly toggleMode: () => void;
  /** Add a place or take it out again; switches measuring on. */
  readonly toggle: (placeId: string) => void;
  readonly clear: () => void;
}

const NONE: readonly string[] = [];

export function useMeasure(): MeasureControl {
  const [chosen, setChosen] = useQueryState('measure', measureParser);
  const toggleMode = useCallback(
    () => void setChosen((before) => (before === null ? [] : null), { history: 'push' }),
    [setChosen],
  );
  const toggle = useCallback(
    (placeId: string) => void setChosen((before) => toggled(before ?? [], placeId)),
    [setChosen],
  );
  const clear = useCallback(() => void setChosen([]), [setChosen]);
  return { isOn: chosen !== null, placeIds: chosen ?? NONE, toggleMode, toggle, clear };
}
