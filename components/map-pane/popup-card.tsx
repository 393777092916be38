import type { ReactNode } from 'react';
import styles from './popup-card.module.css';

/** The paper the place card is printed on when it lies on the map. */
export function PopupCard({ children }: { readonly children: ReactNode }) {
  return <div className={styles.paper}>{children}</div>;
}
