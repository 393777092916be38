'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useEditing } from '@/components/editing';
import { usePlaceWords } from '@/components/places/use-place-words';
import button from '@/components/ui/button.module.css';
import type { PlaceRow } from '@/lib/view/place-rows';
import type { Story } from '@/lib/view/story';
import styles from './form.module.css';

/** Two entries of the article are one place: all mentions go to the other. */
export function MergeFields({
  story,
  row,
  onDone,
}: {
  readonly story: Story;
  readonly row: PlaceRow;
  readonly onDone: () => void;
}) {
  const t = useTranslations('edit');
  const words = usePlaceWords();
  const { corrections, say } = useEditing()!;
  const id = useId();
  const [intoId, setInto] = useState('');
  const into = story.rowOfId.get(intoId);
  const others = story.rows.filter((other) => other.id !== row.id);
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
          onChange={(event) => setInto(event.target.value)}
        >
          <option value="">{t('merge.choose')}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}, {words.brief(other.place)}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        className={button.button}
        disabled={!into}
        onClick={() => {
          if (!into) return;
          corrections.make({ type: 'merge-places', fromId: row.id, into: into.place });
          say(t('made', { count: row.mentionCount }));
          onDone();
        }}
      >
        {t('merge.do', { count: row.mentionCount })}
      </button>
    </div>
  );
}
