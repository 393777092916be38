'use client';

import { Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { headlineOf } from '@/lib/view/headline';
import styles from './choices.module.css';
import { useDrafts } from './use-drafts';

/** The reader's time zone: these dates are only ever drawn in the browser. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The reader's own articles, kept in this browser: to open again or to remove. */
export function DraftChoices({
  active,
  currentId,
  onChoose,
}: {
  readonly active: boolean;
  readonly currentId: string;
  readonly onChoose: (id: string) => void;
}) {
  const t = useTranslations('new');
  const format = useFormatter();
  const { drafts, removed, remove, takeBack } = useDrafts(active);
  if (drafts.length === 0 && !removed) return null;
  return (
    <section className={styles.choices}>
      <h3 className={styles.heading}>{t('drafts')}</h3>
      <p className={styles.undo} role="status">
        {removed && (
          <>
            {t('removed', { title: headlineOf(removed.draft) })}{' '}
            <button type="button" className={styles.undoButton} onClick={takeBack}>
              {t('undo')}
            </button>
          </>
        )}
      </p>
      <ul>
        {drafts.map(({ id, headline, words, createdAt }) => (
          <li key={id} className={styles.item}>
            <button
              type="button"
              className={styles.choice}
              aria-current={id === currentId || undefined}
              onClick={() => onChoose(id)}
            >
              <span className={styles.title} dir="auto">
                {headline}
              </span>
              <span className={styles.words}>
                {t('words', { count: words })}
                {' · '}
                {format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeZone: HERE })}
              </span>
            </button>
            <button
              type="button"
              className={styles.remove}
              aria-label={t('remove', { title: headline })}
              onClick={() => remove(id)}
            >
              <Trash2 size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
