import { Wordmark } from '@/components/header/wordmark';
import { MarkedQuote } from '@/components/places/marked-quote';
import { linkToWords } from '@/lib/embed/words-link';
import { countryNames } from '@/lib/i18n/country-names';
import { loadMessages } from '@/lib/i18n/load-messages';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { type Translate, translator } from '@/lib/i18n/translate';
import type {
  PublishedArticle,
  PublishedMap,
  PublishedMention,
  PublishedPlace,
} from '@/lib/publish/published-map';
import { countryOf, quotable } from '@/lib/publish/reading';
import { splitParagraphs } from '@/lib/view/paragraphs';
import { quoteParts } from '@/lib/view/quote-parts';
import styles from './published-story.module.css';
import { TieList } from './tie-list';

/** Id of the map's element within the page. */
const MAP_ID = 'map';

/**
 * A published map for its readers: what may be read of the text, beside the map, which our own
 * element shows as it would in any page, tied to the words.
 */
export async function PublishedStory({
  map,
  locale,
  nonce,
}: {
  readonly map: PublishedMap;
  readonly locale: Locale;
  readonly nonce: string | undefined;
}) {
  const t = translator(locale, await loadMessages(locale));
  const countries = countryNames(locale);
  const isWhole = map.display.quoting === 'all';
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <a href="/" aria-label={t('header.home')}>
          <Wordmark />
        </a>
      </header>
      <main className={styles.main}>
        <div className={styles.map}>
          <dateline-map
            suppressHydrationWarning
            id={MAP_ID}
            map={map.id}
            {...(isWhole ? { article: '#story', links: true } : {})}
            plain
            fit
            list="none"
            lang={locale}
          >
            {/* biome-ignore lint/performance/noImgElement: drawn on the fly, at one size */}
            <img src={`/embed/${map.id}/map.svg?w=800&h=600&v=${map.version}`} alt="" />
          </dateline-map>
          <script async src="/v1/embed.js" nonce={nonce} />
        </div>
        <article id="story" className={styles.story}>
          <h1 dir="auto">{map.title}</h1>
          {map.articles.map((article) => (
            <ArticleHead
              key={article.id}
              article={article}
              mapTitle={map.title}
              t={t}
              locale={locale}
            />
          ))}
          <p className={styles.count}>{t('embed.summary', { count: map.places.length })}</p>
          {map.articles.map((article) => (
            <ArticleBody key={article.id} article={article} mapTitle={map.title} />
          ))}
          {!isWhole && <TieList mapElementId={MAP_ID} />}
          {!isWhole && (
            <ol className={styles.places} aria-label={t('embed.listLabel')}>
              {map.places.map((place) => (
                <Place key={place.id} place={place} map={map} countries={countries} t={t} />
              ))}
            </ol>
          )}
        </article>
      </main>
    </div>
  );
}

function ArticleHead({
  article: { title, url, byline, site, publishedAt },
  mapTitle,
  t,
  locale,
}: {
  readonly article: PublishedArticle;
  readonly mapTitle: string;
  readonly t: Translate;
  readonly locale: Locale;
}) {
  const date = publishedAt && new Date(publishedAt);
  const day =
    date && !Number.isNaN(date.getTime())
      ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
      : null;
  const facts = [byline, site, day].filter(Boolean).join(' · ');
  const name = title && title !== mapTitle ? title : null;
  if (!facts && !url && !name) return null;
  return (
    <p className={styles.facts} dir="auto">
      {facts}
      {facts && (url || name) && ' · '}
      {url ? (
        <a href={url} rel="noopener nofollow ugc">
          {name ?? t('share.source')}
        </a>
      ) : (
        name
      )}
    </p>
  );
}

function ArticleBody({
  article: { title, text, language },
  mapTitle,
}: {
  readonly article: PublishedArticle;
  readonly mapTitle: string;
}) {
  if (text === null) return null;
  // What stands above already is not said twice.
  const body = splitParagraphs(text, title).filter(
    ({ start, end }, index) => index > 0 || ![title, mapTitle].includes(text.slice(start, end)),
  );
  const tag = language === 'und' ? undefined : language;
  return (
    <div className={styles.text} lang={tag} dir={directionOf(language)}>
      {body.map(({ start, end }) => (
        <p key={start}>{text.slice(start, end)}</p>
      ))}
    </div>
  );
}

function Place({
  place,
  map,
  countries,
  t,
}: {
  readonly place: PublishedPlace;
  readonly map: PublishedMap;
  readonly countries: Readonly<Record<string, string>>;
  readonly t: Translate;
}) {
  const kind = t(`kind.${place.kind}`);
  const country = countryOf(place, countries);
  return (
    <li data-kind={place.kind} data-place={place.id}>
      <h2>
        <a href={`#${MAP_ID}`} data-choose dir="auto">
          {place.name}
        </a>{' '}
        <span className={styles.what}>
          {country ? t('places.inCountry', { kind, country }) : kind}
          {place.certainty !== 'sure' && ` · ${t(`certainty.${place.certainty}`)}`}
        </span>
      </h2>
      {place.blurredKm !== null && (
        <p className={styles.what}>{t('embed.about', { radius: place.blurredKm })}</p>
      )}
      {place.note !== null && <p dir="auto">{place.note}</p>}
      {place.mentions.map((mention) => (
        <Quote
          key={mention.id}
          mention={mention}
          article={map.articles.find(({ id }) => id === mention.articleId)}
        />
      ))}
    </li>
  );
}

/** Letters kept of a quotation on either side of the name. */
const REACH = { before: 240, after: 200 };

function Quote({
  mention,
  article,
}: {
  readonly mention: PublishedMention;
  readonly article: PublishedArticle | undefined;
}) {
  if (mention.sentence === null) return null;
  const words = (
    <MarkedQuote
      parts={quoteParts(quotable(mention), REACH)}
      language={article?.language ?? 'und'}
    />
  );
  const href = article?.url && linkToWords(article.url, mention);
  return (
    <blockquote>
      {words}
      {href && (
        <>
          {' '}
          <a className={styles.source} href={href} rel="noopener nofollow ugc" aria-label="↗">
            ↗
          </a>
        </>
      )}
    </blockquote>
  );
}
