/** The page's map: an SVG with more ground than its frame, so that any shape of screen is filled. */

import { frameStory } from '@/lib/map/bounds';
import { element, type XmlElement } from '@/lib/markup/xml';
import { farGround, mapParts } from '@/lib/picture/draw-map';
import { gatherDrawing } from '@/lib/picture/draw-story';
import { readShapes } from '@/lib/picture/tiles';
import type { PictureTools } from '@/lib/picture/tools';
import { fitView, type PictureView } from '@/lib/picture/view';
import { headlineOf } from '@/lib/view/headline';
import { shownPlaces } from '../picture';
import type { ArticleDocument } from '../types';
import { PAGE_FLAVOR } from './flavor';
import { placeFacts } from './page-list';

/** What is sure to be seen, and what is drawn around it. Units of the drawing. */
const FRAME = { width: 760, height: 620, margin: 60 };
const GROUND = { width: 1300, height: 1100 };
/** Pixels of the whole world as it is drawn around that, coarsely. */
const FAR = 1024;

export async function drawPageMap(
  document: ArticleDocument,
  tools: PictureTools,
): Promise<XmlElement> {
  const { words, disputedBorders, language } = tools.options;
  const { t } = words;
  const places = shownPlaces(document, tools.options);
  const title = headlineOf(document.article);
  const label = title
    ? t('takeAway.mapOfTitled', { count: places.length, title })
    : t('takeAway.mapOf', { count: places.length });
  const framed = fitView(frameStory(places), FRAME.width, FRAME.height, FRAME.margin);
  // The whole world is drawn once at most.
  const width = Math.min(GROUND.width, framed.scale);
  const height = Math.min(GROUND.height, framed.scale);
  const half = height / 2 / framed.scale;
  const centreY = Math.max(half, Math.min(1 - half, framed.centre[1]));
  const drawing = await gatherDrawing(
    {
      places,
      annotations: document.annotations,
      view: { ...framed, width, height, centre: [framed.centre[0], centreY] },
      width,
      height,
      theme: 'light',
      language,
      title: label,
      credit: '',
      disputedBorders,
      flavor: PAGE_FLAVOR,
      zoomable: true,
    },
    tools,
  );
  const { ground, names, marks } = mapParts(drawing);
  const number = new Map(document.result.places.map(({ place }, index) => [place.id, index]));
  /** What belongs to a place carries its number, for the script and the style sheet. */
  const numbered = (part: XmlElement, key: string, className: string): XmlElement => {
    const place = number.get(String(part.attributes[key] ?? ''));
    const { [key]: _, ...attributes } = part.attributes;
    if (place === undefined) return { ...part, attributes };
    const own = { 'data-p': String(place), class: `${attributes.class ?? ''} ${className}`.trim() };
    return { ...part, attributes: { ...attributes, ...own } };
  };
  const frame = {
    x: (width - FRAME.width) / 2,
    y: (height - FRAME.height) / 2 + (framed.centre[1] - centreY) * framed.scale,
  };
  const pin = (mark: XmlElement, index: number): XmlElement => {
    const place = number.get(String(mark.attributes['data-place']))!;
    const resolved = document.result.places[place]!;
    const mentions = t('places.mentions', { count: resolved.mentionIndexes.length });
    const name = `${resolved.nameInText}, ${placeFacts(resolved, words)}, ${mentions}`;
    const button = element(
      'g',
      {
        class: 'pin',
        role: 'button',
        tabindex: index === 0 ? 0 : -1,
        'aria-label': name,
        'data-p': String(place),
      },
      // Room for a finger, and a ring for what is chosen.
      element('circle', { r: 15, class: 'reach' }),
      ...mark.children,
    );
    const { transform = null } = mark.attributes;
    return element('g', { class: 'mark', transform }, button);
  };
  const svg = element(
    'svg',
    {
      id: 'map',
      viewBox: [frame.x, frame.y, FRAME.width, FRAME.height].map(Math.round).join(' '),
      'data-world': worldBox(drawing.view).map(Math.round).join(' '),
      preserveAspectRatio: 'xMidYMid meet',
      role: 'group',
      'aria-label': label,
    },
    element(
      'g',
      { id: 'ground', 'aria-hidden': 'true' },
      await drawFar(drawing.view, tools),
      ...ground.map((part) => numbered(part, 'data-area', 'area')),
    ),
    element(
      'g',
      { id: 'names', 'aria-hidden': 'true' },
      ...names.map((part) => numbered(part, 'data-place', 'own')),
    ),
    element('g', { id: 'pins' }, ...marks.map(pin)),
  );
  const button = (action: string, name: string, sign: string) =>
    element('button', { type: 'button', 'data-do': action, 'aria-label': name, title: name }, sign);
  return element(
    'section',
    { id: 'stage', 'aria-label': label, tabindex: 0 },
    svg,
    element(
      'div',
      { class: 'controls', role: 'group', 'aria-label': t('map.controls') },
      button('in', t('map.zoomIn'), '+'),
      button('out', t('map.zoomOut'), '−'),
      button('reset', t('map.resetView'), '⤢'),
    ),
    element('p', { class: 'credit' }, t('takeAway.credit')),
    cardFrame(words.t),
  );
}

/** Where the whole world lies in the drawing: left, top, side. */
function worldBox({ width, height, scale, centre }: PictureView): [number, number, number] {
  return [width / 2 - scale / 2, height / 2 - centre[1] * scale, scale];
}

/** The world around what is drawn in detail, for places far off and for zooming out. */
async function drawFar(
  near: PictureView,
  { readTile, options }: PictureTools,
): Promise<XmlElement> {
  const view: PictureView = {
    width: FAR,
    height: FAR,
    scale: FAR,
    centre: [near.centre[0], 0.5],
  };
  const [left, top, side] = worldBox(near);
  const basemap = await readShapes(view, readTile);
  const ground = farGround(
    { view, basemap, disputedBorders: options.disputedBorders },
    PAGE_FLAVOR,
  );
  return element(
    'g',
    { transform: `translate(${Math.round(left)} ${Math.round(top)}) scale(${side / FAR})` },
    element('rect', { x: -FAR, width: 3 * FAR, height: FAR, fill: PAGE_FLAVOR.water }),
    ...ground,
  );
}

function cardFrame(t: PictureTools['options']['words']['t']): XmlElement {
  const button = (name: string, className: string, sign: string) =>
    element('button', { type: 'button', class: className, 'aria-label': name, title: name }, sign);
  return element(
    'div',
    { id: 'card', role: 'group', tabindex: -1, hidden: '' },
    button(t('card.close'), 'card-close', '×'),
    element('p', { class: 'card-name', dir: 'auto' }),
    element('p', { class: 'card-facts facts' }),
    element('blockquote', { class: 'card-quote', dir: 'auto' }),
    element(
      'p',
      { class: 'card-steps' },
      button(t('card.previous'), 'card-previous', '‹'),
      element('span', { class: 'card-position' }),
      button(t('card.next'), 'card-next', '›'),
    ),
  );
}
