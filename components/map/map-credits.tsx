'use client';

import { type ScaleBar, scaleBar } from '@/lib/map/scale';
import type { LengthUnit } from '@/lib/view/units';
import styles from './map-credits.module.css';
import type { MapWords } from './place-map-props';

const METRES_PER_MILE = 1609.344;
/** Longest scale bar, in pixels. */
const BAR_WIDTH = 90;

function spell({ metres }: ScaleBar, language: string, unit: LengthUnit): string {
  if (unit === 'mi') {
    const miles = metres / METRES_PER_MILE;
    return new Intl.NumberFormat(language, {
      style: 'unit',
      unit: 'mile',
      unitDisplay: 'short',
      maximumSignificantDigits: 2,
    }).format(miles);
  }
  const inKm = metres >= 1000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: inKm ? 'kilometer' : 'meter',
    unitDisplay: 'short',
  }).format(inKm ? metres / 1000 : metres);
}

/** The bottom line of the map: how far is far, and whose data it is. */
export function MapCredits({
  metresPerPx,
  language,
  unit,
  words,
}: {
  readonly metresPerPx: number;
  readonly language: string;
  readonly unit: LengthUnit;
  readonly words: Required<MapWords>;
}) {
  const bar = scaleBar(metresPerPx, BAR_WIDTH, unit === 'mi' ? METRES_PER_MILE : 1);
  return (
    <>
      <div className={styles.scale} style={{ width: bar.widthPx }} aria-hidden="true">
        {spell(bar, language, unit)}
      </div>
      <p className={styles.credits}>
        <span className={styles.spoken}>{words.attribution}</span> ©{' '}
        <a href="https://www.geonames.org/" target="_blank" rel="noreferrer">
          GeoNames
        </a>
        {' · '}
        <a href="https://www.naturalearthdata.com/" target="_blank" rel="noreferrer">
          Natural Earth
        </a>
      </p>
    </>
  );
}
