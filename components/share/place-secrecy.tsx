'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePlaceWords } from '@/components/places/use-place-words';
import type { PublishSettings } from '@/lib/publish/settings';
import type { OpenArticle } from '@/lib/view/story';
import styles from './share.module.css';

/** Radii on offer, kilometres. */
const RADII = [1, 5, 20, 50, 100];

/** For each place: as it is, shown roughly, or not at all. The exact point then stays on the server. */
export function PlaceSecrecy({
  article,
  settings,
  onChange,
}: {
  readonly article: OpenArticle;
  readonly settings: PublishSettings;
  readonly onChange: (change: Pick<PublishSettings, 'withheld' | 'blurred'>) => void;
}) {
  const t = useTranslations('share');
  const words = usePlaceWords();
  const { withheld, blurred } = settings;
  const kept = withheld.length + Object.keys(blurred).length;
  const choose = (placeId: string, choice: string) => {
    const { [placeId]: _, ...others } = blurred;
    const open = withheld.filter((id) => id !== placeId);
    if (choice === 'withheld') onChange({ withheld: [...open, placeId], blurred: others });
    else if (choice === 'exact') onChange({ withheld: open, blurred: others });
    else onChange({ withheld: open, blurred: { ...others, [placeId]: Number(choice) } });
  };
  return (
    <details className={styles.secrecy}>
      <summary>
        <ChevronRight size={14} aria-hidden="true" />
        {t('secrecy', { count: kept })}
      </summary>
      <p className={styles.hint}>{t('secrecyHint')}</p>
      <ul>
        {article.result.places.map(({ place, nameInText }) => {
          const radius = blurred[place.id];
          const choice = withheld.includes(place.id) ? 'withheld' : String(radius ?? 'exact');
          const radii = radius && !RADII.includes(radius) ? [...RADII, radius] : RADII;
          return (
            <li key={place.id}>
              <span className={styles.place}>
                <span dir="auto">{nameInText}</span>{' '}
                <span className={styles.hint}>{words.brief(place)}</span>
              </span>
              <select
                aria-label={t('secrecyOf', { name: nameInText })}
                value={choice}
                onChange={({ target }) => choose(place.id, target.value)}
              >
                <option value="exact">{t('exact')}</option>
                {radii.map((km) => (
                  <option key={km} value={km}>
                    {t('within', { km })}
                  </option>
                ))}
                <option value="withheld">{t('withheld')}</option>
              </select>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
