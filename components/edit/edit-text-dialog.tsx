'use client';

import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import paste from '@/components/new/paste-form.module.css';
import { ReadingStatus } from '@/components/new/reading-status';
import { useReading } from '@/components/new/use-reading';
import button from '@/components/ui/button.module.css';
import { Dialog } from '@/components/ui/dialog';
import type { Article } from '@/lib/article';
import { isDraftId } from '@/lib/drafts/draft-id';
import { RequestProblem } from '@/lib/view/problem';
import type { OpenArticle } from '@/lib/view/story';
import styles from './edit-text-dialog.module.css';

/**
 * The text and headline of the article, to be changed and read again; corrections stay with their
 * words.
 */
export function EditTextDialog({
  open,
  onOpenChange,
  article,
  onRevise,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly article: OpenArticle;
  readonly onRevise: (article: Article, signal: AbortSignal) => Promise<void>;
}) {
  const t = useTranslations('edit.text');
  const words = useTranslations('new');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const reading = useReading(onRevise);
  const { status } = reading.state;
  const isWorking = status.type === 'working';
  const submit = async () => {
    const wasRead = await reading.start('text', async () => {
      const text = field.current?.value ?? '';
      if (text.trim() === '') throw new RequestProblem('empty');
      return { ...article, text, title: title.current?.value.trim() ?? '' };
    });
    if (wasRead) onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      closeLabel={words('cancel')}
      initialFocus={field}
    >
      <form
        key={`${article.id} ${article.version ?? ''}`}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label className={paste.label} htmlFor={`${id}title`}>
          {t('headline')}
        </label>
        <input
          ref={title}
          id={`${id}title`}
          className={paste.headline}
          defaultValue={article.title}
          readOnly={isWorking}
          maxLength={500}
          dir="auto"
        />
        <label className={paste.label} htmlFor={`${id}text`}>
          {t('text')}
        </label>
        <textarea
          ref={field}
          id={`${id}text`}
          className={`${paste.text} ${styles.text}`}
          defaultValue={article.text}
          readOnly={isWorking}
          dir="auto"
          spellCheck={false}
          aria-describedby={`${id}hint`}
          onInput={() => reading.edited('text')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void submit();
          }}
        />
        <p id={`${id}hint`} className={`${paste.note} ${styles.hint}`}>
          {t('hint')} {!isDraftId(article.id) && t('copyHint')}
        </p>
        <ReadingStatus
          id={`${id}problem`}
          source="text"
          reading={reading}
          hasText={() => true}
          onAgain={() => void submit()}
        >
          <button type="submit" className={button.primary} disabled={isWorking}>
            {t('read')}
          </button>
        </ReadingStatus>
      </form>
    </Dialog>
  );
}
