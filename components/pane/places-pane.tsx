'use client';

import { type Ref, useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { FilterBar } from '@/components/places/filter-bar';
import { PlaceList } from '@/components/places/place-list';
import hidden from '@/components/ui/visually-hidden.module.css';
import type { LonLat } from '@/lib/geoparse/types';
import { sortRows } from '@/lib/view/filter-rows';
import { headlineOf } from '@/lib/view/headline';
import type { Story } from '@/lib/view/story';
import { Notice } from '../notices/notice';
import type { FilterControl } from '../state/use-filters';
import { useMeasure } from '../state/use-measure';
import styles from './places-pane.module.css';

/** The places of the article, as a list equal to the map. */
export function PlacesPane({
  story,
  control,
  centre,
  searchField,
  chosenPlaceId,
  onChoose,
}: {
  readonly story: Story;
  readonly control: FilterControl;
  /** Of the map, for sorting by nearness; null while there is no map. */
  readonly centre: LonLat | null;
  readonly searchField: Ref<HTMLInputElement>;
  readonly chosenPlaceId: string | null;
  readonly onChoose: (placeId: string, means: 'pointer' | 'keyboard') => void;
}) {
  const t = useTranslations();
  const language = useLocale();
  const { shownRows, params } = control;
  const { isOn: isMeasuring, placeIds: measuredIds, toggle } = useMeasure();
  const rows = useMemo(
    () => sortRows(shownRows, params.sort, { language, centre }),
    [shownRows, params.sort, language, centre],
  );
  return (
    <div className={styles.pane}>
      <h1 className={hidden.hidden}>{headlineOf(story.article)}</h1>
      {story.rows.length > 0 && (
        <FilterBar story={story} control={control} searchField={searchField} />
      )}
      {rows.length > 0 ? (
        <PlaceList
          rows={rows}
          language={story.article.result.language}
          chosenPlaceId={chosenPlaceId}
          onChoose={isMeasuring ? toggle : onChoose}
          onExtend={toggle}
          measuredIds={isMeasuring ? measuredIds : null}
        />
      ) : (
        <div className={styles.empty}>
          {story.rows.length === 0 ? (
            <Notice title={t('article.noPlaces')}>{t('article.noPlacesHint')}</Notice>
          ) : (
            <Notice title={t('places.none')}>
              {t('places.noneHint', { count: story.rows.length })}
            </Notice>
          )}
        </div>
      )}
    </div>
  );
}
