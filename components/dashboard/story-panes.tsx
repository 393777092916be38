'use client';

import { Tabs } from '@base-ui/react/tabs';
import dynamic from 'next/dynamic';
import { useQueryState } from 'nuqs';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { keepTrying } from '@/lib/client/keep-trying';
import type { ResolvedMention } from '@/lib/geoparse/types';
import { drawnOutline } from '@/lib/map/drawn-outlines';
import { SIDE_BY_SIDE } from '@/lib/view/breakpoints';
import { MAP_ID, READING_ID } from '@/lib/view/landmarks';
import { articleParser, serializeSelection, type Tab } from '@/lib/view/search-params';
import { rowOf, stepMention, stepWithinPlace } from '@/lib/view/selection';
import type { Story } from '@/lib/view/story';
import { selectedSpan } from '../article/selected-span';
import { useShortcuts } from '../keys/use-shortcuts';
import { MapPane } from '../map-pane/map-pane';
import { ArticlePane } from '../pane/article-pane';
import { EditTextButton } from '../pane/edit-text-button';
import { TabBar } from '../pane/tab-bar';
import { FilterStatus } from '../places/filter-status';
import { useReview } from '../review/use-review';
import { EditingProvider } from '../state/editing';
import { HoverProvider } from '../state/hover';
import type { Corrections } from '../state/use-corrections';
import { type MapFrame, useFilters } from '../state/use-filters';
import { useFollowing } from '../state/use-following';
import { useMeasure } from '../state/use-measure';
import { useMediaQuery } from '../state/use-media-query';
import { useSettled } from '../state/use-settled';
import { MentionStrip } from '../strip/mention-strip';
import { CardPanel } from './card-panel';
import styles from './story-panes.module.css';
import { useEditingState } from './use-editing-state';
import { useOpener } from './use-opener';
import { usePane, usePart } from './use-part';
import { useSelection } from './use-selection';

// Reading needs none of these; they are fetched when first asked for.
const PlacesPane = dynamic(() => import('../pane/places-pane').then((part) => part.PlacesPane));
const ReviewPane = dynamic(() => import('../review/review-pane').then((part) => part.ReviewPane));
const loadPlaces = () => keepTrying(() => import('../pane/places-pane'));
const loadReview = () => keepTrying(() => import('../review/review-pane'));
const EditPanel = dynamic(() => keepTrying(() => import('../edit/edit-panel')), { ssr: false });
/** Fetched beforehand: the map makes room for a card of the size it opens with. */
const loadCard = () =>
  keepTrying(() => import('../places/place-card').then((part) => part.PlaceCard));

/** Width of the forms over the map's beginning, in pixels, with what surrounds them. */
const COVERED_BY_FORMS = { left: 376 };

