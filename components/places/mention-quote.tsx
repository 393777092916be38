'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ResolvedMention } from '@/lib/geoparse/types';
import { quoteParts } from '@/lib/view/quote-parts';
import { MarkedQuote } from './marked-quote';
import styles from './mention-quote.module.css';

/** The sentence of one mention, with the way to the ones before and after and to its spot. */
export function MentionQuote({
  mention,
  language,
  position,
  count,
  href,
  onStep,
  onShowInText,
}: {
  readonly mention: ResolvedMention;
  readonly language: string;
  /** 1-based, among the place's mentions. */
  readonly position: number;
  readonly count: number;
  readonly href: string;
  readonly onStep: (step: 1 | -1) => void;
  readonly onShowInText: () => void;
}) {
  const t = useTranslations();
  return (
    <div className={styles.mention}>
      <blockquote className={styles.quote} aria-live="polite">
        {t.rich('card.quote', {
          quote: () => <MarkedQuote parts={quoteParts(mention)} language={language} />,
        })}
      </blockquote>
      {mention.role !== 'location' && (
        <p className={styles.role}>{t(`roleNote.${mention.role}`)}</p>
      )}
      <div className={styles.steps}>
        {count > 1 && (
          <button
            type="button"
            className={styles.step}
            onClick={() => onStep(-1)}
            aria-label={t('card.previous')}
          >
            <ChevronLeft size={16} aria-hidden="true" />
          </button>
        )}
        <span className={styles.position} title={t('card.positionLabel', { position, count })}>
          {t('card.position', { position, count })}
        </span>
        {count > 1 && (
          <button
            type="button"
            className={styles.step}
            onClick={() => onStep(1)}
            aria-label={t('card.next')}
          >
            <ChevronRight size={16} aria-hidden="true" />
          </button>
        )}
        <a
          className={styles.spot}
          href={href}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onShowInText();
          }}
        >
          {t('card.inText')}
        </a>
      </div>
    </div>
  );
}
