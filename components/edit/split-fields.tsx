'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useEditing } from '@/components/editing';
import { MarkedQuote } from '@/components/places/marked-quote';
import button from '@/components/ui/button.module.css';
import { anchorOfMention } from '@/lib/corrections/anchor';
import { randomId } from '@/lib/drafts/draft-id';
import type { PlaceRow } from '@/lib/view/place-rows';
import { quoteParts } from '@/lib/view/quote-parts';
import type { Story } from '@/lib/view/story';
import styles from './form.module.css';

/** Some mentions of a place mean another one: they get an entry of their own, to be put elsewhere. */
export function SplitFields({
  story,
  row,
  onDone,
}: {
  readonly story: Story;
  readonly row: PlaceRow;
  readonly onDone: (start: number) => void;
}) {
  const t = useTranslations('edit');
  const { corrections, say } = useEditing()!;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (index: number) => {
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    setChosen(next);
  };
  const canSplit = chosen.size > 0 && chosen.size < row.mentionCount;
  const split = () => {
    const mentions = [...chosen].sort((a, b) => a - b).map((index) => story.mentions[index]!);
    corrections.make({
      type: 'split-place',
      placeId: row.id,
      anchors: mentions.map(anchorOfMention),
      newId: `user-${randomId()}`,
    });
    say(t('made', { count: mentions.length }));
    onDone(mentions[0]!.start);
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
      <div className={styles.within}>
        <button type="button" className={button.button} disabled={!canSplit} onClick={split}>
          {t('split.do', { count: chosen.size })}
        </button>
      </div>
    </fieldset>
  );
}
