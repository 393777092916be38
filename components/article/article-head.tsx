'use client';

import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { countCountries } from '@/lib/view/count-countries';
import type { PlaceRow } from '@/lib/view/place-rows';
import { playsRole } from '@/lib/view/place-rows';
import { DEFAULT_ROLES } from '@/lib/view/search-params';
import { spread } from '@/lib/view/spread';
import type { Story } from '@/lib/view/story';
import styles from './article-head.module.css';

/** No more names than a dateline can bear. */
const ABOUT_MAX = 3;

/** The article's own dateline: the places it is about, how many it names, how far they reach. */
export function ArticleHead({
  story,
  onChoosePlace,
}: {
  readonly story: Story;
  readonly onChoosePlace: (placeId: string) => void;
}) {
  const t = useTranslations('article');
  const format = useFormatter();
  const facts = useMemo(() => summarise(story.rows), [story.rows]);
  const about = facts.about.map((row) => (
    <button
      key={row.id}
      type="button"
      className={styles.place}
      onClick={() => onChoosePlace(row.id)}
    >
      {row.name}
    </button>
  ));
  return (
    <header className={styles.head}>
      {about.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a line of names, not a set of form fields.
        <p className={styles.about} role="group" aria-label={t('aboutLabel')}>
          {format.list(about, { type: 'unit' })}
          <span aria-hidden="true"> —</span>
        </p>
      )}
      {facts.places > 0 && (
        <p className={styles.facts}>
          {t('facts', { places: facts.places, countries: facts.countries })}
          {facts.spread && (
            <span
              title={t('spreadTitle', { from: facts.spread.from.name, to: facts.spread.to.name })}
            >
              {' · '}
              {t('spread', { km: format.number(Math.round(facts.spread.km)) })}
            </span>
          )}
        </p>
      )}
    </header>
  );
}

function summarise(rows: readonly PlaceRow[]) {
  const shown = rows.filter((row) => playsRole(row, DEFAULT_ROLES));
  return {
    places: shown.length,
    countries: countCountries(shown).filter(({ key }) => key !== 'none').length,
    spread: spread(shown),
    about: shown
      .filter((row) => row.about)
      .sort((a, b) => b.aboutScore - a.aboutScore)
      .slice(0, ABOUT_MAX),
  };
}
