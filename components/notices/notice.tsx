import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A calm word where content would be: what is so, and what can be done. */
export function Notice({
  title,
  children,
  actions,
  tone = 'quiet',
  level = 2,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly tone?: 'quiet' | 'error';
  /** Heading level, for its place in the page. */
  readonly level?: 1 | 2;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      <Heading className={styles.title}>{title}</Heading>
      {children && <div className={styles.words}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
