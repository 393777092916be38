'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import form from '@/components/edit/form.module.css';
import { MarkedQuote } from '@/components/places/marked-quote';
import button from '@/components/ui/button.module.css';
import { anchorOf, CONTEXT_LENGTH } from '@/lib/corrections/anchor';
import type { Correction } from '@/lib/corrections/types';
import { findWholeWords } from '@/lib/corrections/whole-words';
import { partsAround } from '@/lib/view/quote-parts';
import { useEditing } from '../state/editing';
import styles from './review-pane.module.css';

/** Corrections whose words are no longer in the text: shown, never moved by themselves. */
export function OrphanList({
  orphans,
  text,
  language,
}: {
  readonly orphans: readonly Correction[];
  readonly text: string;
  readonly language: string;
}) {
  const t = useTranslations('review.orphan');
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('title', { count: orphans.length })}</h2>
      <p className={styles.muted}>{t('hint')}</p>
      <ul className={styles.orphans}>
        {orphans.map((orphan) => (
          <Orphan key={orphan.id} orphan={orphan} text={text} language={language} />
        ))}
      </ul>
    </section>
  );
}

/** What is kept of the text around words may begin and end within a word; what is shown does not. */
const AROUND = { before: CONTEXT_LENGTH - 1, after: CONTEXT_LENGTH - 1 };

function Orphan({
  orphan,
  text,
  language,
}: {
  readonly orphan: Correction;
  readonly text: string;
  readonly language: string;
}) {
  const t = useTranslations();
  const { corrections, say } = useEditing()!;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const anchor = 'scope' in orphan && orphan.scope.type === 'mention' ? orphan.scope.anchor : null;
  const words =
    anchor?.exact ?? ('scope' in orphan && orphan.scope.type === 'name' ? orphan.scope.name : '');
  const place = 'place' in orphan ? orphan.place.name : 'into' in orphan ? orphan.into.name : null;
  return (
    <li className={styles.orphan}>
      <p>
        <b>{t(`history.actionTitle.${orphan.type}`)}</b>
        {place && `: ${place}`}
      </p>
      {words !== '' && (
        <p className={styles.orphanWords}>
          <MarkedQuote
            parts={partsAround(anchor?.prefix ?? '', words, anchor?.suffix ?? '', AROUND)}
            language={language}
          />
        </p>
      )}
      <div className={form.buttons}>
        {words !== '' && (
          <button
            type="button"
            className={button.button}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {t('review.orphan.replace')}
          </button>
        )}
        <button
          type="button"
          className={button.quiet}
          onClick={() => {
            corrections.discard([orphan.id]);
            say(t('review.orphan.discarded'));
          }}
        >
          {t('review.orphan.discard')}
        </button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Occurrences
            words={words}
            text={text}
            language={language}
            onChoose={(span) => {
              const { id: replaced, madeAt: _, ...change } = orphan;
              if (!('scope' in change)) return;
              const scope = { type: 'mention', anchor: anchorOf(text, span) } as const;
              corrections.replace(replaced, { ...change, scope });
              say(t('review.orphan.replaced'));
            }}
          />
        )}
      </div>
    </li>
  );
}

/** No more are offered than can be told apart. */
const LISTED = 20;

/** Where some words stand in the article now, to choose from. */
function Occurrences({
  words,
  text,
  language,
  onChoose,
}: {
  readonly words: string;
  readonly text: string;
  readonly language: string;
  readonly onChoose: (span: { readonly start: number; readonly end: number }) => void;
}) {
  const t = useTranslations('review.orphan');
  const id = useId();
  const [wanted, setWanted] = useState(words);
  const spans = findWholeWords(text, wanted.trim()).slice(0, LISTED);
  return (
    <div className={form.within}>
      <div className={form.field}>
        <label className={form.label} htmlFor={id}>
          {t('words')}
        </label>
        <input
          id={id}
          className={form.input}
          value={wanted}
          maxLength={120}
          dir="auto"
          spellCheck={false}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      <p className={styles.muted} role="status">
        {t('found', { count: spans.length })}
      </p>
      <ul>
        {spans.map((span) => (
          <li key={span.start}>
            <button type="button" className={styles.restItem} onClick={() => onChoose(span)}>
              <span className={styles.orphanWords}>
                <MarkedQuote
                  parts={partsAround(
                    text.slice(Math.max(0, span.start - CONTEXT_LENGTH), span.start),
                    text.slice(span.start, span.end),
                    text.slice(span.end, span.end + CONTEXT_LENGTH),
                    AROUND,
                  )}
                  language={language}
                />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
