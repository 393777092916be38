/** The basemap's names: waters, land, regions, countries and towns, quiet enough to write upon. */

import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Flavor } from './flavors';
import { fontStack } from './fonts';

/** Names of the basemap that the story prints itself, so that none stands twice. */
export interface SilencedNames {
  /** ISO alpha-2 codes of countries. */
  readonly countries: readonly string[];
  /** Place ids of first-level divisions. */
  readonly regions: readonly string[];
  /** Place ids of waters and landforms. */
  readonly features: readonly string[];
}

/** Scripts whose letters join or carry no capitals: no wide spacing for them. */
const UNSPACED = new Set(['ar', 'bn', 'fa', 'he', 'hi', 'ps', 'sd', 'ug', 'ur', 'yi']);

type Text = ExpressionSpecification;

/** Stepwise by whole zooms, first value before the first step. */
function steps(
  input: ExpressionSpecification,
  first: number,
  ...rest: (readonly [number, number])[]
): Text {
  return ['step', input, first, ...rest.flat()] as unknown as Text;
}

function interpolate(...stops: (readonly [zoom: number, value: number | Text])[]): Text {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as Text;
}

/** Features whose own first zoom, property `z`, has come. */
const isDue: ExpressionSpecification = ['<=', ['get', 'z'], ['zoom']];

/** The name in the reader's language, then in the language without its region, then in English. */
function nameIn(language: string): Text {
  const base = language.split('-')[0]!.toLowerCase();
  if (base === 'en') return ['get', 'name'];
  return ['coalesce', ['get', `name:${base}`], ['get', 'name']];
}

interface LabelStyle {
  readonly color: string;
  readonly halo: string;
  readonly haloWidth?: number;
}

const inked = ({ color, halo, haloWidth = 1.2 }: LabelStyle) => ({
  'text-color': color,
  'text-halo-color': halo,
  'text-halo-width': haloWidth,
  'text-halo-blur': 0.4,
});

function waterLayers(
  flavor: Flavor,
  language: string,
  spaced: boolean,
): SymbolLayerSpecification[] {
  const name = nameIn(language);
  const isOcean: ExpressionSpecification = ['==', ['get', 'class'], 'ocean'];
  const font = fontStack(language, 'Regular', spaced);
  const paint = inked({ color: flavor.labelWater, halo: flavor.haloWater, haloWidth: 1 });
  return [
    {
      id: 'ocean-label',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'water_label',
      filter: isOcean,
      layout: {
        'text-field': ['upcase', name],
        'text-font': font,
        'text-size': interpolate([0, 10], [3, 15], [6, 20]),
        'text-letter-spacing': spaced ? 0.32 : 0,
        'text-line-height': 1.5,
        'text-max-width': 7,
        'text-padding': 8,
      },
      paint,
    },
    {
      id: 'sea-label',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'water_label',
      filter: ['all', ['!', isOcean], isDue],
      layout: {
        'text-field': name,
        'text-font': font,
        'text-size': interpolate(
          [2, steps(['get', 'z'], 11, [4, 10])],
          [6, steps(['get', 'z'], 16, [3, 14.5], [5, 12], [6, 11])],
          [9, steps(['get', 'z'], 18, [5, 16], [7, 13], [8, 12])],
        ),
        'text-letter-spacing': spaced ? 0.14 : 0,
        'text-line-height': 1.35,
        'text-max-width': 6,
        'symbol-sort-key': ['get', 'z'],
        'text-padding': 4,
      },
      paint,
    },
  ];
}

function landformLayer(
  flavor: Flavor,
  language: string,
  spaced: boolean,
): SymbolLayerSpecification {
  return {
    id: 'landform-label',
    type: 'symbol',
    source: 'basemap',
    'source-layer': 'landform_label',
    filter: isDue,
    layout: {
      'text-field': nameIn(language),
      'text-font': fontStack(language, 'Regular', spaced),
      'text-size': interpolate([3, 10.5], [8, 13]),
      'text-letter-spacing': spaced ? 0.16 : 0,
      'text-line-height': 1.35,
      'text-max-width': 7,
      'symbol-sort-key': ['get', 'z'],
      'text-padding': 6,
    },
    paint: inked({ color: flavor.labelRegion, halo: flavor.haloLand }),
  };
}

function regionLayer(flavor: Flavor, language: string, spaced: boolean): SymbolLayerSpecification {
  return {
    id: 'region-label',
    type: 'symbol',
    source: 'basemap',
    'source-layer': 'region_label',
    minzoom: 4.5,
    filter: isDue,
    layout: {
      'text-field': ['upcase', nameIn(language)],
      'text-font': fontStack(language, 'Medium'),
      'text-size': interpolate([4, 9], [7, 10.5], [10, 12]),
      'text-letter-spacing': spaced ? 0.12 : 0,
      'text-line-height': 1.3,
      'text-max-width': 8,
      'symbol-sort-key': ['get', 'z'],
      'text-padding': 6,
    },
    paint: inked({ color: flavor.labelRegion, halo: flavor.haloLand }),
  };
}

