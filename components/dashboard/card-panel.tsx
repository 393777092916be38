'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { closeOnEscape } from '@/components/ui/close-on-escape';
import styles from './card-panel.module.css';

/** The place card as a panel: over the sheet on a phone, over the map's edge for what has no point. */
export function CardPanel({
  label,
  takesFocus,
  onClose,
  children,
}: {
  readonly label: string;
  readonly takesFocus: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) panel.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={closeOnEscape(onClose)}
    >
      {children}
    </section>
  );
}
