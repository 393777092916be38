import type { Article } from '@/lib/article';

/** What a page says of itself, before anyone reads the article. */
export interface PageMetadata extends Pick<Article, 'byline' | 'publishedAt' | 'site' | 'url'> {
  readonly title: string | null;
  /** False where the page declares that the rest is for subscribers. */
  readonly isFree: boolean;
}

/** The parts of a document that are asked. */
interface Page {
  readonly title: string;
  querySelector(
    selector: string,
  ): { getAttribute(name: string): string | null; textContent: string | null } | null;
  querySelectorAll(selector: string): Iterable<{ textContent: string | null }>;
}

/**
 * Title, author, date, publication and address of a page: from its schema.org data, then from its
 * Open Graph and other meta elements.
 *
 * @param url where it was fetched from, to complete addresses
 */
export function readMetadata(page: Page, url: string | undefined): PageMetadata {
  const article = findArticleData(page);
  const meta = (...names: readonly string[]) => {
    for (const name of names) {
      const selector = `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`;
      const content = page.querySelector(selector)?.getAttribute('content')?.trim();
      if (content) return content;
    }
    return null;
  };
  const canonical =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  return {
    title:
      textOf(article?.headline) ?? meta('og:title', 'twitter:title') ?? (page.title.trim() || null),
    byline:
      namesOf(article?.author) ??
      authorOf(meta('author', 'article:author', 'dc.creator', 'parsely-author')),
    publishedAt:
      textOf(article?.datePublished) ??
      meta('article:published_time', 'datePublished', 'date', 'dc.date', 'parsely-pub-date') ??
      page.querySelector('time[datetime]')?.getAttribute('datetime') ??
      null,
    site: namesOf(article?.publisher) ?? meta('og:site_name', 'application-name'),
    url: absoluteUrl(canonical, url),
    isFree: !/^false$/i.test(String(article?.isAccessibleForFree ?? 'true')),
  };
}

type Data = Readonly<Record<string, unknown>>;

/** The first article among the page's JSON-LD. */
function findArticleData(page: Page): Data | null {
  for (const { textContent } of page.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse(textContent ?? '');
    } catch {
      continue;
    }
    const found = findArticle(value, 0);
    if (found) return found;
  }
  return null;
}

function findArticle(value: unknown, depth: number): Data | null {
  if (depth > 5 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = findArticle(one, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const data = value as Data;
  const types = [data['@type']].flat();
  if (types.some((type) => typeof type === 'string' && /(Article|Posting|Report)$/.test(type))) {
    return data;
  }
  return findArticle(data['@graph'], depth + 1) ?? findArticle(data.mainEntity, depth + 1);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Names of one or several people or organisations. */
function namesOf(value: unknown): string | null {
  const names = [value].flat().flatMap((one) => {
    const name = typeof one === 'object' && one !== null ? (one as Data).name : one;
    const text = textOf(name);
    return text && !/^https?:/.test(text) ? [text] : [];
  });
  return names.length > 0 ? names.join(', ') : null;
}

/** Some sites put the address of a profile where the name should be. */
function authorOf(content: string | null): string | null {
  return content && !/^https?:/.test(content) ? content : null;
}

/** The page's own address if it is one of the web; else where it was fetched from. */
function absoluteUrl(address: string | null, base: string | undefined): string | null {
  try {
    const { href, protocol } = new URL(address ?? base ?? '', base);
    if (protocol === 'https:' || protocol === 'http:') return href;
  } catch {
    // Not an address.
  }
  return base ?? null;
}
