'use client';

import { type RefObject, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { RequestProblem } from '@/lib/view/problem';
import { isReadable } from './file-kinds';
import styles from './paste-form.module.css';
import { insertText, textOfPaste } from './paste-text';
import { ReadingStatus } from './reading-status';
import { LONG_TEXT, useLongText } from './use-long-text';
import type { Reading } from './use-reading';

/**
 * Paste or type a text, have it read, see at once why if it could not be. The fields keep what is
 * in them themselves, so that typing into a text of megabytes costs no more than the typing.
 */
export function PasteForm({
  field,
  reading,
  onFiles,
}: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly reading: Reading;
  /** Files that were copied elsewhere and pasted here. */
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const t = useTranslations();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const { long, read, setAside, clear } = useLongText(field);
  const { source, status } = reading.state;
  const isWorking = status.type === 'working';
  const hasFailed = status.type === 'failed' && source === 'text';

  const submit = async () => {
    const wasRead = await reading.start('text', async () => {
      const text = read();
      if (text.trim() === '') throw new RequestProblem('empty');
      return { text, title: title.current?.value.trim() ?? '' };
    });
    if (!wasRead) return field.current?.focus();
    clear();
    form.current?.reset();
  };

  return (
    <form
      ref={form}
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
        placeholder={t('intake.textHint')}
        readOnly={isWorking || long !== null}
        dir="auto"
        spellCheck={false}
        aria-describedby={hasFailed ? `${id}problem` : long === null ? undefined : `${id}long`}
        aria-invalid={hasFailed || undefined}
        onInput={({ currentTarget }) => {
          reading.edited('text');
          // Dropped, or put in by another program.
          if (currentTarget.value.length > LONG_TEXT) {
            const { value } = currentTarget;
            currentTarget.value = '';
            setAside(value);
          }
        }}
        onPaste={(event) => {
          const { clipboardData, currentTarget } = event;
          if (isWorking || long !== null) return;
          const formatted = textOfPaste(clipboardData);
          const text = formatted ?? clipboardData.getData('text/plain');
          const files = formatted === null ? [...clipboardData.files].filter(isReadable) : [];
          if (files.length === 0 && setAside(text)) {
            event.preventDefault();
            reading.edited('text');
          } else if (formatted !== null) {
            event.preventDefault();
            insertText(currentTarget, formatted);
          } else if (files.length > 0) {
            event.preventDefault();
            onFiles(files);
          }
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void submit();
        }}
      />
      {long !== null && (
        <p id={`${id}long`} className={styles.long} role="status">
          {t('intake.long', { count: long.length })}{' '}
          <button
            type="button"
            className={styles.takeOut}
            disabled={isWorking}
            onClick={() => {
              clear();
              field.current?.focus();
            }}
          >
            {t('intake.takeOut')}
          </button>
        </p>
      )}
      <label className={styles.label} htmlFor={`${id}title`}>
        {t('new.headline')} <span className={styles.note}>{t('new.headlineHint')}</span>
      </label>
      <input
        ref={title}
        id={`${id}title`}
        className={styles.headline}
        readOnly={isWorking}
        maxLength={500}
        dir="auto"
      />
      <ReadingStatus
        id={`${id}problem`}
        source="text"
        reading={reading}
        hasText={() => read() !== ''}
        onAgain={() => void submit()}
      >
        <button type="submit" className={button.primary} disabled={isWorking}>
          {t('new.submit')}
        </button>
      </ReadingStatus>
    </form>
  );
}
