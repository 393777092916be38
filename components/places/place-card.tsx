'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import icon from '@/components/ui/icon-button.module.css';
import sheet from '@/components/ui/sheet.module.css';
import type { Selection } from '@/lib/view/selection';
import { stepWithinPlace } from '@/lib/view/selection';
import { useEditing } from '../state/editing';
import { CardActions } from './card-actions';
import { Coordinates } from './coordinates';
import { KindGlyph } from './kind-glyph';
import { MentionQuote } from './mention-quote';
import { OtherNames } from './other-names';
import styles from './place-card.module.css';
import { PlaceLinks } from './place-links';
import { Standing } from './standing';
import { usePlaceWords } from './use-place-words';
import { WhyHere } from './why-here';

/** One place: what it is, the sentence that put it there, and why it is this place. */
export function PlaceCard({
  selection,
  language,
  hrefOfMention,
  onChooseMention,
  onShowInText,
  onClose,
}: {
  readonly selection: Selection;
  /** Of the article, for its quotations. */
  readonly language: string;
  /** Address of a mention's spot in the text. */
  readonly hrefOfMention: (mentionIndex: number) => string;
  readonly onChooseMention: (mentionIndex: number) => void;
  readonly onShowInText: (mentionIndex: number) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations();
  const words = usePlaceWords();
  const editing = useEditing();
  const { row, mention, mentionIndex } = selection;
  const isSettled = editing?.corrections.settledStarts.has(mention.start);
  const note = row && editing?.corrections.annotations[row.id]?.note;
  const position = row ? row.mentionIndexes.indexOf(mentionIndex) : 0;
  return (
    <article className={styles.card} data-kind={row?.kind ?? 'none'}>
      <header className={styles.head}>
        <KindGlyph kind={row?.kind ?? 'none'} />
        <h2 className={sheet.title} lang={language === 'und' ? undefined : language} dir="auto">
          {row?.name ?? mention.text}
        </h2>
        <button type="button" className={icon.close} onClick={onClose} aria-label={t('card.close')}>
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      {row ? (
        <>
          <p className={styles.meta}>
            {words.full(row.place)}
            <br />
            {t(row.about ? 'focus.about' : 'focus.mentioned')}
            {' · '}
            <Standing mention={mention} />
          </p>
          {row.place.extentIsApproximate && <p className={styles.meta}>{t('card.approximate')}</p>}
          <OtherNames place={row.place} nameInText={row.name} />
          {note && (
            <p className={styles.note} dir="auto">
              {note}
            </p>
          )}
        </>
      ) : (
        <p className={styles.meta}>
          {t('card.unplaced')}
          {isSettled && ` · ${t('edit.byHand')}`}
        </p>
      )}
      <MentionQuote
        mention={mention}
        language={language}
        position={position + 1}
        count={row?.mentionCount ?? 1}
        href={hrefOfMention(mentionIndex)}
        onStep={(step) => row && onChooseMention(stepWithinPlace(row, mentionIndex, step))}
        onShowInText={() => onShowInText(mentionIndex)}
      />
      <WhyHere mention={mention} />
      <CardActions mention={mention} />
      {row && (
        <footer className={styles.foot}>
          <Coordinates point={row.point} />
          <PlaceLinks place={row.place} />
        </footer>
      )}
    </article>
  );
}
