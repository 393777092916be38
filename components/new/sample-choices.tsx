'use client';

import { useTranslations } from 'use-intl';
import type { SampleSummary } from '@/lib/api/types';
import styles from './choices.module.css';

/** The sample articles, each opened by a press. */
export function SampleChoices({
  samples,
  currentId,
  onChoose,
}: {
  readonly samples: readonly SampleSummary[];
  readonly currentId: string;
  readonly onChoose: (id: string) => void;
}) {
  const t = useTranslations('new');
  return (
    <section className={styles.choices}>
      <h3 className={styles.heading}>{t('samples')}</h3>
      <ul>
        {samples.map(({ id, title, words }) => (
          <li key={id} className={styles.item}>
            <button
              type="button"
              className={styles.choice}
              aria-current={id === currentId || undefined}
              onClick={() => onChoose(id)}
            >
              <span className={styles.title}>{title}</span>
              <span className={styles.words}>{t('words', { count: words })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
