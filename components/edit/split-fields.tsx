'use client';

import { useTranslations } from 'use-intl';
import { MarkedQuote } from '@/components/places/marked-quote';
import type { PlaceRow } from '@/lib/view/place-rows';
import { quoteParts } from '@/lib/view/quote-parts';
import type { Story } from '@/lib/view/story';
import styles from './form.module.css';

/** Some mentions of a place mean another one: they get an entry of their own, to be put elsewhere. */
export function SplitFields({
  story,
  row,
  chosen,
  onChange,
}: {
  readonly story: Story;
  readonly row: PlaceRow;
  /** Indexes of the mentions to split off. */
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}) {
  const t = useTranslations('edit');
  const toggle = (index: number) => {
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    onChange(next);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.hint}>{t('split.hint')}</legend>
      <div className={styles.options}>
        {row.mentionIndexes.map((index) => {
          const mention = story.mentions[index]!;
          return (
            <label key={index} className={styles.option}>
              <input type="checkbox" checked={chosen.has(index)} onChange={() => toggle(index)} />
              <span className={styles.quote}>
                <MarkedQuote
                  parts={quoteParts(mention, { before: 40, after: 40 })}
                  language={story.article.result.language}
                />
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
