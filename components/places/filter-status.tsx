'use client';

import { useTranslations } from 'use-intl';
import styles from './filter-status.module.css';

/** How many places are shown; said once after each change, and seen while something is hidden. */
export function FilterStatus({
  shown,
  all,
  active,
  onClear,
}: {
  readonly shown: number;
  readonly all: number;
  /** Number of filters that are set. */
  readonly active: number;
  readonly onClear: () => void;
}) {
  const t = useTranslations('filter');
  return (
    <div className={styles.status} data-active={active > 0 || undefined}>
      <p role="status">{active > 0 ? t('status', { shown, all }) : ''}</p>
      {active > 0 && (
        <button type="button" className={styles.clear} onClick={onClear}>
          {t('clear')}
        </button>
      )}
    </div>
  );
}
