'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type LonLat, PLACE_KINDS, type PlaceKind } from '@/lib/geoparse/types';
import {
  type CoordinateProblem,
  formatCoordinates,
  parseCoordinates,
} from '@/lib/view/parse-coordinates';
import styles from './form.module.css';
import { KindSelect } from './kind-select';

/** A point, typed in any usual way or picked on the map. */
export function PointFields({
  point,
  kind,
  onChange,
}: {
  readonly point: LonLat | null;
  readonly kind: PlaceKind;
  readonly onChange: (point: LonLat | null, kind: PlaceKind) => void;
}) {
  const t = useTranslations('edit.point');
  const id = useId();
  // What is typed stays as typed; a point picked on the map is written out.
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: LonLat | null }>({
    text: '',
    of: null,
  });
  const shown = typed.of === point ? typed.text : point ? formatCoordinates(point) : '';
  const [problem, setProblem] = useState<CoordinateProblem | null>(null);
  const type = (text: string) => {
    const parsed = parseCoordinates(text);
    const read = parsed.type === 'point' ? parsed.point : null;
    setTyped({ text, of: read });
    setProblem(parsed.type === 'problem' && parsed.problem !== 'empty' ? parsed.problem : null);
    onChange(read, kind);
  };
  const isWrong = problem !== null && typed.of === point;
  return (
    <div className={styles.within}>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={`${id}point`}>
          {t('coordinates')}
        </label>
        <input
          id={`${id}point`}
          className={styles.input}
          value={shown}
          placeholder="39.7537, 46.7465"
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}hint`}
          aria-invalid={isWrong || undefined}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <p id={`${id}hint`} className={isWrong ? styles.problem : styles.hint} aria-live="polite">
        {isWrong ? t(`problem.${problem}`) : t('hint')}
      </p>
      <KindSelect kinds={PLACE_KINDS} value={kind} onChange={(next) => onChange(point, next)} />
    </div>
  );
}
