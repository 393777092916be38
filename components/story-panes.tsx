'use client';

import { Tabs } from '@base-ui/react/tabs';
import { useQueryState } from 'nuqs';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ResolvedMention } from '@/lib/geoparse/types';
import { SIDE_BY_SIDE } from '@/lib/view/breakpoints';
import { MAP_ID } from '@/lib/view/landmarks';
import { articleParser, serializeSelection, type Tab } from '@/lib/view/search-params';
import { rowOf, stepMention, stepWithinPlace } from '@/lib/view/selection';
import type { Story } from '@/lib/view/story';
import { CardPanel } from './card-panel';
import { HoverProvider } from './hover';
import { useShortcuts } from './keys/use-shortcuts';
import { MapPane } from './map-pane/map-pane';
import { ArticlePane } from './pane/article-pane';
import { PlacesPane } from './pane/places-pane';
import { TabBar } from './pane/tab-bar';
import { FilterStatus } from './places/filter-status';
import { PlaceCard } from './places/place-card';
import styles from './story-panes.module.css';
import { MentionStrip } from './strip/mention-strip';
import { type MapFrame, useFilters } from './use-filters';
import { useMeasure } from './use-measure';
import { useMediaQuery } from './use-media-query';
import { useOpener } from './use-opener';
import { useSelection } from './use-selection';

/** Article, places and map of one story, sharing one selection. */
export function StoryPanes({
  story,
  keysEnabled,
}: {
  readonly story: Story;
  readonly keysEnabled: boolean;
}) {
  const t = useTranslations();
  const [articleParam] = useQueryState('article', articleParser);
  const [frame, setFrame] = useState<MapFrame | null>(null);
  const filters = useFilters(story, frame);
  const { shownRows } = filters;
  const shownPlaceIds = useMemo(() => new Set(shownRows.map(({ id }) => id)), [shownRows]);
  const isShown = useCallback(
    (mention: ResolvedMention) => {
      const row = rowOf(story, mention);
      return row === null || shownPlaceIds.has(row.id);
    },
    [story, shownPlaceIds],
  );

  const searchField = useRef<HTMLInputElement>(null);
  const { tab, selection, setTab, selectPlace, selectMention } = useSelection(story);
  const { takesFocus, opened, stepped, closed } = useOpener();
  const { toggleMode: toggleMeasure } = useMeasure();
  const isWide = useMediaQuery(SIDE_BY_SIDE);

  const choosePlace = useCallback(
    (placeId: string | null, means?: 'pointer' | 'keyboard') => {
      opened(means);
      selectPlace(placeId);
    },
    [opened, selectPlace],
  );
  const chooseMention = useCallback(
    (index: number, means: 'pointer' | 'keyboard' | 'step') => {
      if (means === 'step') stepped();
      else opened(means);
      selectMention(index);
    },
    [opened, stepped, selectMention],
  );
  const walk = useCallback(
    (index: number | null) => {
      if (index !== null) chooseMention(index, 'step');
    },
    [chooseMention],
  );
  const close = useCallback(() => {
    selectPlace(null);
    closed();
  }, [selectPlace, closed]);

  // The field is only there once its tab is.
  const wantsSearch = useRef(false);
  useEffect(() => {
    if (!wantsSearch.current || !searchField.current) return;
    wantsSearch.current = false;
    searchField.current.focus();
  });

  const current = selection?.mentionIndex ?? null;
  useShortcuts(keysEnabled, {
    next: () => walk(stepMention(story, isShown, current, 1)),
    previous: () => walk(stepMention(story, isShown, current, -1)),
    nextOfPlace: () =>
      selection?.row && walk(stepWithinPlace(selection.row, selection.mentionIndex, 1)),
    previousOfPlace: () =>
      selection?.row && walk(stepWithinPlace(selection.row, selection.mentionIndex, -1)),
    measure: toggleMeasure,
    articleTab: () => setTab('article'),
    placesTab: () => setTab('places'),
    search: () => {
      setTab('places');
      wantsSearch.current = true;
    },
    ...(selection && { escape: close }),
  });

  const card = selection && (
    <PlaceCard
      selection={selection}
      language={story.article.result.language}
      hrefOfMention={(index) =>
        serializeSelection({
          article: articleParam,
          place: selection.row?.id ?? null,
          at: story.mentions[index]?.start ?? null,
        })
      }
      onChooseMention={selectMention}
      onShowInText={(index) => selectMention(index, 'article')}
      onClose={close}
    />
  );
  const cardOnMap = isWide === true && selection?.row != null;

  return (
    <HoverProvider>
      <Tabs.Root
        className={styles.panes}
        data-card-open={card !== null && !cardOnMap ? true : undefined}
        value={tab}
        onValueChange={(value: Tab) => setTab(value)}
      >
        <section className={styles.reading} aria-label={t('article.label')}>
          <TabBar placeCount={shownRows.length} />
          <FilterStatus
            shown={shownRows.length}
            all={story.rows.length}
            active={filters.active}
            onClear={filters.clear}
          />
          <Tabs.Panel className={styles.panel} value="article">
            <ArticlePane
              story={story}
              control={filters}
              articleParam={articleParam}
              selection={selection}
              shownPlaceIds={shownPlaceIds}
              onChooseMention={chooseMention}
              onChoosePlace={choosePlace}
            />
          </Tabs.Panel>
          <Tabs.Panel className={styles.panel} value="places">
            <PlacesPane
              story={story}
              control={filters}
              centre={frame?.centre ?? null}
              searchField={searchField}
              chosenPlaceId={selection?.row?.id ?? null}
              onChoose={choosePlace}
            />
          </Tabs.Panel>
        </section>
        <div className={styles.mapSide}>
          <div id={MAP_ID} className={styles.map} tabIndex={-1}>
            <MapPane
              articleId={story.article.id}
              rows={shownRows}
              selectedPlaceId={selection?.row?.id ?? null}
              card={cardOnMap ? card : null}
              cardTakesFocus={takesFocus}
              onSelect={choosePlace}
              onCardClose={close}
              onFrame={setFrame}
            />
          </div>
          <MentionStrip story={story} selection={selection} shown={isShown} onChoose={walk} />
        </div>
        {card && isWide !== null && !cardOnMap && (
          <CardPanel
            label={t('card.label', { name: selection.row?.name ?? selection.mention.text })}
            takesFocus={takesFocus === true}
            onClose={close}
          >
            {card}
          </CardPanel>
        )}
      </Tabs.Root>
    </HoverProvider>
  );
}
