'use client';

import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import menu from '@/components/ui/menu.module.css';
import { keepOfflineFiles, OFFLINE_BYTES } from '@/lib/offline/offline-files';
import { useOfflineFiles } from '../state/use-offline-files';
import { usePrivateMode } from '../state/use-private-mode';

/** Reading in this browser only, and keeping here what that takes. */
export function PrivateItems() {
  const t = useTranslations();
  const format = useFormatter();
  const [isPrivate, setPrivate] = usePrivateMode();
  const offline = useOfflineFiles();
  return (
    <>
      <Menu.CheckboxItem className={menu.item} checked={isPrivate} onCheckedChange={setPrivate}>
        <span className={menu.tick}>
          <Menu.CheckboxItemIndicator>
            <Check size={16} aria-hidden="true" />
          </Menu.CheckboxItemIndicator>
        </span>
        {t('private.name')}
      </Menu.CheckboxItem>
      {offline !== 'unsupported' && (
        <Menu.Item
          className={menu.item}
          disabled={offline !== 'missing'}
          closeOnClick={false}
          onClick={() => void keepOfflineFiles()}
        >
          <span className={menu.tick}>
            {offline === 'ready' && <Check size={16} aria-hidden="true" />}
          </span>
          {offline === 'ready' && t('offline.kept')}
          {offline === 'fetching' && t('offline.keeping')}
          {(offline === 'missing' || offline === 'unknown') && (
            <>
              {t('offline.keep')}
              <span className={menu.tail}>
                {t('offline.size', { size: format.number(OFFLINE_BYTES / 1e6) })}
              </span>
            </>
          )}
        </Menu.Item>
      )}
    </>
  );
}
