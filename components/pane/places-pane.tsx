'use client';

import { useTranslations } from 'use-intl';
import { PlaceList } from '@/components/places/place-list';
import { Notice } from '@/components/states/notice';
import type { PlaceRow } from '@/lib/view/place-rows';
import type { Story } from '@/lib/view/story';
import styles from './places-pane.module.css';

/** The places of the article, as a list equal to the map. */
export function PlacesPane({
  story,
  rows,
  chosenPlaceId,
  onChoose,
}: {
  readonly story: Story;
  readonly rows: readonly PlaceRow[];
  readonly chosenPlaceId: string | null;
  readonly onChoose: (placeId: string, means: 'pointer' | 'keyboard') => void;
}) {
  const t = useTranslations();
  return (
    <div className={styles.pane}>
      {rows.length > 0 ? (
        <PlaceList
          rows={rows}
          language={story.article.result.language}
          chosenPlaceId={chosenPlaceId}
          onChoose={onChoose}
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
