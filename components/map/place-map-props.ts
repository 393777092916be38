/** What a page hands the map, and what it may ask of it. */

import type { ReactNode } from 'react';
import type { Extent, LonLat, Place } from '@/lib/geoparse/types';
import type { Outline } from '@/lib/map/area-geometry';
import type { MapTheme } from '@/lib/map/flavors';
import type { LoadOutline } from '@/lib/map/outlines';
import type { StoryPlace } from '@/lib/map/story-places';
import type { DisputedBorders } from '@/lib/map/style';
import type { MapView } from '@/lib/picture/view';
import type { LengthUnit } from '@/lib/view/units';

/** Where the map looks. */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** Pixels of the map that other parts of the page lie over. */
export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How the reader chose a place: decides where focus goes. */
export type SelectionMeans = 'pointer' | 'keyboard';

/** One mention under review: its candidates as hollow pins, joined by a line. */
export interface CandidateSet {
  /** Best first. */
  readonly candidates: readonly Place[];
  /** Id of the candidate that is chosen or pointed at, if any. */
  readonly chosenId: string | null;
}

/** Places being measured, in the order chosen. */
export interface Measured {
  readonly points: readonly LonLat[];
  /** Words for a distance in km. */
  readonly label: (km: number) => string;
}

/** An area being drawn: its corners in order, each once. */
export interface Sketch {
  readonly corners: readonly LonLat[];
  /** Moves and takes away corners; absent where they are not set one by one. */
  readonly onChange?: (corners: readonly LonLat[]) => void;
}

/** Every string the map shows or speaks, so that a catalogue can replace it. */
export interface MapWords {
  readonly region: (count: number) => string;
  /** Names the canvas itself: says which keys move it. */
  readonly canvas?: string;
  readonly markers: string;
  readonly marker: (place: StoryPlace) => string;
  readonly candidate: (place: Place) => string;
  readonly controls: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Button that unfolds the four below. */
  readonly movePad?: string;
  readonly panUp: string;
  readonly panDown: string;
  readonly panLeft: string;
  readonly panRight: string;
  readonly resetView: string;
  /** Switch of the measuring mode; without words for it there is none. */
  readonly measure?: string;
  /** Unfolds the buttons that a small map puts away. */
  readonly moreControls?: string;
  readonly enterFullscreen: string;
  readonly leaveFullscreen: string;
  readonly popup: (place: StoryPlace) => string;
  readonly attribution: string;
  /** Said to whoever turns the wheel, or moves one finger, over a map that leaves both to the page. */
  readonly gestureWheel?: string;
  readonly gestureWheelMac?: string;
  readonly gestureTouch?: string;
  readonly unavailable: string;
  readonly pickHint: string;
  /** Names a corner of the area being drawn, 1-based. */
  readonly corner?: (number: number) => string;
}

export interface PlaceMapProps {
  /** Places to draw, in list order; filter before handing them over. Keep the array stable. */
  readonly places: readonly StoryPlace[];
  /** Outlines that stand instead of the known ones, by place id. Keep the map stable. */
  readonly ownOutlines?: ReadonlyMap<string, Outline>;
  readonly selectedPlaceId?: string | null;
  readonly hoveredPlaceId?: string | null;
  /** A place was chosen on the map, or the choice was dropped (null). */
  readonly onSelect?: (placeId: string | null, means: SelectionMeans) => void;
  readonly onHover?: (placeId: string | null) => void;
  readonly theme: MapTheme;
  /** BCP 47 tag of the reader's language, for the basemap's names. Default `en`. */
  readonly language?: string;
  /** Parts of the map covered by the page; the story is framed in what is left. */
  readonly padding?: Partial<MapPadding>;
  /** Content of the card at the selected place; null or absent for none. */
  readonly popup?: ReactNode;
  /**
   * Whether the card takes the keyboard's focus when it opens. By default it does if the place was
   * chosen on the map, and does not if the page chose it.
   */
  readonly popupTakesFocus?: boolean;
  /** Esc in the card or its close button; the page should drop the selection. */
  readonly onPopupClose?: () => void;
  /**
   * Whether choosing a place from outside moves the view to it when it is out of sight. Default
   * true.
   */
  readonly followSelection?: boolean;
  /** Candidates under review. */
  readonly candidateSet?: CandidateSet | null;
  readonly onChooseCandidate?: (placeId: string) => void;
  /** What the reader measures, drawn as lines, hull and centre; keep the object stable. */
  readonly measured?: Measured | null;
  /** A place was chosen with Shift held down. By default it is chosen like any other. */
  readonly onExtend?: (placeId: string) => void;
  /** Switches measuring on and off; absent, the map has no such button. */
  readonly onToggleMeasure?: () => void;
  /** Where to look first, instead of framing the story; for links that carry a camera. */
  readonly initialCamera?: Camera | null;
  /** The view came to rest after a move; `byReader` is false for moves the map made itself. */
  readonly onCameraChange?: (camera: Camera, extent: Extent, byReader: boolean) => void;
  /** When given, the next click (or Enter at the centre) answers with a point. */
  readonly onPickPoint?: ((point: LonLat) => void) | null;
  /** An area being drawn, with handles at its corners. */
  readonly sketch?: Sketch | null;
  /** How borders under dispute are drawn. Default `dashed`. */
  readonly disputedBorders?: DisputedBorders;
  /** Two fingers, or a key with the wheel, to move the map: for embeds. Default false. */
  readonly cooperativeGestures?: boolean;
  /** Any MapLibre style URL to use as the basemap instead of our own. */
  readonly mapStyleUrl?: string | null;
  /** Where outlines come from instead of the site's files; the same function each time. */
  readonly loadOutline?: LoadOutline;
  /** Base of the site's files, absolute; needed only in documents of another origin. */
  readonly assetBase?: string;
  /** What the scale bar measures in. Default `km`. */
  readonly lengthUnit?: LengthUnit;
  /** The page's own furniture, over the top corner of the map, in full screen too. */
  readonly corner?: ReactNode;
  readonly words?: Partial<MapWords>;
  readonly className?: string;
  /** The basemap or the map itself could not start. */
  readonly onFail?: (error: Error) => void;
}

/** What a page can ask of the map, through `ref`. */
export interface PlaceMapHandle {
  /** Frame the whole story again. */
  resetView(): void;
  /** Bring one place into view, its area framed if it has one. */
  showPlace(placeId: string): void;
  /** Frame an extent. */
  showExtent(extent: Extent): void;
  /** Move the keyboard's focus to a place's marker. */
  focusMarker(placeId: string): void;
  /** What is in view; null while the map has not started. */
  view(): MapView | null;
  /** The same at once, as a data URL; null while the map has not started. */
  snapshot(): string | null;
  /** The map as it is now, without buttons, as PNG at `scale` × its size on screen. */
  capture(scale?: number): Promise<Blob>;
}
