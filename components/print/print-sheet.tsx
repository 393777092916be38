'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useLocale, useMessages, useTranslations } from 'use-intl';
import { shownMap } from '@/components/map/shown-map';
import { usePlaceWords } from '@/components/places/use-place-words';
import { isDraftId } from '@/lib/drafts/draft-id';
import { pictureWords } from '@/lib/picture/picture-words';
import type { PlaceRow } from '@/lib/view/place-rows';
import { quoteParts } from '@/lib/view/quote-parts';
import type { Story } from '@/lib/view/story';
import { documentOf } from '../state/document-of';
import type { Corrections } from '../state/use-corrections';
import styles from './print-sheet.module.css';
import { setPrinter } from './printer';

/** Quotes printed of each place. */
const MOST_QUOTES = 3;
/** Longest wait for the picture of the map before the sheet is printed with what there is. */
const PATIENCE_MS = 6000;
/** Height of the map on paper at most, as in the style sheet. */
const TALLEST_MM = 118;

/** The map on the sheet: drawn anew, or the live one as it stands where there was no time for that. */
type SheetMap = { readonly type: 'svg' | 'image'; readonly content: string };

/**
 * What is printed instead of the page: headline, map, places with their quotes, sources, address.
 * It is there only while something is printed.
 */
export default function PrintSheet({
  story,
  title,
  corrections,
}: {
  readonly story: Story;
  readonly title: string;
  readonly corrections: Corrections;
}) {
  const [map, setMap] = useState<SheetMap | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  const locale = useLocale();
  const messages = useMessages();

  const print = useCallback(async () => {
    const words = pictureWords(locale, messages);
    const drawn = import('./draw-sheet-map').then(({ drawSheetMap }) =>
      drawSheetMap(documentOf(story.article, corrections), words),
    );
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
    const svg = await Promise.race([drawn.catch(() => null), late]);
    if (svg) setMap({ type: 'svg', content: svg });
    setIsPrinting(true);
    // The sheet has to be on the page before it is printed.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    window.print();
  }, [story, corrections, locale, messages]);

  useEffect(() => {
    setPrinter(print);
    // Printing by the browser's own menu does not wait: the live map has to do.
    const before = () =>
      flushSync(() => {
        setMap((known) => known ?? snapshot());
        setIsPrinting(true);
      });
    const after = () => {
      setIsPrinting(false);
      setMap(null);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      setPrinter(null);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [print]);

  return isPrinting
    ? createPortal(<Sheet story={story} title={title} map={map} />, document.body)
    : null;
}

function snapshot(): SheetMap | null {
  const content = shownMap()?.handle.snapshot() ?? null;
  return content ? { type: 'image', content } : null;
}

function Sheet({
  story,
  title,
  map,
}: {
  readonly story: Story;
  readonly title: string;
  readonly map: SheetMap | null;
}) {
  const t = useTranslations('takeAway');
  const { article, rows } = story;
  const facts = [article.site, article.byline, article.publishedAt?.slice(0, 10)].filter(Boolean);
  const about = rows.filter((row) => row.about);
  const rest = rows.filter((row) => !row.about);
  // A draft's address leads nowhere but here.
  const address = article.url ?? (isDraftId(article.id) ? null : window.location.href);
  return (
    <article className={styles.sheet} data-print-sheet={true}>
      <header>
        {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
        <h1 dir="auto">{title}</h1>
      </header>
      {map?.type === 'svg' && <Drawing svg={map.content} />}
      {/* biome-ignore lint/performance/noImgElement: a picture made here, at no address */}
      {map?.type === 'image' && <img className={styles.map} src={map.content} alt="" />}
      <Places title={t('aboutPlaces')} rows={about} story={story} />
      <Places
        title={about.length > 0 ? t('mentionedPlaces') : t('places', { count: rest.length })}
        rows={rest}
        story={story}
      />
      <footer className={styles.facts}>
        <p>{t('credit')}</p>
        {address && <p>{address}</p>}
      </footer>
    </article>
  );
}

/** Our own drawing as part of the document, so that it is set in the page's letters. */
function Drawing({ svg }: { readonly svg: string }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    documentElement.removeAttribute('font-family');
    const drawing = document.importNode(documentElement, true);
    const [, , width = 1, height = 1] =
      drawing.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
    // On wide paper it would run over what follows, or show what lies beside the picture.
    drawing.style.inlineSize = `min(100%, ${(TALLEST_MM * width) / height}mm)`;
    holder.current?.replaceChildren(drawing);
  }, [svg]);
  return <div ref={holder} className={styles.map} />;
}

function Places({
  title,
  rows,
  story,
}: {
  readonly title: string;
  readonly rows: readonly PlaceRow[];
  readonly story: Story;
}) {
  const { full } = usePlaceWords();
  const t = useTranslations('certainty');
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ol className={styles.places}>
        {rows.map((row) => (
          <li key={row.id}>
            <h3 dir="auto">
              {row.name}{' '}
              <span className={styles.facts}>
                {full(row.place)}
                {row.certainty === 'sure' ? '' : ` · ${t(row.certainty)}`}
              </span>
            </h3>
            {row.mentionIndexes.slice(0, MOST_QUOTES).map((index) => {
              const { before, name, after, cutBefore, cutAfter } = quoteParts(
                story.mentions[index]!,
              );
              return (
                <blockquote key={index} dir="auto">
                  {cutBefore && '… '}
                  {before}
                  <strong>{name}</strong>
                  {after}
                  {cutAfter && ' …'}
                </blockquote>
              );
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
