/** A published map → the page in the frame: whole and readable before any script runs. */
import { createHash } from 'node:crypto';
import type { Messages } from '@/lib/i18n/load-messages';
import { directionOf } from '@/lib/i18n/locales';
import { type Translate, translator } from '@/lib/i18n/translate';
import type { MapTheme } from '@/lib/map/flavors';
import type { DisputedBorders } from '@/lib/map/style';
import { type HtmlElement, h, jsonText, writeDocument } from '@/lib/markup/html';
import type { PublishedMap, PublishedPlace } from '@/lib/publish/published-map';
import { countryOf } from '@/lib/publish/reading';
import { FRAME_DATA_ID, FRAME_NAMESPACES, type FrameData, type FrameMessages } from '../frame-data';
import type { EmbedOptions, EmbedTheme } from './options';
import { writeList } from './place-list';

/** Files of the frame, by what they are; their names change with their content. */
export interface FrameFiles {
  readonly script: string;
  readonly sheet: string;
  readonly mapScript: string;
  readonly mapSheet: string;
}

export interface PageContext {
  /** Origin of this server. */
  readonly origin: string;
  readonly files: FrameFiles;
  readonly messages: Messages;
  /** Country names in the reader's language, by ISO code. */
  readonly countries: Readonly<Record<string, string>>;
  readonly mapStyleUrl: string | null;
  readonly disputedBorders: DisputedBorders;
}

export interface WrittenPage {
  readonly html: string;
  /** Hash of the one inline sheet, as a policy names it. */
  readonly styleHash: string;
}

/** Widths of the picture: drawn for the page's, its names can be read and its sides are not cut. */
const PICTURES = [
  { media: '(max-width: 480px)', width: 400 },
  { media: '(max-width: 1000px)', width: 800 },
  { media: null, width: 1200 },
] as const;
/** Places named in the picture's description. */
const NAMED_IN_PICTURE = 8;
/** Header and bar of the frame, in CSS pixels at the usual text size; see frame.css. */
const CHROME_PX = 84;

/** @param map already filtered: see `placesShown` */
export function writePage(
  map: PublishedMap,
  options: EmbedOptions,
  context: PageContext,
): WrittenPage {
  const t = translator(options.locale, context.messages);
  const style = `:root{--height:${options.fits ? '100vh' : `${options.height}px`}}`;
  const html = writeDocument(
    h(
      'html',
      {
        lang: options.locale,
        dir: directionOf(options.locale),
        'data-theme': themeName(options.theme),
        class: classesOf(options),
      },
      writeHead(map, style, context, t),
      h('body', {}, writeMain(map, options, context, t), writeData(map, options, context, t)),
    ),
  );
  const digest = createHash('sha256').update(style).digest('base64');
  return { html, styleHash: `sha256-${digest}` };
}

/** The places an embed shows. */
export function placesShown(
  map: PublishedMap,
  { kinds }: Pick<EmbedOptions, 'kinds'>,
): PublishedMap {
  return kinds ? { ...map, places: map.places.filter(({ kind }) => kinds.includes(kind)) } : map;
}

/** The page in place of a map that is not there. */
export function writeGonePage({ files, messages }: PageContext, options: EmbedOptions): string {
  const t = translator(options.locale, messages);
  return writeDocument(
    h(
      'html',
      {
        lang: options.locale,
        dir: directionOf(options.locale),
        'data-theme': themeName(options.theme),
      },
      h(
        'head',
        {},
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('title', {}, t('error.noMapTitle')),
        ICON,
        h('link', { rel: 'stylesheet', href: files.sheet }),
        // It tells the page around that there is nothing to show.
        h('script', { type: 'module', src: files.script, crossorigin: 'anonymous' }),
      ),
      h(
        'body',
        {},
        h(
          'main',
          { class: 'gone' },
          h('h1', {}, t('error.noMapTitle')),
          h('p', {}, t('error.noMapHint')),
        ),
      ),
    ),
  );
}

