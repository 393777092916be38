'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '@/components/ui/dialog';
import type { TextInput } from '@/components/use-article';
import type { SampleSummary } from '@/lib/api/types';
import styles from './new-dialog.module.css';
import { PasteForm } from './paste-form';
import { SampleChoices } from './sample-choices';
import { useReading } from './use-reading';

/** Where a new article comes from: a text of the reader's, or a sample. */
export function NewDialog({
  open,
  onOpenChange,
  samples,
  currentId,
  onOpenText,
  onOpenSample,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly samples: readonly SampleSummary[];
  readonly currentId: string;
  readonly onOpenText: (input: TextInput, signal: AbortSignal) => Promise<void>;
  readonly onOpenSample: (id: string) => void;
}) {
  const t = useTranslations('new');
  const field = useRef<HTMLTextAreaElement>(null);
  const reading = useReading(onOpenText, () => onOpenChange(false));
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      closeLabel={t('cancel')}
      initialFocus={field}
    >
      <div className={styles.columns}>
        <PasteForm field={field} reading={reading} />
        <SampleChoices
          samples={samples}
          currentId={currentId}
          onChoose={(id) => {
            onOpenSample(id);
            onOpenChange(false);
          }}
        />
      </div>
    </Dialog>
  );
}
