'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { headlineOf } from '@/lib/view/headline';
import styles from './choices.module.css';
import { DraftItem } from './draft-item';
import { useDrafts } from './use-drafts';

/** The reader's own articles, kept in this browser: to open, rename, duplicate or remove. */
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
  const { drafts, removed, remove, takeBack, rename, duplicate } = useDrafts(active);
  const [duplicated, setDuplicated] = useState<string | null>(null);
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
        {!removed && duplicated && t('duplicated', { title: duplicated })}
      </p>
      <ul>
        {drafts.map((draft) => (
          <DraftItem
            key={draft.id}
            draft={draft}
            isCurrent={draft.id === currentId}
            onChoose={() => onChoose(draft.id)}
            onRename={(title) => rename(draft.id, title)}
            onDuplicate={() => {
              setDuplicated(draft.headline);
              void duplicate(draft.id, (headline) => t('copyOf', { title: headline }));
            }}
            onRemove={() => void remove(draft.id)}
          />
        ))}
      </ul>
    </section>
  );
}
