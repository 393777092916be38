'use client';

import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { measure } from '@/lib/map/measure';
import type { PlaceRow } from '@/lib/view/place-rows';
import { type LengthUnit, spellArea, spellDistance } from '@/lib/view/units';
import styles from './measure-panel.module.css';

/** What is measured, in words: the legs in the order chosen, their sum, the ground between. */
export function MeasurePanel({
  rows,
  unit,
  onRemove,
  onClose,
}: {
  /** In the order chosen. */
  readonly rows: readonly PlaceRow[];
  readonly unit: LengthUnit;
  readonly onRemove: (placeId: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations('measure');
  const language = useLocale();
  const { legs, totalKm, areaKm2, centre } = useMemo(
    () => measure(rows.map(({ point }) => point)),
    [rows],
  );
  const spell = (km: number) => spellDistance(km, language, unit);
  const first = rows[0];
  const last = rows.at(-1);
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <button type="button" className={styles.button} onClick={onClose} aria-label={t('close')}>
          <X size={14} aria-hidden="true" />
        </button>
      </header>
      {rows.length > 0 && (
        <ol className={styles.places}>
          {rows.map((row, index) => (
            <li key={row.id} className={styles.place}>
              <span className={styles.name}>{row.name}</span>
              <span className={styles.km}>{index > 0 && spell(legs[index - 1]!.km)}</span>
              <button
                type="button"
                className={styles.button}
                onClick={() => onRemove(row.id)}
                aria-label={t('remove', { name: row.name })}
              >
                <X size={12} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ol>
      )}
      {rows.length < 2 && <p className={styles.hint}>{t(first ? 'another' : 'hint')}</p>}
      {rows.length > 2 && (
        <dl className={styles.sums}>
          <div>
            <dt>{t('total')}</dt>
            <dd>{spell(totalKm)}</dd>
          </div>
          {areaKm2 > 0 && (
            <div>
              <dt>{t('area')}</dt>
              <dd>{spellArea(areaKm2, language, unit)}</dd>
            </div>
          )}
          {centre && (
            <div>
              <dt>{t('centre')}</dt>
              <dd>{`${centre[1].toFixed(2)}, ${centre[0].toFixed(2)}`}</dd>
            </div>
          )}
        </dl>
      )}
      <p role="status" className={styles.spoken}>
        {rows.length >= 2 &&
          t('said', {
            from: first!.name,
            to: last!.name,
            count: rows.length,
            distance: spell(totalKm),
          })}
      </p>
    </section>
  );
}
