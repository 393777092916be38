'use client';

import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { closeOnEscape } from '@/components/ui/close-on-escape';
import icon from '@/components/ui/icon-button.module.css';
import sheet from '@/components/ui/sheet.module.css';
import { mentionStartingAt, rowOf } from '@/lib/view/selection';
import { type EditSubject, useEditing } from '../state/editing';
import { AddWords } from './add-words';
import type { EditFormProps } from './edit-form-props';
import styles from './edit-panel.module.css';
import { WhatForm } from './what-form';
import { WhereForm } from './where-form';

/** The forms in which a mention or its place is put right, beside the map, which stays in use. */
export default function EditPanel({
  subject,
  ...form
}: { readonly subject: EditSubject } & EditFormProps) {
  const t = useTranslations('edit');
  const { story, onCancel, onTask } = form;
  const { edit } = useEditing()!;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    return () => onTask(null);
  }, [onTask]);

  const mention =
    subject.type === 'add'
      ? null
      : (story.mentions[mentionStartingAt(story.mentions, subject.start)] ?? null);
  const row = mention && rowOf(story, mention);
  const words =
    subject.type === 'add'
      ? subject.span && story.article.text.slice(subject.span.start, subject.span.end)
      : mention?.text;
  const title = t(`title.${subject.type}`, { name: words ?? '', hasName: words ? 'yes' : 'no' });

  // Undone meanwhile: there is nothing to edit any more.
  const isGone = subject.type !== 'add' && !mention;
  useEffect(() => {
    if (isGone) onCancel();
  }, [isGone, onCancel]);

  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={closeOnEscape(onCancel)}
    >
      <header className={styles.head}>
        <h2 className={sheet.title} dir="auto">
          {title}
        </h2>
        <button type="button" className={icon.close} onClick={onCancel} aria-label={t('close')}>
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      {subject.type === 'what' && mention && row && (
        <WhatForm key={row.id} {...form} mention={mention} row={row} />
      )}
      {subject.type === 'where' && mention && (
        <WhereForm
          key={mention.start}
          {...form}
          mention={mention}
          span={mention}
          rejects={subject.rejects === true}
        />
      )}
      {subject.type === 'add' &&
        (subject.span ? (
          <WhereForm
            key={subject.span.start}
            {...form}
            mention={null}
            span={subject.span}
            rejects={false}
          />
        ) : (
          <AddWords {...form} onFound={(span) => edit({ type: 'add', span })} />
        ))}
    </section>
  );
}
