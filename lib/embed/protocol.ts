/**
 * What a map in a frame and the page around it say to each other: `postMessage` envelopes.
 *
 * Kept small and free of libraries, because it is part of the script that other people's pages
 * load. Version 1; fields may be added, none will change its meaning.
 */

/** What every message carries. `map` is the public id of the map spoken of. */
interface Envelope {
  readonly source: typeof SOURCE;
  readonly v: 1;
  readonly map: string;
}

export const SOURCE = 'dateline';

/** Words of the article that name a place, so that a page can find them in its own text. */
export interface QuoteSelector {
  readonly mentionId: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offset in the article as the map knows it: a hint. */
  readonly start: number;
}

/** A place as the page around the map gets to know it. */
export interface EmbeddedPlace {
  readonly id: string;
  readonly name: string;
  /** Degrees, WGS 84; null where the publisher withholds the point. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** `[west, south, east, north]`, degrees. */
  readonly bbox: readonly [number, number, number, number] | null;
  readonly kind: string;
  readonly quotes: readonly QuoteSelector[];
}

/** From the map to the page. */
export type MapMessage = Envelope &
  (
    | {
        readonly type: 'ready';
        readonly title: string;
        /** The title as the name of a frame, in the reader's language. */
        readonly label: string;
        readonly places: readonly EmbeddedPlace[];
        readonly height: number;
      }
    | { readonly type: 'resize'; readonly height: number }
    | { readonly type: 'view'; readonly bbox: readonly number[]; readonly zoom: number }
    | { readonly type: 'error'; readonly code: string }
    | {
        readonly type: 'place:enter' | 'place:leave' | 'place:select';
        readonly placeId: string;
        readonly mentionId: string | null;
        readonly quote: string | null;
      }
  );

/** From the page to the map. */
export type PageMessage = Envelope &
  (
    | { readonly type: 'hello' }
    | { readonly type: 'place:highlight'; readonly placeId: string | null }
    | {
        readonly type: 'place:select';
        readonly placeId: string;
        readonly mentionId?: string;
        readonly open?: boolean;
      }
    | { readonly type: 'clear' }
    | {
        readonly type: 'config';
        readonly theme?: 'light' | 'dark' | 'auto';
        readonly lang?: string;
        /** Show only places of these kinds; the empty list shows all. */
        readonly filter?: { readonly kinds: readonly string[] };
        readonly interactive?: boolean;
      }
  );

/** Without what every message carries alike. */
export type Payload<Message> = Message extends Envelope ? Omit<Message, keyof Envelope> : never;

/** Put a payload in its envelope. */
export function envelope<P extends object>(map: string, payload: P): P & Envelope {
  return { source: SOURCE, v: 1, map, ...payload };
}

/**
 * Whether something received is an envelope about this map, of a shape worth looking into. Where it
 * came from is the receiver's to check.
 */
export function isEnvelope(data: unknown, map: string): data is Envelope & { type: string } {
  if (typeof data !== 'object' || data === null) return false;
  const message = data as Record<string, unknown>;
  return (
    message.source === SOURCE &&
    message.v === 1 &&
    message.map === map &&
    typeof message.type === 'string'
  );
}

/** Whether something received is a message of the map, whole and of the right shape. */
export function isMapMessage(data: unknown, map: string): data is MapMessage {
  if (!isEnvelope(data, map)) return false;
  const fields: object = data;
  const { type, title, places, placeId, mentionId, quote, bbox, zoom, code } = fields as Record<
    string,
    unknown
  >;
  if (type === 'ready') return isText(title) && Array.isArray(places) && places.every(isPlace);
  if (/^place:/.test(String(type))) {
    return isText(placeId) && isText(mentionId ?? '') && isText(quote ?? '');
  }
  if (type === 'view') return Array.isArray(bbox) && [...bbox, zoom].every(Number.isFinite);
  // A height is looked at where it is used.
  return type === 'resize' || (type === 'error' && isText(code));
}

const isText = (value: unknown) => typeof value === 'string';

function isPlace(value: Record<string, unknown> | null): boolean {
  return (
    isText(value?.id) &&
    isText(value?.name) &&
    Array.isArray(value?.quotes) &&
    value.quotes.every(
      (quote: Record<string, unknown> | null) =>
        [quote?.mentionId, quote?.exact, quote?.prefix, quote?.suffix].every(isText) &&
        Number.isInteger(quote?.start),
    )
  );
}

/** Taller than this no frame is made, whatever it asks for. Pixels. */
export const MAX_HEIGHT = 4000;

/** A height from a message, in whole pixels, or null where it is none. */
export function heightOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
    ? Math.min(Math.round(value), MAX_HEIGHT)
    : null;
}
