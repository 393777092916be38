/** A text with what is known of it; only `title` and `text` are always there. */
export interface Article {
  /** Headline; the empty string where unknown. */
  readonly title: string;
  readonly text: string;
  readonly byline?: string | null;
  /** ISO 8601 date or date and time. */
  readonly publishedAt?: string | null;
  /** Name of the publication. */
  readonly site?: string | null;
  /** Where the article is published. */
  readonly url?: string | null;
}
