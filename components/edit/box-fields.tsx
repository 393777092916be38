'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { boxRing, extentOfRing, type Ring } from '@/lib/corrections/shapes';
import type { Extent } from '@/lib/geoparse/types';
import styles from './form.module.css';

const SIDES = ['north', 'south', 'west', 'east'] as const;
type Side = (typeof SIDES)[number];
type Sides = Readonly<Record<Side, string>>;

/** A box by its four sides, in degrees. */
export function BoxFields({
  corners,
  onChange,
}: {
  readonly corners: Ring;
  readonly onChange: (ring: Ring) => void;
}) {
  const t = useTranslations('edit.area');
  const id = useId();
  const [sides, setSides] = useState<Sides>(() => {
    const extent = corners.length > 2 ? extentOfRing(corners) : null;
    const write = (degrees: number | undefined) =>
      degrees === undefined ? '' : String(Number(degrees.toFixed(5)));
    return {
      west: write(extent?.[0]),
      south: write(extent?.[1]),
      east: write(extent?.[2]),
      north: write(extent?.[3]),
    };
  });
  const [isWrong, setWrong] = useState(false);
  const type = (side: Side, value: string) => {
    const next = { ...sides, [side]: value };
    setSides(next);
    const isComplete = SIDES.every((one) => next[one].trim() !== '');
    const extent = isComplete ? readExtent(next) : null;
    setWrong(isComplete && !extent);
    onChange(extent ? boxRing(extent) : []);
  };
  return (
    <>
      <div className={styles.row}>
        {SIDES.map((side) => (
          <div key={side} className={styles.field}>
            <label className={styles.label} htmlFor={`${id}${side}`}>
              {t(`sides.${side}`)}
            </label>
            <input
              id={`${id}${side}`}
              className={styles.input}
              value={sides[side]}
              inputMode="decimal"
              maxLength={12}
              aria-invalid={isWrong || undefined}
              aria-describedby={`${id}problem`}
              onChange={(event) => type(side, event.target.value)}
            />
          </div>
        ))}
      </div>
      <p id={`${id}problem`} className={styles.problem} role="status">
        {isWrong && t('boxProblem')}
      </p>
    </>
  );
}

/** Null where a side is no number, out of range, or the north is not north of the south. */
function readExtent(sides: Sides): Extent | null {
  const read = (side: Side) => Number(sides[side].trim().replace(',', '.').replace('−', '-'));
  const [west, south, east, north] = [read('west'), read('south'), read('east'), read('north')];
  const inRange = (value: number, most: number) => Math.abs(value) <= most;
  const isFine =
    inRange(west, 180) && inRange(east, 180) && inRange(south, 90) && inRange(north, 90);
  return isFine && north > south && west !== east ? [west, south, east, north] : null;
}
