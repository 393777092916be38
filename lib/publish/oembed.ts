/** oEmbed 1.0 (https://oembed.com): how other systems turn the address of a map into the map. */
import { h, writeFragment } from '@/lib/markup/html';
import { element, writeXml } from '@/lib/markup/xml';
import { CARD_SIZES, cardUrl } from './card-address';
import type { PublishedMap } from './published-map';

/** Width offered to those who name no limit, CSS pixels. */
const WIDTH = 640;
/** How long an answer may be kept, seconds. */
const CACHE_AGE = 3600;
/** What a reader of the map may choose in its address; passed on to the embed. */
const PASSED_ON = ['lang', 'theme', 'dark', 'plain', 'static', 'kinds', 'place', 'transparent'];
/** The parts of a map's address: perhaps a language first, perhaps a slash at the end. */
const MAP_PATH =
  /^(?:\/[a-z]{2,3}(?:-[A-Za-z]{2,4})?)?\/(?:maps|embed)\/([A-Za-z0-9_-]{1,100})\/?$/;

/** What the address of a map says: which one, and what its reader chose. */
export interface MapAddress {
  readonly id: string;
  /** For the embed, e.g. `?place=123`; empty where nothing was chosen. */
  readonly query: string;
}

/**
 * Which map an address is of. The address is only read, never fetched.
 *
 * @param origin of this site
 * @returns null for addresses elsewhere and for other pages
 */
export function readMapAddress(address: string, origin: string): MapAddress | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // With or without TLS it is the same site.
  if (!/^https?:$/.test(url.protocol) || url.host !== new URL(origin).host) return null;
  const id = MAP_PATH.exec(url.pathname)?.[1];
  if (id === undefined) return null;
  const chosen = new URLSearchParams(
    PASSED_ON.flatMap((name): [string, string][] => {
      const value = url.searchParams.get(name);
      return value === null ? [] : [[name, value]];
    }),
  ).toString();
  return { id, query: chosen && `?${chosen}` };
}

export interface OembedRequest {
  readonly address: MapAddress;
  readonly origin: string;
  /** The most the consumer has room for, pixels. */
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
  /** Title and number of places in words: shown until the map is, or instead of it. */
  readonly summary: string;
}

/** An answer of type `rich`. */
export interface Oembed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly author_name?: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/**
 * The answer for a map.
 *
 * The HTML is a quotation with a link, then the frame: WordPress keeps just these, shows the first
 * until the second has said its height, and hides the frame for ever where the quotation is missing.
 * The frame may scroll: where nobody gives it the height it asks for, an opened list is longer.
 */
export function describeEmbed(map: PublishedMap, request: OembedRequest): Oembed {
  const { address, origin, maxWidth, maxHeight, summary } = request;
  const width = Math.min(WIDTH, maxWidth ?? WIDTH);
  const height = Math.min(map.display.height, maxHeight ?? map.display.height);
  const link = `${origin}/maps/${map.id}`;
  const frame = new URL(`${origin}/embed/${map.id}${address.query}`);
  // Most consumers keep to the height they were told: then the map itself has to.
  if (height !== map.display.height) frame.searchParams.set('height', String(height));
  const html = writeFragment(
    h('blockquote', {}, h('a', { href: link }, summary)),
    h('iframe', {
      src: frame.href,
      width,
      height,
      title: summary,
      frameborder: 0,
      loading: 'lazy',
      allowfullscreen: true,
    }),
  );
  const authors = new Set(map.articles.flatMap(({ byline }) => (byline ? [byline] : [])));
  return {
    type: 'rich',
    version: '1.0',
    html,
    width,
    height,
    title: map.title,
    ...(authors.size > 0 && { author_name: [...authors].join(', ') }),
    provider_name: 'Dateline',
    provider_url: origin,
    cache_age: CACHE_AGE,
    ...thumbnailOf(map, origin, maxWidth, maxHeight),
  };
}

/** The largest card within the limits: address, width and height, or none of the three. */
function thumbnailOf(
  map: PublishedMap,
  origin: string,
  maxWidth: number | null,
  maxHeight: number | null,
): Pick<Oembed, 'thumbnail_url' | 'thumbnail_width' | 'thumbnail_height'> {
  const size = CARD_SIZES.find(
    ({ width, height }) =>
      width <= (maxWidth ?? Number.POSITIVE_INFINITY) &&
      height <= (maxHeight ?? Number.POSITIVE_INFINITY),
  );
  if (!size) return {};
  return {
    thumbnail_url: cardUrl(map, origin, size.width),
    thumbnail_width: size.width,
    thumbnail_height: size.height,
  };
}

/** The answer as XML: the same fields, each an element of text. */
export function writeOembedXml(answer: Oembed): string {
  const fields = Object.entries(answer).map(([name, value]) => element(name, {}, String(value)));
  return writeXml(element('oembed', {}, ...fields), '');
}
