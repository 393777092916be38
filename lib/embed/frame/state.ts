/** What is chosen and pointed at in the frame: known alike to list, map and the page around. */

/** Who chose: the reader in this frame, or the page around it. */
export type Chooser = 'reader' | 'page';

export interface FrameState {
  readonly selectedId: string | null;
  /** The mention being quoted; null for the first. */
  readonly mentionId: string | null;
  /** Whether the selected place shows its card. */
  readonly isOpen: boolean;
  readonly hoveredId: string | null;
  readonly by: Chooser;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Kinds shown; null for all. */
  readonly kinds: readonly string[] | null;
}

export interface FrameStore {
  readonly get: () => FrameState;
  readonly set: (change: Partial<FrameState>) => void;
  /** @returns the way to stop listening */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createFrameStore(initial: FrameState): FrameStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      const next = { ...state, ...change };
      const keys = Object.keys(next) as (keyof FrameState)[];
      if (keys.every((key) => next[key] === state[key])) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
