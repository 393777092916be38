'use client';

import { useTranslations } from 'use-intl';
import { useOfflineFiles } from '@/components/use-offline-files';
import styles from './offline-notice.module.css';
import { useOnline } from './use-online';

/** One line while the connection is away. The element stays, so that the change is announced. */
export function OfflineNotice() {
  const t = useTranslations('offline');
  const online = useOnline();
  const canRead = useOfflineFiles() === 'ready';
  return (
    <div role="status">
      {!online && <p className={styles.notice}>{t(canRead ? 'noticeReady' : 'notice')}</p>}
    </div>
  );
}
