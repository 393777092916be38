'use client';

import { useTranslations } from 'use-intl';
import type { ResolvedMention } from '@/lib/geoparse/types';
import { useEditing } from '../state/editing';
import styles from './card-actions.module.css';

/** What can be put right from a card; the forms are fetched when asked for. */
export function CardActions({ mention }: { readonly mention: ResolvedMention }) {
  const t = useTranslations('edit');
  const editing = useEditing();
  if (!editing) return null;
  const { edit } = editing;
  const { start, place } = mention;
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons, not a set of form fields.
    <div className={styles.actions} role="group" aria-label={t('actions')}>
      <button
        type="button"
        className={styles.action}
        onClick={() => edit({ type: 'where', start })}
      >
        {t(place ? 'wrongPlace' : 'placeIt')}
      </button>
      <button
        type="button"
        className={styles.action}
        onClick={() => edit({ type: 'where', start, rejects: true })}
      >
        {t('notAPlace')}
      </button>
      {place && (
        <button
          type="button"
          className={styles.action}
          onClick={() => edit({ type: 'what', start })}
        >
          {t('edit')}
        </button>
      )}
    </div>
  );
}
