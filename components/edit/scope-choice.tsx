'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import styles from './form.module.css';

export type ScopeType = 'mention' | 'name';

/** Whether a change is for this mention or for all of the same name. */
export function ScopeChoice({
  words,
  count,
  value,
  onChange,
}: {
  readonly words: string;
  /** How many times the name stands in the article; with one there is nothing to choose. */
  readonly count: number;
  readonly value: ScopeType;
  readonly onChange: (scope: ScopeType) => void;
}) {
  const t = useTranslations('edit');
  const name = useId();
  if (count < 2) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('scope.legend')}</legend>
      <div className={styles.inline}>
        {(['name', 'mention'] as const).map((scope) => (
          <label key={scope} className={styles.check}>
            <input
              type="radio"
              name={name}
              checked={value === scope}
              onChange={() => onChange(scope)}
            />
            {t(`scope.${scope}`, { words, count })}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
