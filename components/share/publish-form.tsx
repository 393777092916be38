'use client';

import { type ReactNode, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { usePrivateMode } from '../state/use-private-mode';
import styles from './share.module.css';

/** Before the first publishing: what will be seen, and one button. */
export function PublishForm({
  isBusy,
  wantsPassword,
  wasWrong,
  onPublish,
  children,
}: {
  readonly isBusy: boolean;
  /** The server asked for its password. */
  readonly wantsPassword: boolean;
  readonly wasWrong: boolean;
  readonly onPublish: (password: string) => void;
  /** The settings. */
  readonly children: ReactNode;
}) {
  const t = useTranslations('share');
  const [isPrivate] = usePrivateMode();
  const id = useId();
  const [password, setPassword] = useState('');
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        onPublish(password);
      }}
    >
      <p className={styles.lead}>{t('lead')}</p>
      {isPrivate && <p className={styles.lead}>{t('leadPrivate')}</p>}
      {children}
      {wantsPassword && (
        <p className={styles.field}>
          <label htmlFor={id}>{t(wasWrong ? 'passwordWrong' : 'password')}</label>
          <input
            id={id}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </p>
      )}
      <p className={styles.foot}>
        <span className={styles.hint}>{t('publishHint')}</span>
        <button type="submit" className={button.primary} disabled={isBusy}>
          {t(isBusy ? 'publishing' : 'publish')}
        </button>
      </p>
    </form>
  );
}
