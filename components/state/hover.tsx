'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';

interface Hover {
  /** Id of the place under the pointer or in focus, in whichever pane. */
  readonly placeId: string | null;
  readonly setPlaceId: (placeId: string | null) => void;
}

const HoverContext = createContext<Hover>({ placeId: null, setPlaceId: () => undefined });

/** Shares the lightly lit place between text, list, strip and map. */
export function HoverProvider({ children }: { readonly children: ReactNode }) {
  const [placeId, setPlaceId] = useState<string | null>(null);
  const value = useMemo(() => ({ placeId, setPlaceId }), [placeId]);
  return <HoverContext value={value}>{children}</HoverContext>;
}

export const useHover = () => use(HoverContext);
