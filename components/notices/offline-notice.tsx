'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { isPartMissing, onMissingPart } from '@/lib/client/keep-trying';
import { gazetteerUrl } from '@/lib/gazetteer/address';
import { isKept } from '@/lib/offline/kept-files';
import styles from './offline-notice.module.css';
import { useOnline } from './use-online';

/**
 * One line while the connection is away, or a part of the page cannot be fetched. The element stays,
 * so that the change is announced.
 */
export function OfflineNotice() {
  const t = useTranslations('offline');
  const online = useOnline();
  const lacksPart = useSyncExternalStore(onMissingPart, isPartMissing, () => false);
  const [canRead, setCanRead] = useState(false);
  useEffect(() => {
    let gone = false;
    if (!online) void isKept(gazetteerUrl()).then((kept) => !gone && setCanRead(kept));
    return () => {
      gone = true;
    };
  }, [online]);
  const offlineWords = t(canRead ? 'noticeReady' : 'notice');
  return (
    <div role="status">
      {(!online || lacksPart) && (
        <p className={styles.notice}>{online ? t('missingPart') : offlineWords}</p>
      )}
    </div>
  );
}
