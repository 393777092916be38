'use client';

import { type RefObject, useId } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { countWords } from '@/lib/view/count-words';
import styles from './paste-form.module.css';
import { ReadingProgress } from './reading-progress';
import type { Reading } from './use-reading';

/** Paste or type a text, have it read, see at once why if it could not be. */
export function PasteForm({
  field,
  reading: { state, type, submit, stop },
}: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly reading: Reading;
}) {
  const t = useTranslations();
  const id = useId();
  const { status } = state;
  const isReading = status.type === 'reading';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label className={styles.label} htmlFor={`${id}text`}>
        {t('new.text')}
      </label>
      <textarea
        ref={field}
        id={`${id}text`}
        className={styles.text}
        value={state.text}
        placeholder={t('new.textHint')}
        readOnly={isReading}
        dir="auto"
        spellCheck={false}
        aria-describedby={status.type === 'failed' ? `${id}problem` : `${id}privacy`}
        aria-invalid={status.type === 'failed' || undefined}
        onChange={(event) => type('text', event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void submit();
        }}
      />
      <label className={styles.label} htmlFor={`${id}title`}>
        {t('new.headline')} <span className={styles.note}>{t('new.headlineHint')}</span>
      </label>
      <input
        id={`${id}title`}
        className={styles.headline}
        value={state.title}
        readOnly={isReading}
        maxLength={500}
        dir="auto"
        onChange={(event) => type('title', event.target.value)}
      />
      {status.type === 'failed' && (
        <div id={`${id}problem`} className={styles.problem} role="alert">
          <p>{t(`error.${status.problem.key}`, { detail: status.problem.detail })}</p>
          {state.text !== '' && <p>{t('error.kept')}</p>}
        </div>
      )}
      <div className={styles.actions}>
        {isReading ? (
          <>
            <ReadingProgress since={status.since} words={countWords(state.text)} />
            <button type="button" className={button.button} onClick={stop}>
              {t('new.stop')}
            </button>
          </>
        ) : (
          <button type="submit" className={button.primary}>
            {t('new.submit')}
          </button>
        )}
      </div>
      <p id={`${id}privacy`} className={styles.note}>
        {t('new.privacy')}
      </p>
    </form>
  );
}
