'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '@/components/ui/dialog';
import type { Article, SampleSummary } from '@/lib/api/types';
import { READING_ID } from '@/lib/view/landmarks';
import { DraftChoices } from './draft-choices';
import styles from './new-dialog.module.css';
import { PasteForm } from './paste-form';
import { SampleChoices } from './sample-choices';
import { useReading } from './use-reading';

/** Where a new article comes from: a text of the reader's, one read before, or a sample. */
export function NewDialog({
  open,
  onOpenChange,
  samples,
  currentId,
  onKeep,
  onOpenArticle,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly samples: readonly SampleSummary[];
  readonly currentId: string;
  /** Has an article read and keeps it; its id. */
  readonly onKeep: (article: Article, signal: AbortSignal) => Promise<string>;
  readonly onOpenArticle: (id: string) => void;
}) {
  const t = useTranslations('new');
  const field = useRef<HTMLTextAreaElement>(null);
  // What was in focus before may be gone with the article it was in.
  const opened = useRef(false);
  const close = () => {
    opened.current = true;
    onOpenChange(false);
  };
  const reading = useReading(async (article, signal) => {
    onOpenArticle(await onKeep(article, signal));
  }, close);
  const choose = (id: string) => {
    onOpenArticle(id);
    close();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      closeLabel={t('cancel')}
      initialFocus={field}
      finalFocus={() => {
        const toArticle = opened.current;
        opened.current = false;
        return toArticle ? document.getElementById(READING_ID) : null;
      }}
    >
      <div className={styles.columns}>
        <PasteForm field={field} reading={reading} />
        <div>
          <DraftChoices active={open} currentId={currentId} onChoose={choose} />
          <SampleChoices samples={samples} currentId={currentId} onChoose={choose} />
        </div>
      </div>
    </Dialog>
  );
}
