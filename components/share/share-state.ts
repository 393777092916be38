import type { MapDraft, OwnedMap } from '@/lib/client/maps';
import type { PublishSettings } from '@/lib/publish/settings';
import { headlineOf } from '@/lib/view/headline';
import type { OpenArticle } from '@/lib/view/story';
import type { Corrections } from '../state/use-corrections';

/** What the owner sets in the dialog. */
export interface ShareForm {
  readonly title: string;
  readonly visibility: OwnedMap['visibility'];
  readonly settings: PublishSettings;
}

/** As the server takes them where nothing is said; see `publishSettings`. */
const DEFAULT_SETTINGS: PublishSettings = {
  theme: 'auto',
  language: null,
  height: 480,
  quoting: 'sentence',
  order: 'mention',
  roles: ['location', 'actor'],
  withheld: [],
  blurred: {},
  view: null,
};

/** What the dialog starts from: the published map, or the article as it is. */
export function formOf(article: OpenArticle, map: OwnedMap | null): ShareForm {
  return {
    title: map?.title ?? headlineOf(article),
    visibility: map?.visibility ?? 'unlisted',
    settings: map?.settings ?? DEFAULT_SETTINGS,
  };
}

/** The map to send: the article here, beside whatever else the map holds. */
export function draftOf(
  form: ShareForm,
  article: OpenArticle,
  corrections: Corrections['corrections'],
  map: OwnedMap | null,
  articleId: string,
): MapDraft {
  const { title, text, byline, publishedAt, site, url } = article;
  const own = {
    id: articleId,
    article: { title, text, byline, publishedAt, site, url },
    corrections,
  } as unknown as MapDraft['articles'][number];
  const others = map?.articles.filter(({ id }) => id !== articleId) ?? [];
  const articles = map?.articles.map((kept) => (kept.id === articleId ? own : kept)) ?? [own];
  return { ...form, articles: articles.includes(own) ? articles : [own, ...others] } as MapDraft;
}

/** Whether the map lacks something of what is here. */
export function differs(draft: MapDraft, map: OwnedMap): boolean {
  const { title, visibility, settings, articles } = map;
  return stable(draft) !== stable({ title, visibility, settings, articles });
}

/** JSON whose keys are in one order, without what is null or undefined: absent is the same. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => {
    if (part === null) return undefined;
    if (typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part as object).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
