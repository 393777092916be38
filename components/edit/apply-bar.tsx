'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePlaceWords } from '@/components/places/use-place-words';
import button from '@/components/ui/button.module.css';
import type { MentionChange } from '@/lib/corrections/preview';
import type { CorrectionChange } from '@/lib/corrections/types';
import { useEditing } from '../state/editing';
import styles from './form.module.css';
import { usePreview } from './use-preview';

/** More changes than these are counted, not listed. */
const LISTED = 20;

/** What the proposal would change, and the buttons that do it or leave it. */
export function ApplyBar({
  changes,
  disabled = false,
  onApplied,
  onCancel,
}: {
  readonly changes: readonly CorrectionChange[];
  readonly disabled?: boolean;
  readonly onApplied: () => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslations('edit');
  const { corrections, say } = useEditing()!;
  const preview = usePreview(changes);
  const [isListed, setListed] = useState(false);
  const apply = () => {
    corrections.make(...changes);
    say(t('made', { count: preview.length }));
    onApplied();
  };
  const canApply = changes.length > 0 && !disabled;
  return (
    <footer className={styles.foot}>
      <div className={styles.footRow} aria-live="polite">
        {changes.length === 0 ? (
          <span className={styles.hint}>{t('nothingYet')}</span>
        ) : (
          <span>{t('changes', { count: preview.length })}</span>
        )}
        {preview.length > 0 && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={isListed}
            onClick={() => setListed(!isListed)}
          >
            {t('which')}
          </button>
        )}
      </div>
      {isListed && (
        <ul className={styles.changes}>
          {preview.slice(0, LISTED).map((change) => (
            <ChangeLine key={(change.after ?? change.before)!.start} change={change} />
          ))}
          {preview.length > LISTED && <li>{t('andMore', { count: preview.length - LISTED })}</li>}
        </ul>
      )}
      <div className={styles.footRow}>
        <button type="button" className={button.primary} disabled={!canApply} onClick={apply}>
          {t('apply')}
        </button>
        <button type="button" className={button.button} onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </footer>
  );
}

/** One mention in its surroundings, and what it is taken for before and after. */
function ChangeLine({ change: { before, after } }: { readonly change: MentionChange }) {
  const t = useTranslations('edit');
  const words = usePlaceWords();
  const { text, quote } = (after ?? before)!;
  const nameOf = (mention: MentionChange['before']) =>
    mention?.place ? `${mention.place.name}, ${words.brief(mention.place)}` : t('noPlace');
  return (
    <li>
      <span dir="auto">
        …{quote.prefix.slice(-18)}
        <b>{text}</b>
        {quote.suffix.slice(0, 18)}…
      </span>
      <br />
      {t('fromTo', {
        from: before ? nameOf(before) : t('noMention'),
        to: after ? nameOf(after) : t('noMention'),
      })}
    </li>
  );
}
