'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { KindGlyph } from '@/components/places/kind-glyph';
import { usePlaceWords } from '@/components/places/use-place-words';
import type { Proposal } from '@/lib/corrections/propose';
import type { Place } from '@/lib/geoparse/types';
import styles from './form.module.css';

/** The places to choose from, and that it is none. */
export function PlaceChoices({
  suggestions,
  currentId,
  proposal,
  canReject,
  onChoose,
}: {
  readonly suggestions: readonly Place[];
  /** The place the words are taken for now. */
  readonly currentId: string | null;
  readonly proposal: Proposal | null;
  readonly canReject: boolean;
  readonly onChoose: (proposal: Proposal) => void;
}) {
  const t = useTranslations('edit');
  const words = usePlaceWords();
  const name = useId();
  const chosenId = proposal?.type === 'place' ? proposal.place.id : null;
  if (suggestions.length === 0 && !canReject) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('choices')}</legend>
      <div className={styles.options}>
        {suggestions.map((place) => (
          <label key={place.id} className={styles.option} data-kind={place.kind}>
            <input
              type="radio"
              name={name}
              checked={chosenId === place.id}
              onChange={() => onChoose({ type: 'place', place })}
            />
            <KindGlyph kind={place.kind} />
            <span>
              <b dir="auto">{place.name}</b>, {words.full(place)}
              {place.id === currentId && <span className={styles.hint}> · {t('current')}</span>}
            </span>
          </label>
        ))}
        {canReject && (
          <label className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={proposal?.type === 'reject'}
              onChange={() => onChoose({ type: 'reject' })}
            />
            <span>{t('notAPlace')}</span>
          </label>
        )}
      </div>
    </fieldset>
  );
}
