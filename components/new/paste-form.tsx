'use client';

import { type RefObject, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { RequestProblem } from '@/lib/view/problem';
import styles from './paste-form.module.css';
import { insertText, textOfPaste } from './paste-text';
import { ReadingStatus } from './reading-status';
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
  const { source, status } = reading.state;
  const isWorking = status.type === 'working';
  const hasFailed = status.type === 'failed' && source === 'text';

  const submit = async () => {
    const wasRead = await reading.start('text', async () => {
      const text = field.current?.value ?? '';
      if (text.trim() === '') throw new RequestProblem('empty');
      return { text, title: title.current?.value.trim() ?? '' };
    });
    if (wasRead) form.current?.reset();
    else field.current?.focus();
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
        readOnly={isWorking}
        dir="auto"
        spellCheck={false}
        aria-describedby={hasFailed ? `${id}problem` : undefined}
        aria-invalid={hasFailed || undefined}
        onInput={() => reading.edited('text')}
        onPaste={(event) => {
          const { clipboardData, currentTarget } = event;
          if (isWorking) return;
          const text = textOfPaste(clipboardData);
          if (text === null && clipboardData.files.length === 0) return;
          event.preventDefault();
          if (text === null) onFiles([...clipboardData.files]);
          else insertText(currentTarget, text);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void submit();
        }}
      />
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
        hasText={() => (field.current?.value ?? '') !== ''}
        onAgain={() => void submit()}
      >
        <button type="submit" className={button.primary} disabled={isWorking}>
          {t('new.submit')}
        </button>
      </ReadingStatus>
    </form>
  );
}
