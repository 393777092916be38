'use client';

import { useFormatter, useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import type { OwnedMap } from '@/lib/client/maps';
import styles from './share.module.css';

/** Somebody saved meanwhile: both versions on offer, nothing overwritten until one is chosen. */
export function StaleNotice({
  mine,
  version,
  theirs,
  isBusy,
  onTakeTheirs,
  onKeepMine,
}: {
  /** How many corrections there are here. */
  readonly mine: number;
  /** The version this browser started from. */
  readonly version: number;
  readonly theirs: OwnedMap;
  readonly isBusy: boolean;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}) {
  const t = useTranslations('share');
  const format = useFormatter();
  const count = theirs.articles.reduce((sum, { corrections }) => sum + corrections.length, 0);
  const saved = format.dateTime(new Date(theirs.savedAt), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  return (
    <section className={styles.stale} role="alert">
      <h3>{t('staleTitle')}</h3>
      <p>{t('staleText')}</p>
      <div className={styles.versions}>
        <div>
          <h4>{t('mine')}</h4>
          <p className={styles.hint}>{t('mineIs', { count: mine, version })}</p>
          <button type="button" className={button.button} disabled={isBusy} onClick={onKeepMine}>
            {t('keepMine')}
          </button>
        </div>
        <div>
          <h4>{t('theirs')}</h4>
          <p className={styles.hint}>
            {t('theirsIs', { count, version: theirs.version, saved, title: theirs.title })}
          </p>
          <button type="button" className={button.button} disabled={isBusy} onClick={onTakeTheirs}>
            {t('takeTheirs')}
          </button>
        </div>
      </div>
    </section>
  );
}
