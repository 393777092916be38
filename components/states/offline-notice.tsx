'use client';

import { useTranslations } from 'use-intl';
import styles from './offline-notice.module.css';
import { useOnline } from './use-online';

/** One line while the connection is away. The element stays, so that the change is announced. */
export function OfflineNotice() {
  const t = useTranslations('offline');
  const online = useOnline();
  return <div role="status">{!online && <p className={styles.notice}>{t('notice')}</p>}</div>;
}
