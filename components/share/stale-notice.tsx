'use client';

import { type ReactNode, useMemo } from 'react';
import useSWR from 'swr';
import { useFormatter, useTranslations } from 'use-intl';
import button from '@/components/ui/button.module.css';
import { requestGeoparse } from '@/lib/client/api';
import type { MapDraft, OwnedMap } from '@/lib/client/maps';
import { applyCorrections } from '@/lib/corrections/apply';
import type { Correction } from '@/lib/corrections/types';
import type { Geoparsed } from '@/lib/geoparse/types';
import { compareVersions, type Difference, nameCorrected } from '@/lib/view/compare-versions';
import type { OpenArticle } from '@/lib/view/story';
import styles from './share.module.css';

/** Lines of a list before the rest is counted. */
const LISTED = 6;

/** Somebody saved meanwhile: both versions side by side, nothing overwritten until one is chosen. */
export function StaleNotice({
  article,
  automatic,
  draft,
  version,
  theirs,
  isBusy,
  onTakeTheirs,
  onKeepMine,
  onKeepBoth,
}: {
  /** As it is here, corrected. */
  readonly article: OpenArticle;
  /** Before corrections; null while it is on its way. */
  readonly automatic: Geoparsed | null;
  /** What was to be saved. */
  readonly draft: MapDraft;
  /** The version this browser started from. */
  readonly version: number;
  readonly theirs: OwnedMap;
  readonly isBusy: boolean;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
  readonly onKeepBoth: () => void;
}) {
  const t = useTranslations('share');
  const format = useFormatter();
  const sides = useSides(article, automatic, draft, theirs);
  const saved = format.dateTime(new Date(theirs.savedAt), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const hasOtherTitle = draft.title !== theirs.title;
  const isOtherwiseVisible = draft.visibility !== theirs.visibility;
  const side = (title: string, visibility: OwnedMap['visibility'], difference?: Difference) => (
    <>
      {hasOtherTitle && <p>{t('titled', { title })}</p>}
      {isOtherwiseVisible && <p>{t(`visibilities.${visibility}`)}</p>}
      {difference && <Differences difference={difference} result={article.result} />}
    </>
  );
  return (
    <section className={styles.stale} role="alert">
      <h3>{t('staleTitle')}</h3>
      <p>{t('staleText')}</p>
      {sides?.isOtherText && <p>{t('otherText')}</p>}
      <div className={styles.versions}>
        <Version name={t('mine')} from={t('mineIs', { version })}>
          {side(draft.title, draft.visibility ?? 'unlisted', sides?.mine)}
          <button type="button" className={button.button} disabled={isBusy} onClick={onKeepMine}>
            {t('keepMine')}
          </button>
        </Version>
        <Version name={t('theirs')} from={t('theirsIs', { version: theirs.version, saved })}>
          {side(theirs.title, theirs.visibility, sides?.theirs)}
          <button type="button" className={button.button} disabled={isBusy} onClick={onTakeTheirs}>
            {t('takeTheirs')}
          </button>
        </Version>
      </div>
      <p className={styles.row}>
        <button type="button" className={button.button} disabled={isBusy} onClick={onKeepBoth}>
          {t('keepBoth')}
        </button>
        <span className={styles.hint}>{t('keepBothHint')}</span>
      </p>
    </section>
  );
}

function Version(props: {
  readonly name: string;
  readonly from: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={props.name}>
      <h4>{props.name}</h4>
      <p className={styles.hint}>{props.from}</p>
      {props.children}
    </section>
  );
}

/** What only this version has. */
function Differences({
  difference: { places, corrections },
  result,
}: {
  readonly difference: Difference;
  /** To name places by. */
  readonly result: Geoparsed;
}) {
  const t = useTranslations('share');
  const action = useTranslations('history');
  if (places.length + corrections.length === 0) {
    return <p className={styles.hint}>{t('nothingOfItsOwn')}</p>;
  }
  const placeLines = places.map(({ id, name, country }) => ({
    key: id,
    words: country && country !== name ? `${name}, ${country}` : name,
  }));
  const correctionLines = corrections.map((correction) => ({
    key: correction.id,
    words: t('correctionOf', {
      name: nameCorrected(correction, result),
      action: action(`action.${correction.type}`),
    }),
  }));
  return (
    <>
      <Lines title={t('placesOnlyHere')} lines={placeLines} />
      <Lines title={t('correctionsOnlyHere')} lines={correctionLines} />
    </>
  );
}

function Lines({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly words: string }[];
}) {
  const t = useTranslations('share');
  if (lines.length === 0) return null;
  const rest = lines.length - LISTED;
  return (
    <div className={styles.lines}>
      <p>{title}</p>
      <ul>
        {lines.slice(0, rest > 1 ? LISTED : lines.length).map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
        {rest > 1 && <li className={styles.hint}>{t('more', { count: rest })}</li>}
      </ul>
    </div>
  );
}

/** Both versions compared; undefined until theirs has been read. */
function useSides(
  article: OpenArticle,
  automatic: Geoparsed | null,
  draft: MapDraft,
  theirs: OwnedMap,
) {
  const own = draft.articles.find(({ article: { text } }) => text === article.text);
  const other = theirs.articles.find(({ id }) => id === own?.id) ?? theirs.articles[0]!;
  const isOtherText = !hasSameWords(other.article, article);
  // Their text is on the server already: nothing is sent there that is not.
  const { data } = useSWR(isOtherText ? ['stale', theirs.id, theirs.version] : null, () =>
    requestGeoparse({ title: other.article.title, text: other.article.text }),
  );
  const theirResult = isOtherText ? data : automatic;
  return useMemo(() => {
    if (!theirResult) return undefined;
    // Checked by the server's schema, which is wider than their type.
    const corrections = other.corrections as readonly Correction[];
    const { text, title = '' } = other.article;
    const { result } = applyCorrections(text, theirResult, corrections, title);
    const mine = (own?.corrections ?? []) as readonly Correction[];
    return {
      isOtherText,
      ...compareVersions({ result: article.result, corrections: mine }, { result, corrections }),
    };
  }, [theirResult, other, own, article, isOtherText]);
}

/** Whether an article of the map says what the one here says. */
export const hasSameWords = (
  kept: { readonly text: string; readonly title?: string },
  { text, title }: OpenArticle,
) => kept.text === text && (kept.title ?? '') === title;
