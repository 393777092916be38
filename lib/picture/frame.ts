/** A picture to be passed on by itself: the map under its headline, over its credit and key. */

import { type Flavor, flavorFor } from '@/lib/map/flavors';
import type { StoryPlace } from '@/lib/map/story-places';
import { element, type XmlElement } from '@/lib/markup/xml';
import { type MapDrawing, mapContent, PICTURE_SERIF, writePicture } from './draw-map';
import { drawMark } from './marks';
import { textWidth, wrapText } from './place-labels';

/** What is printed around the map. */
export interface FrameWords {
  /** Headline; the empty string leaves the head out. */
  readonly headline: string;
  /** A line under it; the empty string for none. */
  readonly subline: string;
  readonly credit: string;
  /** Words of the key: what a pale and what a hollow mark means. */
  readonly likely: string;
  readonly doubtful: string;
}

const MARGIN = 24;
const HEADLINE = 25;
/** Pixels under the map, for credit and key. */
export const FOOT_HEIGHT = 34;
/** Source Serif's letters are narrower than Inter's, by which widths are reckoned. */
const SERIF_SHARE = 0.92;

/** Height of the head in pixels, at a width: the map lies beneath. */
export function headHeight({ headline, subline }: FrameWords, width: number): number {
  if (headline === '') return 0;
  return 22 + headlineLines(headline, width).length * HEADLINE * 1.22 + (subline ? 24 : 4) + 6;
}

/** The headline on two lines at most. */
export function headlineLines(headline: string, width: number): string[] {
  if (headline === '') return [];
  const lines = wrapText(headline, (width - 2 * MARGIN) / HEADLINE / SERIF_SHARE);
  if (lines.length <= 2) return lines;
  return [lines[0]!, `${lines[1]}…`];
}

/**
 * The framed picture as SVG. The map keeps its size: the picture is higher by head and foot.
 *
 * @returns the SVG with its size in pixels
 */
export function drawFramed(
  drawing: MapDrawing,
  words: FrameWords,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const { view, theme, title, places } = drawing;
  const flavor = flavorFor(theme);
  const { width } = view;
  const head = headHeight(words, width);
  const height = Math.round(head + view.height + FOOT_HEIGHT);
  const svg = writePicture({ width, height }, title, [
    element('rect', { width, height, fill: flavor.paper }),
    ...headOf(words, width, flavor),
    element(
      'svg',
      { x: 0, y: head, width, height: view.height, viewBox: `0 0 ${width} ${view.height}` },
      ...mapContent({ ...drawing, credit: '' }),
    ),
    ...footOf(words, places, width, height, flavor),
  ]);
  return { svg, width, height };
}

function headOf({ headline, subline }: FrameWords, width: number, flavor: Flavor): XmlElement[] {
  if (headline === '') return [];
  const lines = headlineLines(headline, width);
  const line = HEADLINE * 1.22;
  return [
    ...lines.map((words, index) =>
      element(
        'text',
        {
          x: MARGIN,
          y: Math.round(20 + HEADLINE * 0.8 + index * line),
          'font-family': PICTURE_SERIF,
          'font-size': HEADLINE,
          'font-weight': 600,
          fill: flavor.ink,
        },
        words,
      ),
    ),
    ...(subline
      ? [
          element(
            'text',
            {
              x: MARGIN,
              y: Math.round(20 + lines.length * line + 15),
              'font-size': 13,
              fill: flavor.inkMuted,
            },
            subline,
          ),
        ]
      : []),
  ];
}

function footOf(
  { credit, likely, doubtful }: FrameWords,
  places: readonly StoryPlace[],
  width: number,
  height: number,
  flavor: Flavor,
): XmlElement[] {
  const y = height - 13;
  const text = { y, 'font-size': 11, fill: flavor.inkMuted };
  const parts: XmlElement[] = [
    element('text', { ...text, x: width - MARGIN, 'text-anchor': 'end' }, credit),
  ];
  // The key explains only what is there to see, and only where it has room beside the credit.
  let x = MARGIN;
  const limit = width - 2 * MARGIN - textWidth(credit, 11, 0);
  for (const [certainty, words] of [
    ['likely', likely],
    ['doubtful', doubtful],
  ] as const) {
    const example = places.find((story) => story.certainty === certainty);
    const room = 20 + textWidth(words, 11, 0) + 14;
    if (!example || x + room > limit) continue;
    const mark: StoryPlace = { ...example, kind: 'town', mentionCount: 1 };
    parts.push(drawMark(mark, [x + 6, y - 4], flavor));
    parts.push(element('text', { ...text, x: x + 19 }, words));
    x += room;
  }
  return parts;
}
