'use client';

import { useTranslations } from 'use-intl';
import { Stepper } from '@/components/ui/stepper';
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
        <Stepper
          previous={t('card.previous')}
          next={t('card.next')}
          title={t('card.positionLabel', { position, count })}
          hasSteps={count > 1}
          onStep={onStep}
        >
          {t('card.position', { position, count })}
        </Stepper>
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
