'use client';

import { useTranslations } from 'use-intl';
import { Wordmark } from '@/components/header/wordmark';
import button from '@/components/ui/button.module.css';
import { Notice } from './notice';
import styles from './page-notice.module.css';

/** A page that has nothing to show, and the way back to one that has. */
export function PageNotice({
  kind,
  onRetry,
}: {
  readonly kind: 'page' | 'notFound';
  readonly onRetry?: () => void;
}) {
  const t = useTranslations('error');
  return (
    <main className={styles.page}>
      <Wordmark />
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
    </main>
  );
}
