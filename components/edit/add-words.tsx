'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import type { Span } from '@/lib/corrections/anchor';
import { findWholeWords } from '@/lib/corrections/whole-words';
import type { EditFormProps } from './edit-form-props';
import styles from './form.module.css';

/** Say which words of the article name a place, for those who do not select them. */
export function AddWords({
  story,
  onFound,
  onCancel,
}: EditFormProps & { readonly onFound: (span: Span) => void }) {
  const t = useTranslations('edit');
  const id = useId();
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = words.trim();
        const [found] = wanted === '' ? [] : findWholeWords(story.article.text, wanted);
        if (found) onFound(found);
        else setMissing(true);
      }}
    >
      <p className={styles.hint}>{t('add.hint')}</p>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={id}>
          {t('add.words')}
        </label>
        <input
          id={id}
          className={styles.input}
          value={words}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          aria-invalid={isMissing || undefined}
          aria-describedby={`${id}problem`}
          onChange={(event) => {
            setWords(event.target.value);
            setMissing(false);
          }}
        />
        <p id={`${id}problem`} className={styles.problem} role="status">
          {isMissing && t('add.missing')}
        </p>
      </div>
      <footer className={styles.foot}>
        <div className={styles.footRow}>
          <button type="submit" className={button.primary}>
            {t('add.next')}
          </button>
          <button type="button" className={button.button} onClick={onCancel}>
            {t('cancel')}
          </button>
        </div>
      </footer>
    </form>
  );
}
