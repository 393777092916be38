import type { ReactNode } from 'react';
import styles from './tool-label.module.css';

/** Words of a tool: beside its icon where there is room, else only for those who hear them. */
export function ToolLabel({ children }: { readonly children: ReactNode }) {
  return <span className={styles.label}>{children}</span>;
}
