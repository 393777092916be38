import styles from './wordmark.module.css';

/** The name, set as what it names: the line that opens a story, up to its dash. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      Dateline<span className={styles.dash}>—</span>
    </span>
  );
}
