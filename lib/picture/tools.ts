/** What drawing a picture takes, wherever it is done. */
import type { MapTheme } from '@/lib/map/flavors';
import type { DisputedBorders } from '@/lib/map/style';
import type { BasemapFiles } from './draw-story';
import type { PictureWords } from './picture-words';
import type { PictureView } from './view';

/** How the picture shall look. */
export interface PictureOptions {
  readonly theme: MapTheme;
  /** BCP 47 tag of the reader's language. */
  readonly language: string;
  readonly words: PictureWords;
  readonly disputedBorders?: DisputedBorders;
  /** Size and place of the map; by default all the story, framed, 1200 by 760. */
  readonly view?: PictureView;
  /** Ids of the places to show; by default all that are drawn by default. */
  readonly placeIds?: ReadonlySet<string>;
}

/** Where things are read from and how an SVG becomes pixels. */
export interface PictureTools extends BasemapFiles {
  readonly options: PictureOptions;
  /** Whether a PNG can show a name, and a line of words; absent where it can show all. */
  readonly canPrintName?: (name: string) => boolean;
  readonly canPrintLine?: (line: string) => boolean;
  /** `width` in pixels; the height follows. */
  readonly drawPng: (svg: string, width: number) => Promise<Uint8Array>;
  /** A file under `public/pictures/`. */
  readonly readAsset: (file: string) => Promise<Uint8Array>;
}
