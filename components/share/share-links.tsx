'use client';

import { useTranslations } from 'use-intl';
import type { OwnedMap } from '@/lib/client/maps';
import type { Publication } from '@/lib/drafts/publications';
import { CopyField } from './copy-field';
import styles from './share.module.css';

/** Where the map is, and the link that lets its owner edit it from another browser. */
export function ShareLinks({
  map,
  publication,
  isKept,
}: {
  readonly map: OwnedMap;
  readonly publication: Publication;
  /** Whether this browser keeps the edit key. */
  readonly isKept: boolean;
}) {
  const t = useTranslations('share');
  const { origin } = location;
  const address = `${origin}/maps/${map.id}`;
  return (
    <div className={styles.section}>
      <CopyField
        label={t('link')}
        value={address}
        hint={
          <>
            {t(`visibilityHint.${map.visibility}`)}{' '}
            {map.visibility !== 'withdrawn' && (
              <a href={address} target="_blank" rel="noopener">
                {t('openMap')}
              </a>
            )}
          </>
        }
      />
      <CopyField
        label={t('editLink')}
        value={`${address}#key=${publication.editKey}`}
        hint={t(isKept ? 'editLinkHint' : 'editLinkLost')}
      />
    </div>
  );
}
