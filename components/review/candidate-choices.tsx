'use client';

import { useTranslations } from 'use-intl';
import { KindGlyph } from '@/components/places/kind-glyph';
import { usePlaceWords } from '@/components/places/use-place-words';
import { useReasons } from '@/components/places/use-reasons';
import type { Candidate } from '@/lib/geoparse/types';
import styles from './candidate-choices.module.css';

/**
 * The places a name could mean, numbered as the keys that choose them, each with its strongest
 * reason.
 */
export function CandidateChoices({
  candidates,
  readIds,
  onChoose,
  onPoint,
}: {
  readonly candidates: readonly Candidate[];
  /** Places that mentions of the name are read as. */
  readonly readIds: ReadonlySet<string>;
  readonly onChoose: (index: number) => void;
  readonly onPoint: (placeId: string | null) => void;
}) {
  const t = useTranslations('review');
  const words = usePlaceWords();
  const describe = useReasons();
  if (candidates.length === 0) return null;
  return (
    <ol className={styles.list} aria-label={t('candidates')}>
      {candidates.map(({ place, reasons }, index) => {
        const isRead = readIds.has(place.id);
        const said = describe(reasons.filter(({ weight }) => weight > 0 === isRead));
        return (
          <li key={place.id} className={styles.item} data-kind={place.kind}>
            <button
              type="button"
              className={styles.choice}
              onClick={() => onChoose(index)}
              onPointerEnter={() => onPoint(place.id)}
              onPointerLeave={() => onPoint(null)}
              onFocus={() => onPoint(place.id)}
              onBlur={() => onPoint(null)}
            >
              <kbd className={styles.number}>{index + 1}</kbd>
              <KindGlyph kind={place.kind} />
              <span className={styles.words}>
                <span>
                  <b dir="auto">{place.name}</b>, {words.full(place)}
                </span>
                <span className={styles.reason}>
                  {isRead && <span className={styles.read}>{t('readAs')}. </span>}
                  {said.slice(0, isRead ? 2 : 1).join(' ')}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
