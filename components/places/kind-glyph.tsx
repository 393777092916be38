import type { PlaceKind } from '@/lib/geoparse/types';
import styles from './kind-glyph.module.css';

/** Shapes on a grid of 16: areas are outlines, points are discs, the rest speak for themselves. */
const SHAPES: Readonly<Record<PlaceKind | 'none', React.ReactNode>> = {
  country: (
    <path d="M2.5 4.5 6 2.5l3.5 1.5 4-1.5v9.5l-3.5 1.5L6.5 12l-4 1.5z" className={styles.area} />
  ),
  region: <path d="m8 2.2 5.3 3v5.9L8 13.8l-5.3-2.7V5.2z" className={styles.area} />,
  district: <rect x="4" y="4" width="8" height="8" rx="1" className={styles.area} />,
  city: <circle cx="8" cy="8" r="4.4" className={styles.solid} />,
  town: <circle cx="8" cy="8" r="3" className={styles.solid} />,
  water: (
    <path
      d="M1.8 6.4c2-2 4.1-2 6.2 0s4.2 2 6.2 0M1.8 11c2-2 4.1-2 6.2 0s4.2 2 6.2 0"
      className={styles.line}
    />
  ),
  landform: <path d="M1.8 12.8 6.5 4.6l3 5 1.6-2.4 3.1 5.6z" className={styles.area} />,
  area: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.6 2.16" className={styles.area} />,
  historical: (
    <path
      d="M4 2.8h8M4 13.2h8M5.2 2.8c0 3 2.8 3.6 2.8 5.2s-2.8 2.2-2.8 5.2M10.8 2.8c0 3-2.8 3.6-2.8 5.2s2.8 2.2 2.8 5.2"
      className={styles.line}
    />
  ),
  none: (
    <path d="M5.4 6a2.6 2.6 0 1 1 3.6 2.4c-.7.3-1 .7-1 1.5M8 12.7v.1" className={styles.line} />
  ),
};

/** The kind of a place as a shape in its colour; the words beside it say the same. */
export function KindGlyph({ kind }: { readonly kind: PlaceKind | 'none' }) {
  return (
    <svg className={styles.glyph} data-kind={kind} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}
