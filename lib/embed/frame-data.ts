/** What the server hands the script in the frame, as JSON within the page. */
import type { PlaceKind } from '@/lib/geoparse/types';
import type { Messages } from '@/lib/i18n/load-messages';
import type { Locale } from '@/lib/i18n/locales';
import type { DisputedBorders } from '@/lib/map/style';
import type { PublishedMap, PublishedPlace } from '@/lib/publish/published-map';

/** Id of the element that holds it. */
export const FRAME_DATA_ID = 'dateline-data';

/** The catalogue's parts that the live map speaks with. */
export const FRAME_NAMESPACES = [
  'map',
  'kind',
  'places',
  'card',
  'certaintyLong',
  'measure',
  'embed',
] as const;
export type FrameMessages = Pick<Messages, (typeof FRAME_NAMESPACES)[number]>;

/** An article of the map, as far as cards link to it. */
export interface FrameArticle {
  readonly id: string;
  readonly url: string | null;
  readonly language: string;
}

export interface FrameData {
  readonly id: string;
  readonly title: string;
  /** In the order of the list. */
  readonly places: readonly PublishedPlace[];
  readonly articles: readonly FrameArticle[];
  readonly view: PublishedMap['display']['view'];
  readonly language: string;
  readonly locale: Locale;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly kinds: readonly PlaceKind[] | null;
  readonly placeId: string | null;
  readonly isStatic: boolean;
  readonly fits: boolean;
  readonly waitsForClick: boolean;
  readonly messages: FrameMessages;
  /** How many places there are, in words; `#` stands for a number from two on. */
  readonly counts: { readonly none: string; readonly one: string; readonly other: string };
  /** Names of the places' countries in that language, by ISO code; missing where English will do. */
  readonly countries: Readonly<Record<string, string>>;
  readonly mapStyleUrl: string | null;
  readonly disputedBorders: DisputedBorders;
  /** Address of the outlines of its areas, packed, by place id. */
  readonly outlines: string;
  /** Addresses of the live map's script and sheet, fetched when it is needed. */
  readonly mapScript: string;
  readonly mapSheet: string;
}
