'use client';

import styles from './filter-chips.module.css';

/** One filter as a row of choices that can each be pressed; with fewer than two it says nothing. */
export function FilterChips<Option extends string>({
  legend,
  counts,
  chosen,
  wordsOf,
  onToggle,
}: {
  readonly legend: string;
  /** Options in the order shown, with how many places each would show. */
  readonly counts: ReadonlyMap<Option, number>;
  readonly chosen: readonly Option[];
  readonly wordsOf: (option: Option) => string;
  readonly onToggle: (option: Option) => void;
}) {
  if (counts.size < 2) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {[...counts].map(([option, count]) => (
        <button
          key={option}
          type="button"
          className={styles.chip}
          aria-pressed={chosen.includes(option)}
          onClick={() => onToggle(option)}
        >
          {wordsOf(option)} <span className={styles.count}>{count}</span>
        </button>
      ))}
    </fieldset>
  );
}