function countryLayer(flavor: Flavor, language: string, spaced: boolean): SymbolLayerSpecification {
  const name: ExpressionSpecification = ['upcase', nameIn(language)];
  return {
    id: 'country-label',
    type: 'symbol',
    source: 'basemap',
    'source-layer': 'country_label',
    maxzoom: 9,
    layout: {
      // Near enough to read, a country also bears its own people's name for it.
      'text-field': [
        'step',
        ['zoom'],
        name,
        5,
        [
          'case',
          ['all', ['has', 'local'], ['!=', ['get', 'local'], nameIn(language)]],
          ['format', name, {}, '\n', {}, ['get', 'local'], { 'font-scale': 0.8 }],
          name,
        ],
      ],
      'text-font': fontStack(language, 'Medium'),
      'text-size': interpolate(
        [1, steps(['get', 'rank'], 10, [2, 9])],
        [4, steps(['get', 'rank'], 15, [2, 13], [3, 11.5], [4, 10.5], [5, 10])],
        [7, steps(['get', 'rank'], 20, [2, 18], [3, 16], [4, 14], [5, 12.5], [6, 11.5])],
      ),
      'text-letter-spacing': spaced ? 0.16 : 0,
      'text-line-height': 1.3,
      'text-max-width': 7,
      'symbol-sort-key': ['get', 'rank'],
      'text-padding': 6,
    },
    paint: inked({ color: flavor.labelCountry, halo: flavor.haloLand, haloWidth: 1.4 }),
  };
}

/** One layer a source: towns up to zoom 8 lie beside the shapes, beyond that in tiles of their own. */
function townLayer(
  flavor: Flavor,
  language: string,
  part: Pick<SymbolLayerSpecification, 'id' | 'source' | 'minzoom' | 'maxzoom'>,
): SymbolLayerSpecification {
  const size: ExpressionSpecification = ['get', 'size'];
  return {
    ...part,
    type: 'symbol',
    'source-layer': 'town',
    filter: isDue,
    layout: {
      'icon-image': ['match', ['get', 'rank'], 0, 'town-capital', 1, 'town-seat', 'town'],
      'icon-size': interpolate([3, 0.8], [8, 1], [12, 1.1]),
      'text-field': nameIn(language),
      'text-font': fontStack(language, 'Medium'),
      'text-size': interpolate(
        [3, steps(size, 10, [12, 11], [14, 12])],
        [7, steps(size, 10.5, [9, 11], [11, 12.5], [13, 14.5])],
        [11, steps(size, 11, [8, 12], [10, 14], [12, 18], [14, 21])],
      ),
      'text-variable-anchor-offset': [
        'left',
        [0.55, 0],
        'right',
        [-0.55, 0],
        'top',
        [0, 0.45],
        'bottom',
        [0, -0.45],
      ],
      'text-justify': 'auto',
      'text-max-width': 8,
      'text-line-height': 1.15,
      'text-padding': 3,
      'icon-padding': 1,
      // Towns that came at an earlier zoom stay before those that come later; then the greater.
      'symbol-sort-key': ['-', ['get', 'z'], ['/', size, 20]],
    },
    paint: inked({ color: flavor.labelTown, halo: flavor.haloLand }),
  };
}

/** Leave out features whose property is among these values. */
function without(
  layer: SymbolLayerSpecification,
  property: string,
  values: readonly string[],
): SymbolLayerSpecification {
  if (values.length === 0) return layer;
  const isKept: ExpressionSpecification = [
    '!',
    ['in', ['get', property], ['literal', [...values]]],
  ];
  const filter = layer.filter as ExpressionSpecification | undefined;
  return { ...layer, filter: filter ? ['all', filter, isKept] : isKept };
}

/** Layers of names, bottom to top; what is last is placed first where names compete. */
export function basemapLabels(
  flavor: Flavor,
  language: string,
  silenced: SilencedNames,
): SymbolLayerSpecification[] {
  const spaced = !UNSPACED.has(language.split('-')[0]!.toLowerCase());
  const silencedBy: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    country_label: ['code', silenced.countries],
    region_label: ['id', silenced.regions],
    water_label: ['id', silenced.features],
    landform_label: ['id', silenced.features],
  };
  const layers = [
    landformLayer(flavor, language, spaced),
    regionLayer(flavor, language, spaced),
    townLayer(flavor, language, { id: 'town-near', source: 'towns', minzoom: 8 }),
    townLayer(flavor, language, { id: 'town-far', source: 'basemap', minzoom: 3.5, maxzoom: 8 }),
    ...waterLayers(flavor, language, spaced),
    countryLayer(flavor, language, spaced),
  ];
  return layers.map((layer) => {
    const rule = silencedBy[layer['source-layer'] ?? ''];
    return rule ? without(layer, ...rule) : layer;
  });
}
