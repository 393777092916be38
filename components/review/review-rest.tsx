'use client';

import { useTranslations } from 'use-intl';
import type { ReviewItem } from '@/lib/view/review-queue';
import styles from './review-pane.module.css';

/** Long queues are worked through, not read through. */
const LISTED = 30;

/** What else is to be checked, to be looked at out of turn. */
export function ReviewRest({
  items,
  skipped,
  onLook,
}: {
  readonly items: readonly ReviewItem[];
  readonly skipped: ReadonlySet<string>;
  readonly onLook: (key: string) => void;
}) {
  const t = useTranslations('review');
  if (items.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('rest', { count: items.length })}</h2>
      <ul className={styles.rest}>
        {items.slice(0, LISTED).map(({ key, lead, cause, mentions }) => (
          <li key={key}>
            <button type="button" className={styles.restItem} onClick={() => onLook(key)}>
              <span className={styles.restName} dir="auto">
                {lead.text}
              </span>
              <span className={styles.muted}>
                {skipped.has(key) ? t('isSkipped') : t(`causeShort.${cause}`)}
                {mentions.length > 1 && ` · ${t('times', { count: mentions.length })}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
