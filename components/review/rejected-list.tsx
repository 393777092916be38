'use client';

import { useTranslations } from 'use-intl';
import { MarkedQuote } from '@/components/places/marked-quote';
import button from '@/components/ui/button.module.css';
import { anchorOfMention } from '@/lib/corrections/anchor';
import { foldName } from '@/lib/geoparse/fold-name';
import { groupBy } from '@/lib/geoparse/group-by';
import type { ResolvedMention } from '@/lib/geoparse/types';
import { quoteParts } from '@/lib/view/quote-parts';
import { useEditing } from '../state/editing';
import styles from './review-pane.module.css';

/** Names the editor said are no places, each to be brought back in all its mentions. */
export function RejectedList({ language }: { readonly language: string }) {
  const t = useTranslations('review.rejected');
  const { corrections, say } = useEditing()!;
  const names = groupBy(corrections.rejected, ({ text }) => foldName(text));

  const restore = (name: string, mentions: readonly ResolvedMention[]) => {
    const made = corrections.corrections.filter(
      (one) =>
        one.type === 'reject' &&
        foldName(one.scope.type === 'name' ? one.scope.name : one.scope.anchor.exact) === name,
    );
    if (made.length > 0) corrections.discard(made.map(({ id }) => id));
    // Rejected along with words that overlapped: then it is said of each that it is one.
    else
      corrections.make(
        ...mentions.map((mention) => ({
          type: 'accept' as const,
          scope: { type: 'mention' as const, anchor: anchorOfMention(mention) },
        })),
      );
    say(t('restored', { name: mentions[0]!.text, count: mentions.length }));
  };
  if (names.size === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('title', { count: names.size })}</h2>
      <ul className={styles.orphans}>
        {[...names].map(([name, mentions]) => (
          <li key={name} className={styles.rejected}>
            <p className={styles.orphanWords}>
              <MarkedQuote
                parts={quoteParts(mentions[0]!, { before: 40, after: 40 })}
                language={language}
              />
              {mentions.length > 1 && (
                <span className={styles.times}> {t('times', { count: mentions.length })}</span>
              )}
            </p>
            <button
              type="button"
              className={button.quiet}
              aria-label={t('restoreName', { name: mentions[0]!.text })}
              onClick={() => restore(name, mentions)}
            >
              {t('restore')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
