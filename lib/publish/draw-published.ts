/** A published map → its picture, from the basemap on disk. */
import path from 'node:path';
import { readOutlineFileFrom } from '@/lib/map/outlines-on-disk';
import { findBundled } from '@/lib/picture/bundled';
import { drawMap, type MapDrawing } from '@/lib/picture/draw-map';
import { type BasemapFiles, gatherDrawing, type StoryDrawing } from '@/lib/picture/draw-story';
import { openTiles } from '@/lib/picture/read-tile-node';
import { liveView } from '@/lib/picture/view';
import type { PublishedMap } from './published-map';
import { annotationsOf, storyPlacesOf } from './story-places';

export type PublishedPicture = Omit<StoryDrawing, 'places' | 'annotations' | 'view'>;

let files: BasemapFiles | undefined;

/** The map as an SVG document with real text, looking where its owner had it look. */
export async function drawPublished(
  map: Pick<PublishedMap, 'places' | 'display'>,
  picture: PublishedPicture,
): Promise<string> {
  return drawMap(await gatherPublished(map, picture));
}

/** What is on the picture of a map, gathered from the disk. */
export function gatherPublished(
  { places, display }: Pick<PublishedMap, 'places' | 'display'>,
  picture: PublishedPicture,
): Promise<MapDrawing> {
  files ??= {
    readTile: openTiles(),
    readOutlineFile: readOutlineFileFrom(path.join(findBundled('basemap'), 'outlines')),
  };
  const { width, height } = picture;
  const story = {
    ...picture,
    places: storyPlacesOf(places),
    annotations: annotationsOf(places),
    view: display.view ? liveView({ ...display.view, width, height }) : undefined,
  };
  return gatherDrawing(story, files);
}
