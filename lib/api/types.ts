/** What the HTTP interface sends, for its clients: the page, scripts, other programs. */
import type { Article } from '@/lib/article';
import type { Geoparsed, Place } from '@/lib/geoparse/types';

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
