'use client';

import { Check, Copy } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { useCopy } from '@/components/ui/use-copy';
import styles from './share.module.css';

/** Something to be copied: shown whole, selected by a click, copied by a button. */
export function CopyField({
  label,
  value,
  hint,
  isCode = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly hint?: ReactNode;
  readonly isCode?: boolean;
}) {
  const t = useTranslations('share');
  const id = useId();
  const { copied, copy } = useCopy();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.copy}>
        {isCode ? (
          <textarea
            id={id}
            readOnly
            rows={value.split('\n').length > 1 ? 7 : 4}
            spellCheck={false}
            value={value}
            onFocus={({ target }) => target.select()}
          />
        ) : (
          <input id={id} readOnly value={value} onFocus={({ target }) => target.select()} />
        )}
        <button type="button" className={button.button} onClick={() => copy(value)}>
          {copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
          <span role="status">{t(copied ? 'copied' : 'copy')}</span>
        </button>
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
