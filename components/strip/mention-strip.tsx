'use client';

import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ResolvedMention } from '@/lib/geoparse/types';
import { arrowStep } from '@/lib/view/arrow-step';
import { type Selection, stepMention } from '@/lib/view/selection';
import type { Story } from '@/lib/view/story';
import { nearestMention, stripMarks } from '@/lib/view/strip-marks';
import { useHover } from '../state/hover';
import { useFollowing } from '../state/use-following';
import styles from './mention-strip.module.css';
import { StripTrack } from './strip-track';

/** Marks closer than a four-hundredth of the strip are joined. */
const SLOTS = 400;

/** A slider's value grows upwards, unlike a text. */
const UPWARDS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 };

/**
 * Where in the text each place occurs. A real slider lies over the marks: dragging it, or its
 * arrow keys, walks the story from mention to mention.
 */
export function MentionStrip({
  story,
  selection,
  shown,
  onChoose,
}: {
  readonly story: Story;
  readonly selection: Selection | null;
  readonly shown: (mention: ResolvedMention) => boolean;
  readonly onChoose: (mentionIndex: number) => void;
}) {
  const t = useTranslations('strip');
  const litPlaceId = useFollowing(useHover().placeId);
  const { mentions, article } = story;
  const length = article.text.length;
  const marks = useMemo(
    () => stripMarks(mentions, shown, length, SLOTS),
    [mentions, shown, length],
  );
  // Chosen elsewhere, it is drawn here once the page has painted its answer there: one frame for
  // both ends of the page would have to draw the map between them anew. Chosen here, at once.
  const chosenHere = useRef<number | null>(null);
  const followed = useFollowing(selection);
  const drawn = selection && selection.mentionIndex === chosenHere.current ? selection : followed;
  if (marks.length === 0) return null;

  const choose = (mentionIndex: number) => {
    chosenHere.current = mentionIndex;
    onChoose(mentionIndex);
  };
  const at = selection?.mention.start ?? marks[0]!.position * length;
  const name = selection?.row?.name ?? selection?.mention.text ?? '';
  const step = (by: 1 | -1) => {
    const next = stepMention(story, shown, selection?.mentionIndex ?? null, by);
    if (next !== null) choose(next);
  };
  return (
    <div className={styles.strip} data-idle={drawn === null || undefined}>
      <StripTrack
        marks={marks}
        here={drawn && drawn.mention.start / length}
        chosenPlaceId={drawn?.row?.id ?? null}
        litPlaceId={litPlaceId}
      />
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={length}
        value={at}
        aria-label={t('label')}
        aria-valuetext={
          selection
            ? t('value', { name, position: selection.mentionIndex + 1, count: mentions.length })
            : t('title')
        }
        onChange={(event) => {
          const nearest = nearestMention(mentions, shown, Number(event.target.value));
          if (nearest !== null && nearest !== selection?.mentionIndex) choose(nearest);
        }}
        onKeyDown={(event) => {
          const by = UPWARDS[event.key] ?? arrowStep(event.key, event.currentTarget);
          if (!by) return;
          event.preventDefault();
          step(by);
        }}
      />
    </div>
  );
}
