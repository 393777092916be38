'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { gazetteerUrl } from '@/lib/gazetteer/address';
import { isKept } from '@/lib/offline/kept-files';
import styles from './offline-notice.module.css';
import { useOnline } from './use-online';

/** One line while the connection is away. The element stays, so that the change is announced. */
export function OfflineNotice() {
  const t = useTranslations('offline');
  const online = useOnline();
  const [canRead, setCanRead] = useState(false);
  useEffect(() => {
    let gone = false;
    if (!online) void isKept(gazetteerUrl()).then((kept) => !gone && setCanRead(kept));
    return () => {
      gone = true;
    };
  }, [online]);
  return (
    <div role="status">
      {!online && <p className={styles.notice}>{t(canRead ? 'noticeReady' : 'notice')}</p>}
    </div>
  );
}
