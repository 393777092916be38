/** A published map → its picture, from the basemap on disk. */
import path from 'node:path';
import type { Outline } from '@/lib/map/area-geometry';
import { frameStory } from '@/lib/map/bounds';
import type { MapTheme } from '@/lib/map/flavors';
import { createOutlineLoader, type LoadOutline } from '@/lib/map/outlines';
import { readOutlineFileFrom } from '@/lib/map/outlines-on-disk';
import type { StoryPlace } from '@/lib/map/story-places';
import { drawMap } from '@/lib/picture/draw-map';
import { openTiles } from '@/lib/picture/read-tile-node';
import { type ReadTile, readShapes } from '@/lib/picture/tiles';
import { fitView } from '@/lib/picture/view';
import type { PublishedMap } from './published-map';
import { drawnOutlines, storyPlacesOf } from './story-places';

export interface PictureOptions {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: MapTheme;
  /** BCP 47 tag of the language of the basemap's names. */
  readonly language: string;
  /** What the picture is of, in words. */
  readonly title: string;
}

/** Outlines read for one picture at most; the rest are sketched. */
const MOST_OUTLINES = 120;
/** Free pixels at each edge, as a share of the shorter side. */
const PADDING_SHARE = 0.1;

let tiles: ReadTile | undefined;
let outlines: LoadOutline | undefined;

/** The map as an SVG document with real text. */
export async function drawPublished(
  { places: published }: Pick<PublishedMap, 'places'>,
  { width, height, theme, language, title }: PictureOptions,
): Promise<string> {
  tiles ??= openTiles();
  const places = storyPlacesOf(published);
  const padding = Math.round(Math.min(width, height) * PADDING_SHARE);
  const view = fitView(frameStory(places), width, height, padding);
  return drawMap({
    view,
    basemap: await readShapes(view, tiles),
    places,
    outlines: new Map([...(await readOutlines(places)), ...drawnOutlines(published)]),
    theme,
    language,
    title,
    credit: '© GeoNames · Natural Earth',
  });
}

async function readOutlines(places: readonly StoryPlace[]): Promise<Map<string, Outline>> {
  outlines ??= createOutlineLoader(
    readOutlineFileFrom(path.join(process.cwd(), 'public', 'basemap', 'outlines')),
  );
  const load = outlines;
  const read = places
    .filter(({ shape }) => shape === 'area')
    .slice(0, MOST_OUTLINES)
    .map(async ({ id, place }) => [id, await load(place).catch(() => null)] as const);
  return new Map((await Promise.all(read)).flatMap(([id, it]) => (it ? [[id, it] as const] : [])));
}
