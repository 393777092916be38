/**
 * What the address of an embed asks for. Unknown values are left aside: an old snippet must never
 * break.
 */
import { PLACE_KINDS, type PlaceKind } from '@/lib/geoparse/types';
import { isLocale, type Locale, negotiateLocale } from '@/lib/i18n/locales';
import type { PublishedMap } from '@/lib/publish/published-map';

export type EmbedTheme = 'auto' | 'light' | 'dark';

export interface EmbedOptions {
  readonly theme: EmbedTheme;
  /** BCP 47 tag: names on the basemap. */
  readonly language: string;
  /** The interface in the language nearest to it. */
  readonly locale: Locale;
  /** Map, list and credit only: no headline, no link to the map's page. */
  readonly isPlain: boolean;
  /** A picture instead of a map that moves. */
  readonly isStatic: boolean;
  readonly isTransparent: boolean;
  /** As high as the frame, whatever that is, instead of a height of its own. */
  readonly fits: boolean;
  /** The map starts only when the reader asks for it. */
  readonly waitsForClick: boolean;
  /** `none` leaves it to the page around to list the places. */
  readonly list: 'closed' | 'open' | 'none';
  /** CSS pixels, the list closed. */
  readonly height: number;
  /** Only places of these kinds; null for all. */
  readonly kinds: readonly PlaceKind[] | null;
  /** Id of the place whose card is open at first. */
  readonly placeId: string | null;
}

const LEAST_HEIGHT = 200;
const MOST_HEIGHT = 2000;

/**
 * @param query the address's parameters; `dark`, `plain`, `static`, `transparent`, `fitchart` are
 * named as Datawrapper names them
 * @param acceptLanguage the reader's header, asked where neither address nor owner says
 */
export function readOptions(
  query: URLSearchParams,
  display: Pick<PublishedMap['display'], 'theme' | 'language' | 'height'>,
  acceptLanguage: string | null,
): EmbedOptions {
  const is = (name: string) => ['', 'true', '1'].includes(query.get(name) ?? 'false');
  const language = languageOf(query.get('lang')) ?? languageOf(display.language);
  const base = language?.split('-')[0]?.toLowerCase();
  const locale = isLocale(base) ? base : negotiateLocale(language ?? acceptLanguage);
  return {
    theme: themeOf(query) ?? display.theme,
    language: language ?? locale,
    locale,
    isPlain: is('plain'),
    isStatic: is('static'),
    isTransparent: is('transparent'),
    fits: is('fitchart') || is('fit'),
    waitsForClick: query.get('load') === 'click',
    list: listOf(query.get('list')),
    height: heightOf(query.get('height')) ?? display.height,
    kinds: kindsOf(query.get('kinds')),
    placeId: query.get('place') || null,
  };
}

function themeOf(query: URLSearchParams): EmbedTheme | null {
  const theme = query.get('theme');
  if (theme === 'auto' || theme === 'light' || theme === 'dark') return theme;
  switch (query.get('dark')) {
    case 'auto':
      return 'auto';
    case 'true':
    case '':
      return 'dark';
    case 'false':
      return 'light';
    default:
      return null;
  }
}

function listOf(list: string | null): EmbedOptions['list'] {
  return list === 'open' || list === 'none' ? list : 'closed';
}

function languageOf(tag: string | null): string | null {
  return tag && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : null;
}

function heightOf(text: string | null): number | null {
  const height = Number(text);
  if (!text || !Number.isFinite(height)) return null;
  return Math.round(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, height)));
}

function kindsOf(list: string | null): readonly PlaceKind[] | null {
  const kinds = PLACE_KINDS.filter((kind) => list?.split(',').includes(kind));
  return kinds.length > 0 ? kinds : null;
}
