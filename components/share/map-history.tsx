'use client';

import useSWR from 'swr';
import { useFormatter, useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { fetchVersions, type OwnedMap } from '@/lib/client/maps';
import type { Publication } from '@/lib/drafts/publications';
import styles from './share.module.css';
import type { PublicationControl } from './use-publication';
import type { RunTask } from './use-task';

const ACTIONS = ['create', 'save', 'correct', 'article'] as const;

/** Every version of the map, each to be had back; and the way to take the map down. */
export function MapHistory({
  map,
  publication,
  control,
  run,
}: {
  readonly map: OwnedMap;
  readonly publication: Publication;
  readonly control: PublicationControl;
  readonly run: RunTask;
}) {
  const t = useTranslations('share');
  const format = useFormatter();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { data: versions = [] } = useSWR(['versions', map.id, map.version], () =>
    fetchVersions(map.id, publication.editKey),
  );
  const nameOf = (action: string) => {
    const known = ACTIONS.find((name) => name === action);
    if (known) return t(`actions.${known}`);
    const restored = /^restore (\d+)$/.exec(action)?.[1];
    return restored ? t('actions.restore', { version: Number(restored) }) : action;
  };
  return (
    <div className={styles.section}>
      <ol className={styles.history}>
        {versions.map(({ version, savedAt, action, visibility }) => (
          <li key={version}>
            <span>
              {t('version', { version })}
              <span className={styles.hint}>
                {' '}
                {nameOf(action)} ·{' '}
                {format.dateTime(new Date(savedAt), {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                  timeZone,
                })}
                {visibility === 'withdrawn' && ` · ${t('visibilities.withdrawn')}`}
              </span>
            </span>
            {version === map.version ? (
              <span className={styles.hint}>{t('current')}</span>
            ) : (
              <button
                type="button"
                className={button.button}
                onClick={() => run(() => control.restore(version))}
              >
                {t('restore')}
              </button>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.hint}>{t('restoreHint')}</p>
      <p className={styles.row}>
        <button type="button" className={button.button} onClick={() => run(control.remove)}>
          {t('delete')}
        </button>
        <span className={styles.hint}>{t('deleteHint')}</span>
      </p>
    </div>
  );
}
