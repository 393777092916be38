/** Drawing a style in stages, so that a map starts without holding up its page. Pure. */

import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { STORY_SOURCES } from './layer-parts';

/** In stage 0 all is read in and nothing drawn; in the last, everything. */
const STAGE = { ground: 1, storyAreas: 2, storyPlaces: 3, lines: 4, names: 5 };
export const LAST_STAGE = STAGE.names;

const isOfStory = (layer: LayerSpecification) =>
  'source' in layer && (STORY_SOURCES as readonly string[]).includes(layer.source);

function stageOf(layer: LayerSpecification): number {
  const isGround = layer.type === 'background' || layer.type === 'fill';
  const isFlat = isGround || layer.type === 'line';
  if (isOfStory(layer)) return isFlat ? STAGE.storyAreas : STAGE.storyPlaces;
  if (!isFlat) return STAGE.names;
  return isGround ? STAGE.ground : STAGE.lines;
}

/** What the library reads in and does not draw. */
const UNSEEN: Partial<Record<LayerSpecification['type'], Readonly<Record<string, 0>>>> = {
  background: { 'background-opacity': 0 },
  fill: { 'fill-opacity': 0 },
  line: { 'line-opacity': 0 },
  circle: { 'circle-opacity': 0, 'circle-stroke-opacity': 0 },
  symbol: { 'text-opacity': 0, 'icon-opacity': 0 },
};

/** The story's opacities go by the place: what is small would be read in anew either way. */
function hide(layer: LayerSpecification): LayerSpecification {
  const hidden = isOfStory(layer)
    ? { ...layer, layout: { ...layer.layout, visibility: 'none' } }
    : { ...layer, paint: { ...layer.paint, ...UNSEEN[layer.type] } };
  return hidden as typeof layer;
}

/**
 * The style as it is to be drawn at a stage; at the last it is the style itself. The library builds
 * a program of the graphics card for every mixture of layers when it first draws one, and waits for
 * each and for what was drawn before: all at once, that holds the page up.
 */
export function atStage(style: StyleSpecification, stage: number): StyleSpecification {
  if (stage >= LAST_STAGE) return style;
  const layers = style.layers.map((layer) => (stageOf(layer) > stage ? hide(layer) : layer));
  return { ...style, layers };
}