/** Article, places and map of one story, sharing one selection. */
export function StoryPanes({
  story,
  corrections,
  keysEnabled,
  say,
  onEditText,
}: {
  readonly story: Story;
  readonly corrections: Corrections;
  readonly keysEnabled: boolean;
  /** Says a change to those who cannot see it. */
  readonly say: (words: string) => void;
  readonly onEditText: () => void;
}) {
  const t = useTranslations();
  const [articleParam] = useQueryState('article', articleParser);
  const [frame, setFrame] = useState<MapFrame | null>(null);
  const [isMapBroken, setMapBroken] = useState(false);
  const onMapBreak = useCallback(() => setMapBroken(true), []);
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

  const { toggleMode: toggleMeasure } = useMeasure();
  const { tab, selection, setTab, selectPlace, selectStart, selectMention } = useSelection(story);
  const hasPlaces = usePane(loadPlaces, tab === 'places');
  const hasReview = usePane(loadReview, tab === 'review');
  const { takesFocus, opened, stepped, resumed, closed } = useOpener();
  const review = useReview(corrections);
  const {
    editing,
    subject,
    task,
    setTask,
    close: closeForms,
  } = useEditingState(corrections, say, resumed);
  const ownOutlines = useMemo(
    () =>
      new Map(
        Object.entries(corrections.annotations).flatMap(([id, { outline }]) =>
          outline ? [[id, drawnOutline(outline)]] : [],
        ),
      ),
    [corrections.annotations],
  );
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
  const search = useRef<{ field: HTMLInputElement | null; isWanted: boolean }>({
    field: null,
    isWanted: false,
  });
  const searchField = useCallback((field: HTMLInputElement | null) => {
    if (search.current.isWanted) field?.focus();
    search.current = { field, isWanted: false };
  }, []);

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
    reviewTab: () => setTab('review'),
    mark: () => {
      const shown = document.getElementById(READING_ID);
      editing.edit({ type: 'add', span: shown && selectedSpan(shown, story.article.text) });
    },
    search: () => {
      setTab('places');
      if (search.current.field) search.current.field.focus();
      else search.current.isWanted = true;
    },
    ...((subject || selection) && { escape: subject ? closeForms : close }),
  });

  const PlaceCard = usePart(loadCard, useSettled() || selection !== null);
  const card = useMemo(
    () =>
      !subject &&
      selection &&
      PlaceCard && (
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
      ),
    [PlaceCard, subject, selection, story, articleParam, selectMention, close],
  );
  const cardOnMap = isWide === true && !isMapBroken && !subject && selection?.row != null;
  const chosenPlaceId = selection?.row?.id ?? null;
  // Text and list answer at once; the map, slowest to draw, follows.
  const onMap = useFollowing(
    useMemo(
      () => ({
        rows: shownRows,
        chosenPlaceId,
        card: cardOnMap ? card : null,
        takesFocus,
        task,
        ownOutlines,
        covered: subject && isWide ? COVERED_BY_FORMS : undefined,
      }),
      [shownRows, chosenPlaceId, cardOnMap, card, takesFocus, task, ownOutlines, subject, isWide],
    ),
  );
  // What is being drawn there, and what waits for a point, stays under the hand.
  const isDrawing = task?.sketch !== undefined || task?.onPickPoint !== undefined;

  return (
    <EditingProvider editing={editing}>
      <HoverProvider>
        <Tabs.Root
          className={styles.panes}
          data-card-open={(card && !cardOnMap) || subject ? true : undefined}
          value={tab}
          onValueChange={(value: Tab) => setTab(value)}
        >
          <section className={styles.reading} aria-label={t('article.label')}>
            <TabBar
              placeCount={shownRows.length}
              reviewCount={review.queue.length + corrections.orphans.length}
            >
              <EditTextButton onClick={onEditText} />
            </TabBar>
            <FilterStatus
              shown={shownRows.length}
              all={story.rows.length}
              active={filters.applied}
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
              {hasPlaces && (
                <PlacesPane
                  story={story}
                  control={filters}
                  centre={frame?.centre ?? null}
                  searchField={searchField}
                  chosenPlaceId={chosenPlaceId}
                  onChoose={choosePlace}
                />
              )}
            </Tabs.Panel>
            <Tabs.Panel className={styles.panel} value="review">
              {hasReview && (
                <ReviewPane
                  story={story}
                  review={review}
                  keysEnabled={keysEnabled && !subject}
                  onTask={setTask}
                  onShowInText={(start) => selectStart(start, 'article')}
                />
              )}
            </Tabs.Panel>
          </section>
          <div className={styles.mapSide}>
            <div id={MAP_ID} className={styles.map} tabIndex={-1}>
              <MapPane
                articleId={story.article.id}
                rows={onMap.rows}
                selectedPlaceId={onMap.chosenPlaceId}
                card={onMap.card}
                cardTakesFocus={onMap.takesFocus}
                task={isDrawing ? task : onMap.task}
                ownOutlines={onMap.ownOutlines}
                covered={onMap.covered}
                isBroken={isMapBroken}
                onBreak={onMapBreak}
                onSelect={choosePlace}
                onCardClose={close}
                onFrame={setFrame}
              />
              {subject && (
                <EditPanel
                  subject={subject}
                  story={story}
                  onTask={setTask}
                  onDone={(start) => {
                    if (tab !== 'review') selectStart(start);
                    closeForms();
                  }}
                  onCancel={closeForms}
                />
              )}
            </div>
            <MentionStrip story={story} selection={selection} shown={isShown} onChoose={walk} />
          </div>
          {card && selection && isWide !== null && !cardOnMap && (
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
    </EditingProvider>
  );
}
