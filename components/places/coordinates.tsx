'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCopy } from '@/components/ui/use-copy';
import type { LonLat } from '@/lib/geoparse/types';
import styles from './coordinates.module.css';

/** Latitude and longitude as people paste them, five decimals (about a metre), copied at a press. */
export function Coordinates({ point }: { readonly point: LonLat }) {
  const t = useTranslations('card');
  const { copied, copy } = useCopy();
  const [longitude, latitude] = point;
  const written = `${round(latitude)}, ${round(longitude)}`;
  return (
    <button
      type="button"
      className={styles.coordinates}
      onClick={() => copy(written)}
      aria-label={`${t('coordinates')} ${written}. ${t('copy')}`}
    >
      <span>{written}</span>
      {copied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
      <span className={styles.status} role="status">
        {copied ? t('copied') : ''}
      </span>
    </button>
  );
}

const round = (degrees: number) => String(Number(degrees.toFixed(5)));
