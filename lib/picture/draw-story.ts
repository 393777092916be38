/** An article's map as a picture: what is on it gathered, then drawn. */
import type { PlaceAnnotation } from '@/lib/corrections/apply';
import { frameStory } from '@/lib/map/bounds';
import { drawnOutline } from '@/lib/map/drawn-outlines';
import type { MapTheme } from '@/lib/map/flavors';
import { createOutlineLoader, MOST_OUTLINES, type ReadOutlineFile } from '@/lib/map/outlines';
import type { StoryPlace } from '@/lib/map/story-places';
import type { DisputedBorders } from '@/lib/map/style';
import type { MapDrawing } from './draw-map';
import { type ReadTile, readShapes } from './tiles';
import { fitView, type PictureView } from './view';

/** Where the basemap's files are read from: a disk or a site. */
export interface BasemapFiles {
  readonly readTile: ReadTile;
  readonly readOutlineFile: ReadOutlineFile;
}

export interface StoryDrawing extends Pick<MapDrawing, 'flavor' | 'zoomable'> {
  /** Places to show, in list order. */
  readonly places: readonly StoryPlace[];
  /** Outlines an editor drew, by place id. */
  readonly annotations?: Readonly<Record<string, PlaceAnnotation>>;
  /** What part of the world, how large; by default all the story, framed. */
  readonly view?: PictureView;
  readonly width: number;
  readonly height: number;
  readonly theme: MapTheme;
  readonly language: string;
  readonly title: string;
  readonly credit: string;
  readonly disputedBorders?: DisputedBorders;
}

/** Gather the tiles and outlines of a story's picture. Outlines that cannot be read are sketched. */
export async function gatherDrawing(
  { annotations = {}, width, height, ...story }: StoryDrawing,
  { readTile, readOutlineFile }: BasemapFiles,
): Promise<MapDrawing> {
  const margin = Math.round(Math.min(width, height) * 0.1);
  const view = story.view ?? fitView(frameStory(story.places), width, height, margin);
  const load = createOutlineLoader(readOutlineFile);
  const areas = story.places.filter(({ shape }) => shape === 'area').slice(0, MOST_OUTLINES);
  const [basemap, outlines] = await Promise.all([
    readShapes(view, readTile),
    Promise.all(
      areas.map(async ({ id, place }) => {
        const drawn = annotations[id]?.outline;
        const outline = drawn ? drawnOutline(drawn) : await load(place).catch(() => null);
        return [id, outline] as const;
      }),
    ),
  ]);
  const known = outlines.flatMap(([id, outline]) => (outline ? [[id, outline] as const] : []));
  return { ...story, view, basemap, outlines: new Map(known) };
}
