import type { StoryPlace } from '@/lib/map/story-places';
import { describePlace } from '@/lib/map/story-places';
import type { MapWords } from './place-map-props';

/** What the map says where the page hands it no words of its own. */
export const ENGLISH_WORDS: Required<MapWords> = {
  region: (count) => (count === 1 ? 'Map of 1 place' : `Map of ${count} places`),
  canvas: 'Map. Arrow keys move it, plus and minus zoom.',
  markers: 'Places on the map',
  marker: describePlace,
  candidate: (place) => [place.name, place.admin1, place.country].filter(Boolean).join(', '),
  controls: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  movePad: 'Move the map with buttons',
  panUp: 'Move up',
  panDown: 'Move down',
  panLeft: 'Move left',
  panRight: 'Move right',
  resetView: 'Show the whole story',
  measure: 'Measure distances',
  moreControls: 'More map controls',
  enterFullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
  popup: (place: StoryPlace) => place.name,
  attribution: 'Map data',
  gestureWheel: 'Hold Ctrl and scroll to zoom the map',
  gestureWheelMac: 'Hold ⌘ and scroll to zoom the map',
  gestureTouch: 'Use two fingers to move the map',
  unavailable: 'The map could not start. The list of places holds everything it would show.',
  corner: (number) => `Corner ${number}: arrow keys move it, Delete takes it away`,
  pickHint: 'Click the map, or move it and press Enter, to set the point.',
};

/** What the map library itself says, by its own keys. */
export const libraryWords = (words: Required<MapWords>): Readonly<Record<string, string>> => ({
  'Map.Title': words.canvas,
  'CooperativeGesturesHandler.WindowsHelpText': words.gestureWheel,
  'CooperativeGesturesHandler.MacHelpText': words.gestureWheelMac,
  'CooperativeGesturesHandler.MobileHelpText': words.gestureTouch,
});
