import { isDrawnByDefault, type StoryPlace, toStoryPlaces } from '@/lib/map/story-places';
import type { FrameWords } from '@/lib/picture/frame';
import type { PictureWords } from '@/lib/picture/picture-words';
import type { PictureOptions, PictureTools } from '@/lib/picture/tools';
import { headlineOf } from '@/lib/view/headline';
import type { ArticleDocument, MapExporter } from './types';

/** Size of the map where no other is asked for. Pixels. */
const WIDTH = 1200;
const HEIGHT = 760;
/** Pixels of a PNG for each of the SVG's. */
export const PNG_SCALE = 2;

/** The map as lines and real text, to be edited in a drawing program or set in print. */
export const svg = {
  id: 'svg',
  label: 'SVG picture of the map',
  group: 'picture',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  explain: false,
  join: 'none',
  draw: async (document, tools) => (await drawPicture(document, tools)).svg,
} as const satisfies MapExporter;

/** The same picture in pixels, twice as many as the SVG has. */
export const png = {
  id: 'png',
  label: 'PNG picture of the map',
  group: 'picture',
  extension: 'png',
  mediaType: 'image/png',
  explain: false,
  join: 'none',
  draw: async (document, tools) => {
    const picture = await drawPicture(document, tools, tools);
    return tools.drawPng(picture.svg, picture.width * PNG_SCALE);
  },
} as const satisfies MapExporter;

/** Places the picture shows: those asked for, else those drawn by default, else all there are. */
export function shownPlaces(
  { result }: ArticleDocument,
  { placeIds }: Pick<PictureOptions, 'placeIds'>,
): StoryPlace[] {
  const places = toStoryPlaces(result);
  if (placeIds) return places.filter(({ id }) => placeIds.has(id));
  const drawn = places.filter(isDrawnByDefault);
  return drawn.length > 0 ? drawn : places;
}

type Letters = Pick<PictureTools, 'canPrintName' | 'canPrintLine'>;
const anything = () => true;

/** Fetched when a picture is wanted: most formats do without. */
async function drawPicture(
  document: ArticleDocument,
  tools: PictureTools,
  { canPrintName = anything, canPrintLine = anything }: Letters = {},
) {
  const [{ gatherDrawing }, { drawFramed }] = await Promise.all([
    import('@/lib/picture/draw-story'),
    import('@/lib/picture/frame'),
  ]);
  const { words, theme, language, view, disputedBorders } = tools.options;
  const { t } = words;
  const places = shownPlaces(document, tools.options).map((story) => ({
    ...story,
    name: [story.name, story.place.name].find(canPrintName) ?? '',
  }));
  const title = headlineOf(document.article);
  const drawing = await gatherDrawing(
    {
      places,
      annotations: document.annotations,
      view,
      width: WIDTH,
      height: HEIGHT,
      theme,
      language,
      title: title
        ? t('takeAway.mapOfTitled', { count: places.length, title })
        : t('takeAway.mapOf', { count: places.length }),
      credit: '',
      disputedBorders,
    },
    tools,
  );
  const framed = frameWords(document, places.length, words);
  return drawFramed(drawing, {
    ...framed,
    headline: canPrintLine(framed.headline) ? framed.headline : '',
    subline: canPrintLine(framed.subline) ? framed.subline : '',
  });
}

/** What is printed around a picture of the map. */
export function frameWords(
  { article: { title, text, site, publishedAt } }: Pick<ArticleDocument, 'article'>,
  count: number,
  { t }: PictureWords,
): FrameWords {
  const source = [site, publishedAt?.slice(0, 10)].filter(Boolean).join(', ');
  return {
    headline: headlineOf({ title, text }),
    subline: [t('takeAway.places', { count }), source].filter(Boolean).join(' · '),
    credit: t('takeAway.credit'),
    likely: t('certainty.likely'),
    doubtful: t('certainty.doubtful'),
  };
}
