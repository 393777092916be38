'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { PlaceChanges } from '@/lib/corrections/types';
import type { PlaceRow } from '@/lib/view/place-rows';
import styles from './form.module.css';

/** How sure the place is, and whether the article is about it. */
export function StandingFields({
  row,
  changes,
  onChange,
}: {
  readonly row: PlaceRow;
  readonly changes: PlaceChanges;
  readonly onChange: (changes: PlaceChanges) => void;
}) {
  const t = useTranslations();
  const id = useId();
  const sure = changes.isSure === undefined ? 'asIs' : changes.isSure ? 'sure' : 'doubtful';
  return (
    <>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={`${id}sure`}>
          {t('filter.certainty')}
        </label>
        <select
          id={`${id}sure`}
          className={styles.input}
          value={sure}
          onChange={({ target: { value } }) =>
            onChange({ isSure: value === 'asIs' ? undefined : value === 'sure' })
          }
        >
          <option value="asIs">{t('edit.asIs', { value: t(`certainty.${row.certainty}`) })}</option>
          <option value="sure">{t('certainty.sure')}</option>
          <option value="doubtful">{t('certainty.doubtful')}</option>
        </select>
      </div>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={`${id}about`}>
          {t('filter.focus')}
        </label>
        <select
          id={`${id}about`}
          className={styles.input}
          value={String(changes.about ?? row.about)}
          onChange={({ target: { value } }) =>
            onChange({ about: (value === 'true') === row.about ? undefined : value === 'true' })
          }
        >
          <option value="true">{t('filter.focuses.about')}</option>
          <option value="false">{t('filter.focuses.mentioned')}</option>
        </select>
      </div>
    </>
  );
}
