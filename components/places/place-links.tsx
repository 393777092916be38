'use client';

import { useTranslations } from 'use-intl';
import type { Place } from '@/lib/geoparse/types';
import styles from './place-links.module.css';

/** Where to read on about a place; nothing is fetched until the reader follows one. */
export function PlaceLinks({ place }: { readonly place: Place }) {
  const t = useTranslations('card');
  const links = [
    place.geonamesId !== null && {
      site: 'GeoNames',
      href: `https://www.geonames.org/${place.geonamesId}`,
    },
    place.wikidataId !== null && {
      site: 'Wikidata',
      href: `https://www.wikidata.org/wiki/${encodeURIComponent(place.wikidataId)}`,
    },
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <span className={styles.links}>
      {links.map(({ site, href }) => (
        <a
          key={site}
          className={styles.link}
          href={href}
          target="_blank"
          rel="noreferrer"
          aria-label={`${t('openIn', { site })} ${t('newTab')}`}
        >
          {site}
        </a>
      ))}
    </span>
  );
}
