'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { AREA_KINDS } from '@/lib/corrections/propose';
import { cornersOf, type Ring } from '@/lib/corrections/shapes';
import type { LonLat, PlaceKind } from '@/lib/geoparse/types';
import { BoxFields } from './box-fields';
import { CircleFields } from './circle-fields';
import { CornerFields } from './corner-fields';
import styles from './form.module.css';
import { KindSelect } from './kind-select';

const SHAPES = ['corners', 'circle', 'box'] as const;
export type Shape = (typeof SHAPES)[number];

/** An area: corner by corner on the map or in a list, as a circle, or as a box. */
export function AreaFields({
  corners,
  centre,
  kind,
  shape,
  onShape,
  onChange,
}: {
  /** Each once. */
  readonly corners: Ring;
  /** Where a circle or box begins, if anything is known. */
  readonly centre: LonLat | null;
  readonly kind: PlaceKind;
  /** Corners alone are also set and moved on the map. */
  readonly shape: Shape;
  readonly onShape: (shape: Shape) => void;
  readonly onChange: (corners: Ring, kind: PlaceKind) => void;
}) {
  const t = useTranslations('edit.area');
  const name = useId();
  const change = (ring: Ring) => onChange(cornersOf(ring), kind);
  return (
    <div className={styles.within}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('shape')}</legend>
        <div className={styles.inline}>
          {SHAPES.map((one) => (
            <label key={one} className={styles.check}>
              <input
                type="radio"
                name={name}
                checked={shape === one}
                onChange={() => onShape(one)}
              />
              {t(`shapes.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {shape === 'corners' && <CornerFields corners={corners} onChange={change} />}
      {shape === 'circle' && <CircleFields centre={centre} onChange={change} />}
      {shape === 'box' && <BoxFields corners={corners} onChange={change} />}
      {shape === 'corners' && (
        <p className={styles.hint} aria-live="polite">
          {t('count', { count: corners.length })}
        </p>
      )}
      {corners.length > 0 && (
        <div className={styles.buttons}>
          {shape === 'corners' && (
            <button
              type="button"
              className={button.button}
              onClick={() => change(corners.slice(0, -1))}
            >
              {t('removeLast')}
            </button>
          )}
          <button type="button" className={button.button} onClick={() => change([])}>
            {t('clear')}
          </button>
        </div>
      )}
      <KindSelect kinds={AREA_KINDS} value={kind} onChange={(next) => onChange(corners, next)} />
    </div>
  );
}
