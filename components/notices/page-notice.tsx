'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Wordmark } from '@/components/header/wordmark';
import button from '@/components/ui/button.module.css';
import { Notice } from './notice';
import styles from './page-notice.module.css';
import { WaitingFrame } from './waiting-frame';

/** A page that has nothing to show, with an empty chart where its map would be, and the way on. */
export function PageNotice({
  kind,
  onRetry,
  bar,
}: {
  readonly kind: 'page' | 'notFound' | 'noMap';
  readonly onRetry?: () => void;
  /** Stands above it, for those who may do more than readers. */
  readonly bar?: ReactNode;
}) {
  const t = useTranslations('error');
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Wordmark />
      </header>
      {bar}
      <main className={styles.main}>
        <WaitingFrame>
          <Notice
            level={1}
            title={t(`${kind}Title`)}
            actions={
              <>
                {onRetry && (
                  <button type="button" className={button.button} onClick={onRetry}>
                    {t('retry')}
                  </button>
                )}
                <a className={button.button} href="/">
                  {t('toSample')}
                </a>
              </>
            }
          >
            <p>{t(`${kind}Hint`)}</p>
          </Notice>
        </WaitingFrame>
      </main>
    </div>
  );
}
