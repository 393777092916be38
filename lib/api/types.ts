/** What the HTTP interface sends, for its clients: the page, scripts, other programs. */
import type { FailureReason, InputFault } from '@/lib/errors';
import type { Geoparsed, Place } from '@/lib/geoparse/types';

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

/** `POST /api/geoparse?format=json`: the whole result, nothing lost, candidates with reasons. */
export type GeoparsedArticle = { readonly article: Article } & Geoparsed;

/** An entry of `GET /api/samples`. */
export interface SampleSummary {
  readonly id: string;
  readonly title: string;
  /** Number of words in the text. */
  readonly words: number;
}

/** `GET /api/samples` */
export interface SampleList {
  readonly samples: readonly SampleSummary[];
}

/** `GET /api/samples/{id}` */
export interface SampleArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly result: Geoparsed;
}

/** `GET /api/places?q=`: best match first. */
export interface PlaceList {
  readonly places: readonly Place[];
}

/** Body of every error, RFC 9457 `application/problem+json`. */
export interface ProblemDetails {
  /** Names the kind of problem: `urn:dateline:problem:` and the reason. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly reason: FailureReason;
  /** For `invalid-input`: each part that was wrong. */
  readonly errors?: readonly InputFault[];
}