/** Opened by itself, a page that names none is asked for `favicon.ico`, which there is not. */
const ICON = h('link', { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' });

/** As app/tokens.css calls them. */
const themeName = (theme: EmbedTheme) => (theme === 'auto' ? 'system' : theme);

function classesOf({ isPlain, isTransparent, fits, list }: EmbedOptions): string | null {
  const classes = [
    isPlain && 'plain',
    isTransparent && 'transparent',
    fits && 'fits',
    list === 'none' && 'bare',
  ];
  return classes.filter(Boolean).join(' ') || null;
}

function writeHead(
  map: PublishedMap,
  style: string,
  { origin, files }: PageContext,
  t: Translate,
): HtmlElement {
  return h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, t('embed.frameTitle', { title: map.title })),
    ICON,
    h('link', { rel: 'canonical', href: `${origin}/maps/${map.id}` }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('link', { rel: 'stylesheet', href: files.sheet }),
    h('style', {}, style),
    h('script', { type: 'module', src: files.script, crossorigin: 'anonymous' }),
  );
}

function writeMain(
  map: PublishedMap,
  options: EmbedOptions,
  { origin, countries }: PageContext,
  t: Translate,
): HtmlElement {
  const { places } = map;
  const articles = new Map(map.articles.map((article) => [article.id, article]));
  const page = { href: `${origin}/maps/${map.id}`, target: '_blank', rel: 'noopener' };
  return h(
    'main',
    { class: 'frame', id: 'frame', 'aria-label': t('embed.frameTitle', { title: map.title }) },
    !options.isPlain &&
      h('header', { class: 'top' }, h('h1', { class: 'title', dir: 'auto' }, map.title)),
    h(
      'div',
      { class: 'stage', id: 'stage' },
      writePictures(map, options, t),
      h('p', { class: 'credits' }, t('embed.credits')),
    ),
    options.list !== 'none' &&
      h(
        'details',
        { class: 'list', id: 'list', open: options.list === 'open' },
        h('summary', { class: 'bar' }, h('span', {}, t('embed.summary', { count: places.length }))),
        writeList(places, articles, (place) => countryOf(place, countries), t),
      ),
    !options.isPlain &&
      options.list !== 'none' &&
      h(
        'a',
        { class: 'page', id: 'page-link', ...page, title: t('embed.open') },
        t('embed.openShort'),
      ),
  );
}

/** The picture in the reader's colours; where they may change, in both. */
function writePictures(map: PublishedMap, options: EmbedOptions, t: Translate): HtmlElement {
  const height = Math.max(120, options.height - CHROME_PX);
  const address = (width: number, theme: MapTheme) => {
    const query = new URLSearchParams({
      w: `${width}`,
      h: `${height}`,
      theme,
      v: `${map.version}`,
    });
    query.set('lang', options.language);
    if (options.kinds) query.set('kinds', options.kinds.join(','));
    return `/embed/${map.id}/map.svg?${query}`;
  };
  const themes: readonly MapTheme[] =
    options.theme === 'auto' ? ['dark', 'light'] : [options.theme];
  const sources = themes.flatMap((theme) =>
    PICTURES.map(({ media, width }) => ({
      media: [media, theme === 'dark' && options.theme === 'auto' && '(prefers-color-scheme: dark)']
        .filter(Boolean)
        .join(' and '),
      srcset: address(width, theme),
    })),
  );
  const widest = PICTURES.at(-1)!.width;
  return h(
    'picture',
    {},
    sources.slice(0, -1).map(({ media, srcset }) => h('source', { media: media || null, srcset })),
    h('img', {
      class: 'picture',
      id: 'picture',
      src: address(widest, themes.at(-1)!),
      width: widest,
      height,
      alt: describe(map.places, t),
    }),
  );
}

/** The picture in words. */
function describe(places: readonly PublishedPlace[], t: Translate): string {
  const named = places.slice(0, NAMED_IN_PICTURE).map(({ name }) => name);
  const others = places.length - named.length;
  const names = [...named, ...(others > 0 ? [t('embed.andMore', { count: others })] : [])];
  return t('embed.picture', { count: places.length, names: names.join(', ') });
}

function writeData(
  map: PublishedMap,
  options: EmbedOptions,
  context: PageContext,
  t: Translate,
): HtmlElement {
  const codes = map.places.flatMap(({ countryCode }) => countryCode ?? []);
  const data: FrameData = {
    id: map.id,
    title: map.title,
    places: map.places,
    articles: map.articles.map(({ id, url, language }) => ({ id, url, language })),
    view: map.display.view,
    language: options.language,
    locale: options.locale,
    theme: options.theme,
    kinds: options.kinds,
    placeId: options.placeId,
    isStatic: options.isStatic,
    fits: options.fits,
    waitsForClick: options.waitsForClick,
    messages: Object.fromEntries(
      FRAME_NAMESPACES.map((name) => [name, context.messages[name]]),
    ) as unknown as FrameMessages,
    counts: {
      none: t('embed.summary', { count: 0 }),
      one: t('embed.summary', { count: 1 }),
      other: t('embed.summary', { count: 2 }).replace('2', '#'),
    },
    countries: Object.fromEntries(
      codes.flatMap((code) => (context.countries[code] ? [[code, context.countries[code]]] : [])),
    ),
    mapStyleUrl: context.mapStyleUrl,
    disputedBorders: context.disputedBorders,
    outlines: `/embed/${map.id}/outlines.json?v=${map.version}`,
    mapScript: context.files.mapScript,
    mapSheet: context.files.mapSheet,
  };
  return h('script', { type: 'application/json', id: FRAME_DATA_ID }, jsonText(data));
}
