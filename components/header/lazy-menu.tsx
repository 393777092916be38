'use client';

import {
  type ComponentType,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useMemo,
  useRef,
  useState,
} from 'react';
import button from '@/components/ui/button.module.css';
import { keepTrying } from '@/lib/client/keep-trying';

/** What every menu fetched this way is given besides its own. */
export interface LazyMenuProps {
  /** Content of the button. */
  readonly children: ReactNode;
  /** Where the list is put: within the page's landmark, where screen readers expect it. */
  readonly container: RefObject<HTMLElement | null>;
}

/**
 * A menu whose code is fetched when the reader reaches for it: at first a plain button that looks
 * and reads the same, then the menu itself, already open.
 */
export function LazyMenu<Props extends object>({
  load,
  menuProps,
  label,
  children,
}: {
  readonly load: () => Promise<{ default: ComponentType<Props & LazyMenuProps> }>;
  readonly menuProps: Props;
  /** Name of the button where its content is only an icon. */
  readonly label?: string;
  /** Content of the button. */
  readonly children: ReactNode;
}) {
  const container = useRef<HTMLSpanElement>(null);
  const [wanted, setWanted] = useState(false);
  const Menu = useMemo(() => lazy(() => keepTrying(load)), [load]);
  const standIn = (
    <button
      type="button"
      className={button.quiet}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded="false"
      onPointerEnter={() => void load().catch(() => undefined)}
      onFocus={() => void load().catch(() => undefined)}
      onClick={() => setWanted(true)}
    >
      {children}
    </button>
  );
  return (
    <>
      {wanted ? (
        <Suspense fallback={standIn}>
          <Menu {...menuProps} container={container}>
            {children}
          </Menu>
        </Suspense>
      ) : (
        standIn
      )}
      <span ref={container} />
    </>
  );
}
