'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '@/components/ui/dialog';
import type { SampleSummary } from '@/lib/api/types';
import type { Article } from '@/lib/article';
import { importFile } from '@/lib/client/import';
import { READING_ID } from '@/lib/view/landmarks';
import type { OpenArticle } from '@/lib/view/story';
import { usePrivateMode } from '../state/use-private-mode';
import { AddressForm } from './address-form';
import { DraftChoices } from './draft-choices';
import { FileChooser } from './file-chooser';
import { FileQueueList } from './file-queue-list';
import styles from './new-dialog.module.css';
import { PasteForm } from './paste-form';
import { PrivateChoice } from './private-choice';
import { SampleChoices } from './sample-choices';
import { useFileQueue } from './use-file-queue';
import { useReading } from './use-reading';

/** Where a new article comes from: a text, files, an address, one read before, or a sample. */
export function NewDialog({
  open,
  onOpenChange,
  samples,
  currentId,
  dropped,
  onKeep,
  onOpenArticle,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly samples: readonly SampleSummary[];
  readonly currentId: string;
  /** Files dropped on the page; each new list is read once. */
  readonly dropped?: readonly File[];
  /** Has an article read and keeps it as a draft. */
  readonly onKeep: (article: Article, signal: AbortSignal) => Promise<OpenArticle>;
  readonly onOpenArticle: (id: string) => void;
}) {
  const t = useTranslations('new');
  const [isPrivate, setPrivate] = usePrivateMode();
  const field = useRef<HTMLTextAreaElement>(null);
  // What was in focus before may be gone with the article it was in.
  const opened = useRef(false);
  const choose = useCallback(
    (id: string) => {
      onOpenArticle(id);
      opened.current = true;
      onOpenChange(false);
    },
    [onOpenArticle, onOpenChange],
  );
  const read = useCallback(
    async (article: Article, signal: AbortSignal) => choose((await onKeep(article, signal)).id),
    [choose, onKeep],
  );
  const reading = useReading(read);
  const files = useFileQueue(onKeep);

  const startReading = reading.start;
  const startQueue = files.start;
  const openFiles = useCallback(
    (given: readonly File[]) => {
      const [first, ...more] = given;
      if (!first) return;
      if (more.length > 0) return void startQueue(given);
      void startReading('file', (signal, tell) => {
        tell({ type: 'opening', name: first.name });
        return importFile(first, signal);
      });
    },
    [startReading, startQueue],
  );
  const taken = useRef<readonly File[]>(null);
  useEffect(() => {
    if (!dropped || dropped === taken.current) return;
    taken.current = dropped;
    openFiles(dropped);
  }, [dropped, openFiles]);

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
        <div className={styles.ways}>
          <PasteForm field={field} reading={reading} onFiles={openFiles} />
          {files.queue.length > 0 ? (
            <FileQueueList files={files} onOpen={choose} />
          ) : (
            <FileChooser reading={reading} onFiles={openFiles} />
          )}
          <AddressForm reading={reading} isPrivate={isPrivate} />
          <PrivateChoice checked={isPrivate} onChange={setPrivate} />
        </div>
        <div>
          <DraftChoices active={open} currentId={currentId} onChoose={choose} />
          <SampleChoices samples={samples} currentId={currentId} onChoose={choose} />
        </div>
      </div>
    </Dialog>
  );
}
