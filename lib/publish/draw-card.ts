/** The picture that stands for a map wherever it is linked to: title, places, map. */
import { loadMessages } from '@/lib/i18n/load-messages';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { DisputedBorders } from '@/lib/map/style';
import { drawFramed, FOOT_HEIGHT, type FrameWords, headHeight } from '@/lib/picture/frame';
import { drawPng } from '@/lib/picture/png-node';
import { canPrintLine, canPrintName } from '@/lib/picture/printable';
import { gatherPublished } from './draw-published';
import { nameSome } from './name-some';
import type { PublishedMap } from './published-map';

/** Drawn at this size and scaled: at 1200 × 630 its letters can be read in a list of links. */
const WIDTH = 720;
const HEIGHT = 378;
/** Places named under the title. */
const PLACES_NAMED = 6;

export interface CardOptions {
  /** Pixels; the height is that of 1200 × 630. */
  readonly width: number;
  readonly locale: Locale;
  readonly disputedBorders: DisputedBorders;
}

/**
 * Draw a published map's card as a PNG: only what its readers may know is on it.
 *
 * @throws Error where `npm run build:data` has not been run
 */
export async function drawCard(
  map: PublishedMap,
  { width, ...options }: CardOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await drawPng(await drawCardSvg(map, options), width));
}

/** The same before it is made of pixels. */
export async function drawCardSvg(
  map: PublishedMap,
  { locale, disputedBorders }: Omit<CardOptions, 'width'>,
): Promise<string> {
  const t = translator(locale, await loadMessages(locale));
  const places = map.places.map((place) => ({
    ...place,
    name: [place.name, ...place.otherNames].find(canPrintName) ?? '',
  }));
  const words: FrameWords = {
    headline: canPrintLine(map.title) ? map.title : '',
    subline: nameSome(
      { places: places.filter(({ name }) => name !== '' && canPrintLine(name)) },
      PLACES_NAMED,
      locale,
    ),
    credit: t('embed.credits'),
    likely: t('certainty.likely'),
    doubtful: t('certainty.doubtful'),
  };
  const drawing = await gatherPublished(
    { ...map, places },
    {
      width: WIDTH,
      height: HEIGHT - headHeight(words, WIDTH) - FOOT_HEIGHT,
      theme: 'light',
      language: locale,
      title: map.title,
      credit: '',
      disputedBorders,
    },
  );
  return drawFramed(drawing, words).svg;
}
