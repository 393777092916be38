'use client';

import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ScopeChoice, type ScopeType } from '@/components/edit/scope-choice';
import type { MapTask } from '@/components/map-pane/map-task';
import { MarkedQuote } from '@/components/places/marked-quote';
import { Stepper } from '@/components/ui/stepper';
import { anchorOfMention } from '@/lib/corrections/anchor';
import type { CorrectionChange, Scope } from '@/lib/corrections/types';
import { quoteParts } from '@/lib/view/quote-parts';
import { candidatesOf, type ReviewItem, type ReviewProgress } from '@/lib/view/review-queue';
import { useEditing } from '../state/editing';
import { CandidateChoices } from './candidate-choices';
import styles from './review-card.module.css';
import { ReviewDecisions } from './review-decisions';
import { useReviewKeys } from './use-review-keys';

/** One decision: the sentence, the places it could mean, and the keys that settle it. */
export function ReviewCard({
  item,
  progress,
  language,
  keysEnabled,
  onTask,
  onDecided,
  onSkip,
  onShowInText,
}: {
  readonly item: ReviewItem;
  readonly progress: ReviewProgress;
  readonly language: string;
  readonly keysEnabled: boolean;
  readonly onTask: (task: MapTask | null) => void;
  /** The focus is to go on to what comes next. */
  readonly onDecided: () => void;
  readonly onSkip: () => void;
  readonly onShowInText: (start: number) => void;
}) {
  const t = useTranslations('review');
  const { corrections, edit, say } = useEditing()!;
  const id = useId();
  const { mentions, lead, cause } = item;
  const [shown, setShown] = useState(() => mentions.indexOf(lead));
  const [scopeType, setScope] = useState<ScopeType>('name');
  const [pointedId, setPointed] = useState<string | null>(null);
  const mention = mentions[shown] ?? lead;
  const candidates = useMemo(() => candidatesOf(item), [item]);
  const places = useMemo(() => candidates.map(({ place }) => place), [candidates]);
  const isForAll = mentions.length > 1 && scopeType === 'name';
  const scope: Scope = isForAll
    ? { type: 'name', name: lead.text }
    : { type: 'mention', anchor: anchorOfMention(mention) };

  const decide = (change: CorrectionChange) => {
    onDecided();
    corrections.make(change);
    say(t('decided', { name: lead.text, count: isForAll ? mentions.length : 1 }));
  };
  const choose = (index: number) => {
    const place = places[index];
    if (place) decide({ type: 'choose-place', scope, place });
  };
  const actions = {
    accept: () => decide({ type: 'accept', scope }),
    choose,
    reject: () => decide({ type: 'reject', scope }),
    skip: () => {
      onDecided();
      onSkip();
    },
    elsewhere: () => edit({ type: 'where', start: mention.start }),
  };
  useReviewKeys(keysEnabled, actions);

  const chosenId = pointedId ?? mention.place?.id ?? null;
  const chooseOnMap = useRef(choose);
  useEffect(() => {
    chooseOnMap.current = choose;
  });
  useEffect(() => {
    onTask({
      candidateSet: { candidates: places, chosenId },
      onChooseCandidate: (placeId) =>
        chooseOnMap.current(places.findIndex((place) => place.id === placeId)),
    });
  }, [onTask, places, chosenId]);
  useEffect(() => () => onTask(null), [onTask]);

  const step = (by: 1 | -1) => setShown((shown + by + mentions.length) % mentions.length);
  return (
    <section className={styles.card} tabIndex={-1} data-next aria-labelledby={`${id}name`}>
      <div className={styles.progress}>
        <span className={styles.position}>{t('progress', { ...progress })}</span>
        <progress
          className={styles.bar}
          value={progress.position - 1}
          max={progress.total}
          aria-label={t('progressLabel')}
        />
      </div>
      <h2 id={`${id}name`} className={styles.name} dir="auto">
        {lead.text}
      </h2>
      <p className={styles.cause}>{t(`cause.${cause}`)}</p>
      <blockquote className={styles.quote} aria-live="polite">
        <MarkedQuote parts={quoteParts(mention)} language={language} />
      </blockquote>
      <div className={styles.steps}>
        {mentions.length > 1 && (
          <Stepper previous={t('previous')} next={t('next')} hasSteps onStep={step}>
            {t('mention', { position: shown + 1, count: mentions.length })}
          </Stepper>
        )}
        <button type="button" className={styles.spot} onClick={() => onShowInText(mention.start)}>
          {t('inText')}
        </button>
      </div>
      <CandidateChoices
        candidates={candidates}
        readIds={new Set(mentions.map(({ place }) => place?.id ?? ''))}
        onChoose={choose}
        onPoint={setPointed}
      />
      <ScopeChoice
        words={lead.text}
        count={mentions.length}
        value={scopeType}
        onChange={setScope}
      />
      <ReviewDecisions
        actions={actions}
        isPlaced={mention.place !== null}
        count={isForAll ? mentions.length : 1}
        all={mentions.length}
      />
    </section>
  );
}
