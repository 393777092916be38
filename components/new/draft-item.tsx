'use client';

import { Copy, type LucideIcon, Pencil, Trash2 } from 'lucide-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { closeOnEscape } from '@/components/ui/close-on-escape';
import type { DraftSummary } from '@/lib/drafts/database';
import styles from './choices.module.css';

/** The reader's time zone: these dates are only ever drawn in the browser. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** One of the reader's articles, opened by a press, with what else can be done with it. */
export function DraftItem({
  draft: { headline, words, createdAt },
  isCurrent,
  onChoose,
  onRename,
  onDuplicate,
  onRemove,
}: {
  readonly draft: DraftSummary;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onRename: (title: string) => Promise<void>;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}) {
  const t = useTranslations('new');
  const format = useFormatter();
  const [isRenaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) renameButton.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);

  if (isRenaming) {
    return (
      <li className={styles.item}>
        <RenameForm
          headline={headline}
          onSave={async (title) => {
            await onRename(title);
            setRenaming(false);
          }}
          onCancel={() => setRenaming(false)}
        />
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.choice}
        aria-current={isCurrent || undefined}
        onClick={onChoose}
      >
        <span className={styles.title} dir="auto">
          {headline}
        </span>
        <span className={styles.words}>
          {t('words', { count: words })}
          {' · '}
          {format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeZone: HERE })}
        </span>
      </button>
      <DraftAction
        ref={renameButton}
        Icon={Pencil}
        label={t('rename', { title: headline })}
        onPress={() => setRenaming(true)}
      />
      <DraftAction Icon={Copy} label={t('duplicate', { title: headline })} onPress={onDuplicate} />
      <DraftAction Icon={Trash2} label={t('remove', { title: headline })} onPress={onRemove} />
    </li>
  );
}

/** Something to do with the article, as an icon. */
function DraftAction({
  Icon,
  label,
  onPress,
  ref,
}: {
  readonly Icon: LucideIcon;
  readonly label: string;
  readonly onPress: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}) {
  return (
    <button
      ref={ref}
      type="button"
      className={styles.action}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}

/** The headline, to be written anew. Esc leaves it as it was, and the dialog open. */
function RenameForm({
  headline,
  onSave,
  onCancel,
}: {
  readonly headline: string;
  readonly onSave: (title: string) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const t = useTranslations('new');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        const title = field.current?.value.trim() ?? '';
        void (title === '' || title === headline ? onCancel() : onSave(title));
      }}
      onKeyDown={closeOnEscape(onCancel)}
    >
      <input
        ref={field}
        className={styles.renameField}
        aria-label={t('renameField')}
        defaultValue={headline}
        maxLength={500}
        dir="auto"
      />
      <button type="submit" className={button.button}>
        {t('renameSave')}
      </button>
      <button type="button" className={button.quiet} onClick={onCancel}>
        {t('renameCancel')}
      </button>
    </form>
  );
}
