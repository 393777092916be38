import type { ReactNode } from 'react';
import styles from './waiting-frame.module.css';

/** The page's two halves before there is a story: nothing moves when it comes. */
export function WaitingFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <div className={styles.reading}>{children}</div>
      <div className={styles.sea} />
    </div>
  );
}
