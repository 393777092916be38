'use client';

import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePrivateMode } from '../state/use-private-mode';
import styles from './private-mark.module.css';
import { ToolLabel } from './tool-label';

/** Says, as long as private mode is on, that it is. */
export function PrivateMark() {
  const t = useTranslations('private');
  const [isPrivate] = usePrivateMode();
  if (!isPrivate) return null;
  return (
    <span className={styles.mark} title={t('status')}>
      <Lock size={14} aria-hidden="true" />
      <ToolLabel>{t('short')}</ToolLabel>
    </span>
  );
}
