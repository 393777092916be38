'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { PlaceKind } from '@/lib/geoparse/types';
import styles from './form.module.css';

/** What sort of thing a place is. */
export function KindSelect({
  kinds,
  value,
  onChange,
}: {
  readonly kinds: readonly PlaceKind[];
  readonly value: PlaceKind;
  readonly onChange: (kind: PlaceKind) => void;
}) {
  const t = useTranslations();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {t('filter.kind')}
      </label>
      <select
        id={id}
        className={styles.input}
        value={value}
        onChange={(event) => {
          const kind = kinds.find((one) => one === event.target.value);
          if (kind) onChange(kind);
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
