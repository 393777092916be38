'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import styles from './dialog.module.css';

/** A dialog over the page: keeps the focus inside, Esc closes, focus returns to where it was. */
export function Dialog({
  open,
  onOpenChange,
  title,
  closeLabel,
  initialFocus,
  finalFocus,
  children,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Where the focus goes on closing; null for where it was. */
  readonly finalFocus?: () => HTMLElement | null;
  readonly children: ReactNode;
}) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            className={styles.popup}
            initialFocus={initialFocus}
            finalFocus={finalFocus && (() => finalFocus() ?? true)}
          >
            <header className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <Base.Close className={styles.close} aria-label={closeLabel}>
                <X size={18} aria-hidden="true" />
              </Base.Close>
            </header>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
