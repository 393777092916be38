'use client';

import { useTranslations } from 'use-intl';
import type { Certainty } from '@/lib/geoparse/types';
import styles from './certainty-mark.module.css';

/** How sure the choice is: a line (solid, thin, dashed) as under the name, and the word for it. */
export function CertaintyMark({ certainty }: { readonly certainty: Certainty }) {
  const t = useTranslations();
  return (
    <span
      className={styles.mark}
      data-certainty={certainty}
      title={t(`certaintyLong.${certainty}`)}
    >
      <span className={styles.line} aria-hidden="true" />
      {t(`certainty.${certainty}`)}
    </span>
  );
}
