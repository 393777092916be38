/** Cutting layers into vector tiles. */

import type { FeatureCollection } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { type EncodableFeature, fromGeojsonVt } from 'vt-pbf';
import type { Tile } from './pmtiles-archive';

/** Steps across a tile. */
export const TILE_EXTENT = 4096;
/** Steps drawn beyond a tile's edge, so that lines do not show where tiles meet. */
const BUFFER = 64;

/** Shapes for a span of zooms; the same layer may have other data at other zooms. */
export interface ShapeLayer {
  readonly layer: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Simplification, in steps of the tile; none at `maxZoom`. */
  readonly tolerance: number;
  readonly data: FeatureCollection;
}

/** Points; each is in the tiles from its own zoom to the layer's last. */
export interface PointLayer {
  readonly layer: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** In order of importance, most important first. */
  readonly points: readonly {
    readonly longitude: number;
    readonly latitude: number;
    readonly minZoom: number;
    readonly properties: Readonly<Record<string, string | number>>;
  }[];
}

/**
 * Whether a ring is large enough to keep its direction when its points are rounded to the tile's
 * grid: half a step at every point moves the area by up to half the ring's length.
 */
function outweighsRounding(ring: readonly (readonly number[])[]): boolean {
  let twiceArea = 0;
  let length = 0;
  ring.forEach(([x, y], index) => {
    const [x0, y0] = ring.at(index - 1)!;
    twiceArea += x0! * y! - x! * y0!;
    length += Math.hypot(x! - x0!, y! - y0!);
  });
  return Math.abs(twiceArea) > length;
}

/**
 * A shape without the islets and ponds that rounding may have turned inside out. An islet taken for
 * a hole is joined to the mainland by whoever draws it: a wedge of land across the sea.
 */
function withoutSpecks(feature: EncodableFeature): EncodableFeature[] {
  if (feature.type !== 3) return [feature];
  const geometry = (feature.geometry as number[][][]).filter(outweighsRounding);
  return geometry.length > 0 ? [{ ...feature, geometry } as EncodableFeature] : [];
}

type Layers = Record<string, { features: EncodableFeature[] }>;

/** Tiles under construction, by zoom, column and row. */
export class TileBuilder {
  private readonly tiles = new Map<string, Layers>();
  private readonly texts = new Set<string>();

  private featuresOf(z: number, x: number, y: number, layer: string): EncodableFeature[] {
    const key = `${z}/${x}/${y}`;
    let layers = this.tiles.get(key);
    if (layers === undefined) {
      layers = {};
      this.tiles.set(key, layers);
    }
    layers[layer] ??= { features: [] };
    return layers[layer].features;
  }

  addShapes({ layer, minZoom, maxZoom, tolerance, data }: ShapeLayer): void {
    const index = new GeoJSONVT(data, {
      maxZoom,
      indexMaxZoom: maxZoom,
      indexMaxPoints: 0,
      tolerance,
      extent: TILE_EXTENT,
      buffer: BUFFER,
    });
    for (const { z, x, y } of index.tileCoords) {
      if (z < minZoom) continue;
      const tile = index.getTile(z, x, y);
      if (tile === null || tile.features.length === 0) continue;
      this.featuresOf(z, x, y, layer).push(...tile.features.flatMap(withoutSpecks));
    }
  }

  addPoints({ layer, minZoom, maxZoom, points }: PointLayer): void {
    for (const { longitude, latitude, minZoom: first, properties } of points) {
      for (const value of Object.values(properties)) {
        if (typeof value === 'string') this.texts.add(value);
      }
      const sine = Math.sin((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
      const x = longitude / 360 + 0.5;
      const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
      for (let z = Math.max(minZoom, Math.min(first, maxZoom)); z <= maxZoom; z += 1) {
        const size = 2 ** z;
        const column = Math.min(size - 1, Math.max(0, Math.floor(x * size)));
        const row = Math.min(size - 1, Math.floor(y * size));
        this.featuresOf(z, column, row, layer).push({
          type: 1,
          geometry: [
            [
              Math.round((x * size - column) * TILE_EXTENT),
              Math.round((y * size - row) * TILE_EXTENT),
            ],
          ],
          tags: properties,
        });
      }
    }
  }

  /** Every text among the points' properties. */
  names(): ReadonlySet<string> {
    return this.texts;
  }

  /** Encode every tile, in no particular order. */
  finish(): Tile[] {
    return [...this.tiles].map(([key, layers]) => {
      const [z, x, y] = key.split('/').map(Number) as [number, number, number];
      return { z, x, y, bytes: fromGeojsonVt(layers, { version: 2, extent: TILE_EXTENT }) };
    });
  }
}
