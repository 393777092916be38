'use client';

import { useTranslations } from 'use-intl';
import type { Place } from '@/lib/geoparse/types';
import { foldForSearch } from '@/lib/view/fold';
import styles from './other-names.module.css';

const SHOWN = 5;

/** Names the place goes by besides the one in the text, each once however it is accented. */
export function OtherNames({
  place,
  nameInText,
}: {
  readonly place: Place;
  readonly nameInText: string;
}) {
  const t = useTranslations('card');
  const names = distinctNames([place.name, ...place.otherNames], nameInText).slice(0, SHOWN);
  if (names.length === 0) return null;
  return (
    <p className={styles.names}>
      {t('also')} <bdi>{names.join(', ')}</bdi>
    </p>
  );
}

/** The names that differ from `known` and from each other by more than accents, in order. */
function distinctNames(names: readonly string[], known: string): string[] {
  const seen = new Set([foldForSearch(known)]);
  return names.filter((name) => {
    const folded = foldForSearch(name);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
