/** Types of `embed.js`, version 1. Fields may be added; none will change its meaning. */

/** Words of the article that name a place. */
export interface DatelineQuote {
  readonly mentionId: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offset in the article as the map knows it. */
  readonly start: number;
}

export interface DatelinePlace {
  readonly id: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** `[west, south, east, north]`, degrees. */
  readonly bbox: readonly [number, number, number, number] | null;
  readonly kind: string;
  readonly quotes: readonly DatelineQuote[];
}

export interface DatelinePlaceDetail {
  readonly placeId: string;
  readonly mentionId: string | null;
  /** The sentence, where the publisher lets it be quoted. */
  readonly quote: string | null;
}

/** What each event carries in `detail`. All bubble. */
export interface DatelineMapEvents {
  ready: CustomEvent<{ readonly title: string; readonly places: readonly DatelinePlace[] }>;
  'place:enter': CustomEvent<DatelinePlaceDetail>;
  'place:leave': CustomEvent<DatelinePlaceDetail>;
  'place:select': CustomEvent<DatelinePlaceDetail>;
  view: CustomEvent<{ readonly bbox: readonly number[]; readonly zoom: number }>;
  /** `not-found`: no such map; `unavailable`: the article could not be mapped; `map`: not drawn. */
  error: CustomEvent<{ readonly code: string }>;
}

/** What can be said of a `<dateline-map>` in markup. */
export interface DatelineMapAttributes {
  /** Public id of a map. Without it, `article` is sent to the server to be mapped. */
  map?: string;
  /** CSS selector of the article whose words are tied to the map. */
  article?: string;
  /** Wrap the words in links, for keyboards and screen readers, instead of painting them only. */
  links?: boolean | '';
  theme?: 'auto' | 'light' | 'dark';
  /** BCP 47 tag. */
  lang?: string;
  /** CSS pixels; 480 where neither this nor the map says otherwise. */
  height?: number | string;
  /** Kinds of place to show, separated by commas. */
  kinds?: string;
  /** Id of the place whose card is open at first. */
  place?: string;
  /** `click`: the map starts only when the reader asks for it. */
  load?: 'auto' | 'click';
  /** `none`: no list in the frame, where the page around it has one. */
  list?: 'closed' | 'open' | 'none';
  plain?: boolean | '';
  static?: boolean | '';
  transparent?: boolean | '';
  /** As high as the element itself is made by the page. */
  fit?: boolean | '';
  /** Where Dateline runs; by default where the script came from. */
  server?: string;
  /** Name of the frame for screen readers; by default made of the map's title. */
  title?: string;
}

export interface DatelineConfig {
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly lang?: string;
  readonly filter?: { readonly kinds: readonly string[] };
  readonly interactive?: boolean;
}

export interface DatelineMapElement extends HTMLElement {
  /** The places of the map, once `ready`. */
  readonly places: readonly DatelinePlace[];
  /** Light a place's pin, or none. */
  highlight(placeId: string | null): void;
  /** Choose a place, as if its pin had been pressed. */
  select(placeId: string, mentionId?: string): void;
  /** Close the card and put every light out. */
  clear(): void;
  configure(config: DatelineConfig): void;
  addEventListener<Type extends keyof DatelineMapEvents>(
    type: Type,
    listener: (event: DatelineMapEvents[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-map': DatelineMapElement;
  }
}
