import type { Article } from '@/lib/article';
import type { Geoparsed, ResolvedMention } from '@/lib/geoparse/types';
import { type PlaceRow, placeRows } from './place-rows';

/** An article with what was found in it, under the id the page knows it by. */
export interface OpenArticle extends Article {
  readonly id: string;
  readonly result: Geoparsed;
  /** Of a draft: which version of its text this is; absent or null is the text as first read. */
  readonly version?: string | null;
}

/** The article as every pane of the page reads it; derived from it alone. */
export interface Story {
  readonly article: OpenArticle;
  readonly mentions: readonly ResolvedMention[];
  /** In order of first mention. */
  readonly rows: readonly PlaceRow[];
  readonly rowOfId: ReadonlyMap<string, PlaceRow>;
}

const known = new WeakMap<OpenArticle, Story>();

/** Join places and mentions once, for all panes; the same object for the same article. */
export function toStory(article: OpenArticle): Story {
  const before = known.get(article);
  if (before) return before;
  const rows = placeRows(article.result);
  const story = {
    article,
    mentions: article.result.mentions,
    rows,
    rowOfId: new Map(rows.map((row) => [row.id, row])),
  };
  known.set(article, story);
  return story;
}
