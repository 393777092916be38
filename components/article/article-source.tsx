'use client';

import { useFormatter, useTranslations } from 'use-intl';
import hidden from '@/components/ui/visually-hidden.module.css';
import type { Article } from '@/lib/article';
import { publishedDay, publishedWords, safeLink } from '@/lib/view/source';
import styles from './article-source.module.css';

/** Who wrote it, when and where it was published, with a link to it; only what is known. */
export function ArticleSource({ article }: { readonly article: Article }) {
  const t = useTranslations('source');
  const format = useFormatter();
  const { byline, publishedAt, site } = article;
  const day = publishedDay(publishedAt);
  const link = safeLink(article.url);
  const name = site || link?.hostname.replace(/^www\./, '');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of facts, not a set of form fields.
    <p className={styles.source} role="group" aria-label={t('label')}>
      {byline && <span dir="auto">{byline}</span>}
      {day ? (
        <time dateTime={day.toISOString().slice(0, 10)}>
          {format.dateTime(day, { dateStyle: 'long', timeZone: 'UTC' })}
        </time>
      ) : (
        publishedWords(publishedAt) && <span dir="auto">{publishedWords(publishedAt)}</span>
      )}
      {link ? (
        <a href={link.href} target="_blank" rel="noopener noreferrer" dir="auto">
          {name}
          <span className={hidden.hidden}> {t('newTab')}</span>
        </a>
      ) : (
        name && <span dir="auto">{name}</span>
      )}
    </p>
  );
}
