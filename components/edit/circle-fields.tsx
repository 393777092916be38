'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { circleRing, MAX_RADIUS_KM, type Ring } from '@/lib/corrections/shapes';
import type { LonLat } from '@/lib/geoparse/types';
import { formatCoordinates, parseCoordinates } from '@/lib/view/parse-coordinates';
import styles from './form.module.css';

/** A circle by its centre and radius. */
export function CircleFields({
  centre,
  onChange,
}: {
  readonly centre: LonLat | null;
  readonly onChange: (ring: Ring) => void;
}) {
  const t = useTranslations('edit');
  const id = useId();
  const [middle, setMiddle] = useState(centre ? formatCoordinates(centre) : '');
  const [radius, setRadius] = useState('');
  const parsed = parseCoordinates(middle);
  const problem = parsed.type === 'problem' && parsed.problem !== 'empty' ? parsed.problem : null;
  const draw = (nextMiddle: string, nextRadius: string) => {
    setMiddle(nextMiddle);
    setRadius(nextRadius);
    const next = parseCoordinates(nextMiddle);
    const km = Number(nextRadius.replace(',', '.'));
    if (next.type === 'point' && km > 0 && km <= MAX_RADIUS_KM)
      onChange(circleRing(next.point, km));
    else onChange([]);
  };
  return (
    <>
      <div className={styles.row}>
        <div className={styles.field}>
          <label className={styles.label} htmlFor={`${id}centre`}>
            {t('area.centre')}
          </label>
          <input
            id={`${id}centre`}
            className={styles.input}
            value={middle}
            maxLength={100}
            spellCheck={false}
            aria-invalid={problem !== null || undefined}
            aria-describedby={`${id}problem`}
            onChange={(event) => draw(event.target.value, radius)}
          />
        </div>
        <div className={styles.field}>
          <label className={styles.label} htmlFor={`${id}radius`}>
            {t('area.radius')}
          </label>
          <input
            id={`${id}radius`}
            className={styles.input}
            value={radius}
            inputMode="decimal"
            maxLength={12}
            onChange={(event) => draw(middle, event.target.value)}
          />
        </div>
      </div>
      <p id={`${id}problem`} className={styles.problem} role="status">
        {problem && t(`point.problem.${problem}`)}
      </p>
    </>
  );
}
