'use client';

import { PencilLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import styles from './edit-text-button.module.css';

/** Opens the article's text for changing. */
export function EditTextButton({ onClick }: { readonly onClick: () => void }) {
  const t = useTranslations('edit.text');
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={t('edit')}
      title={t('edit')}
      onClick={onClick}
    >
      <PencilLine size={16} aria-hidden="true" />
    </button>
  );
}
