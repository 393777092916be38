import { memo } from 'react';
import type { StripMark } from '@/lib/view/strip-marks';
import styles from './mention-strip.module.css';

/** What is seen of the strip: a mark for each mention, and a line where one is. */
export const StripTrack = memo(function StripTrack({
  marks,
  here,
  chosenPlaceId,
  litPlaceId,
}: {
  readonly marks: readonly StripMark[];
  /** 0–1 along the text; null where nothing is chosen. */
  readonly here: number | null;
  readonly chosenPlaceId: string | null;
  readonly litPlaceId: string | null;
}) {
  return (
    <div className={styles.track} aria-hidden="true">
      {marks.map(({ position, mentionIndex, count, kind, placeIds }) => (
        <span
          key={mentionIndex}
          className={styles.mark}
          data-kind={kind}
          data-many={count > 1 || undefined}
          data-chosen={(chosenPlaceId && placeIds.includes(chosenPlaceId)) || undefined}
          data-lit={(litPlaceId && placeIds.includes(litPlaceId)) || undefined}
          style={{ insetInlineStart: `${position * 100}%` }}
        />
      ))}
      {here !== null && (
        <span className={styles.here} style={{ insetInlineStart: `${here * 100}%` }} />
      )}
    </div>
  );
});
