import { useTranslations } from 'use-intl';
import { MarkedQuote } from '@/components/places/marked-quote';
import type { FrameArticle } from '@/lib/embed/frame-data';
import { linkToWords } from '@/lib/embed/words-link';
import type { PublishedMention, PublishedPlace } from '@/lib/publish/published-map';
import { quotable } from '@/lib/publish/reading';
import { quoteParts } from '@/lib/view/quote-parts';
import { useCountryOf } from '../state/country-names';
import styles from './embed-card.module.css';

/** Letters kept of a quotation on either side of the name: a card in a frame is small. */
const REACH = { before: 90, after: 80 };

/** The card of a place for readers: what it is, and what the article says there. */
export function EmbedCard({
  place,
  articles,
  mentionId,
  onMention,
  onClose,
}: {
  readonly place: PublishedPlace;
  readonly articles: readonly FrameArticle[];
  /** The mention quoted; null for the first. */
  readonly mentionId: string | null;
  readonly onMention: (mentionId: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations();
  const countryOf = useCountryOf();
  const kind = t(`kind.${place.kind}`);
  const country =
    place.kind === 'country' || place.country === place.name ? null : countryOf(place);
  const { mentions } = place;
  const index = Math.max(
    0,
    mentions.findIndex(({ id }) => id === mentionId),
  );
  const mention = mentions[index];
  const step = (by: number) => {
    const next = mentions[(index + by + mentions.length) % mentions.length];
    if (next) onMention(next.id);
  };
  return (
    <div className={styles.card} data-kind={place.kind}>
      <header className={styles.head}>
        <h2 className={styles.name} dir="auto">
          {place.name}
        </h2>
        <button
          type="button"
          className={styles.icon}
          aria-label={t('card.close')}
          onClick={onClose}
        >
          <Stroke d="M4 4l8 8M12 4l-8 8" />
        </button>
      </header>
      <p className={styles.what}>
        {country ? t('places.inCountry', { kind, country }) : kind}
        {place.certainty !== 'sure' && ` · ${t(`certaintyLong.${place.certainty}`)}`}
      </p>
      {place.blurredKm !== null && (
        <p className={styles.note}>{t('embed.about', { radius: place.blurredKm })}</p>
      )}
      {place.note !== null && (
        <p className={styles.note} dir="auto">
          {place.note}
        </p>
      )}
      {mention?.sentence && <CardQuote mention={mention} articles={articles} />}
      {mentions.length > 1 && (
        <p className={styles.steps}>
          <button
            type="button"
            className={styles.icon}
            aria-label={t('card.previous')}
            onClick={() => step(-1)}
          >
            <Stroke d="M10 4L6 8l4 4" />
          </button>
          <span aria-live="polite">
            {t('card.position', { position: index + 1, count: mentions.length })}
          </span>
          <button
            type="button"
            className={styles.icon}
            aria-label={t('card.next')}
            onClick={() => step(1)}
          >
            <Stroke d="M6 4l4 4-4 4" />
          </button>
        </p>
      )}
    </div>
  );
}

function CardQuote({
  mention,
  articles,
}: {
  readonly mention: PublishedMention;
  readonly articles: readonly FrameArticle[];
}) {
  const t = useTranslations('embed');
  const article = articles.find(({ id }) => id === mention.articleId);
  const words = (
    <MarkedQuote
      parts={quoteParts(quotable(mention), REACH)}
      language={article?.language ?? 'und'}
    />
  );
  return (
    <blockquote className={styles.quote}>
      {article?.url ? (
        <a
          href={linkToWords(article.url, mention)}
          target="_blank"
          rel="noopener"
          title={t('readArticle')}
        >
          {words}
        </a>
      ) : (
        words
      )}
    </blockquote>
  );
}

function Stroke({ d }: { readonly d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </svg>
  );
}
