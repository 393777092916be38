'use client';

import dynamic from 'next/dynamic';
import { keepTrying } from '@/lib/client/keep-trying';
import type { Extent } from '@/lib/geoparse/types';
import type { PlaceRow } from '@/lib/view/place-rows';
import type { LengthUnit } from '@/lib/view/units';
import type { MeasureControl } from '../state/use-measure';
import { InViewButton } from './in-view-button';
import styles from './map-corner.module.css';

// Measuring brings geometry along that reading does without.
const MeasurePanel = dynamic(
  () => keepTrying(() => import('./measure-panel').then((part) => part.MeasurePanel)),
  {
    ssr: false,
  },
);

/** The top corner of the map: what is in its frame, and what is being measured. */
export function MapCorner({
  rows,
  extent,
  measure,
  measuredRows,
  unit,
}: {
  readonly rows: readonly PlaceRow[];
  /** Of the frame; null until the map has one. */
  readonly extent: Extent | null;
  readonly measure: MeasureControl;
  readonly measuredRows: readonly PlaceRow[];
  readonly unit: LengthUnit;
}) {
  return (
    <div className={styles.corner}>
      {extent && rows.length > 0 && <InViewButton rows={rows} extent={extent} />}
      {measure.isOn && (
        <MeasurePanel
          rows={measuredRows}
          unit={unit}
          onRemove={measure.toggle}
          onClose={measure.toggleMode}
        />
      )}
    </div>
  );
}
