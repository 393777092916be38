'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { usePlaceWords } from '@/components/places/use-place-words';
import type { PlaceRow } from '@/lib/view/place-rows';
import type { Story } from '@/lib/view/story';
import styles from './form.module.css';

/** Two entries of the article are one place: all mentions go to the other. */
export function MergeFields({
  story,
  row,
  intoId,
  onChange,
}: {
  readonly story: Story;
  readonly row: PlaceRow;
  /** Id of the other place; empty until one is chosen. */
  readonly intoId: string;
  readonly onChange: (intoId: string) => void;
}) {
  const t = useTranslations('edit');
  const words = usePlaceWords();
  const id = useId();
  return (
    <div className={styles.within}>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={id}>
          {t('merge.into')}
        </label>
        <select
          id={id}
          className={styles.input}
          value={intoId}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('merge.choose')}</option>
          {story.rows
            .filter((other) => other.id !== row.id)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}, {words.brief(other.place)}
              </option>
            ))}
        </select>
      </div>
    </div>
  );
}
