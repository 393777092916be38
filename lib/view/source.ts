import type { Article } from '@/lib/article';

/** Longest date that is shown as it stands, where it is in no known form. */
const MAX_DATE = 40;

/** The day an article was published where it was, as the start of that day in UTC. */
export function publishedDay(publishedAt: string | null | undefined): Date | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(publishedAt ?? '');
  if (!day) return null;
  const date = new Date(`${day[0]}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** A date in a form of the site's own, if it is short enough to be one. */
export function publishedWords(publishedAt: string | null | undefined): string | null {
  const words = publishedAt?.trim() ?? '';
  return words !== '' && words.length <= MAX_DATE ? words : null;
}

/** An address that may be made a link: of the web, so that no link of ours can run a script. */
export function safeLink(url: string | null | undefined): URL | null {
  try {
    const link = new URL(url ?? '');
    return link.protocol === 'https:' || link.protocol === 'http:' ? link : null;
  } catch {
    return null;
  }
}

/** Whether anything is known of where an article comes from. */
export function hasSource({ byline, publishedAt, site, url }: Article): boolean {
  return Boolean(byline || publishedAt || site || safeLink(url));
}
