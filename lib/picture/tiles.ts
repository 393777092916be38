/** The basemap's tiles within a view, as shapes in the picture's pixels. */
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { clipRing } from './clip-ring';
import { thin, touches } from './thin';
import { type PictureView, toPixels, zoomOf } from './view';

/** Last zoom of the archive that holds shapes. */
const SHAPE_MAX_ZOOM = 7;

/** Reads a tile of the basemap, unzipped; undefined where there is none. */
export type ReadTile = (z: number, x: number, y: number) => Promise<Uint8Array | undefined>;

/** A shape of the basemap: lines, rings or points in pixels, with the tile's properties. */
export interface BasemapShape {
  readonly layer: string;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly lines: readonly (readonly (readonly [number, number])[])[];
}

/** Last zoom of the tiles beyond those, which hold towns only. */
const TOWN_MAX_ZOOM = 9;

/** Everything of the basemap that the view touches. */
export async function readShapes(view: PictureView, readTile: ReadTile): Promise<BasemapShape[]> {
  const zoom = zoomOf(view);
  const shapes = await readTiles(view, readTile, Math.min(SHAPE_MAX_ZOOM, Math.round(zoom)));
  if (zoom <= SHAPE_MAX_ZOOM + 1) return shapes;
  const towns = await readTiles(view, readTile, Math.min(TOWN_MAX_ZOOM, Math.floor(zoom)));
  return [...shapes.filter(({ layer }) => layer !== 'town'), ...towns];
}

async function readTiles(
  view: PictureView,
  readTile: ReadTile,
  wantedZoom: number,
): Promise<BasemapShape[]> {
  const z = Math.max(0, wantedZoom);
  const count = 2 ** z;
  const { centre, width, height, scale } = view;
  const reach = { x: width / 2 / scale, y: height / 2 / scale };
  const column = (x: number) => Math.floor(x * count);
  const row = (y: number) => Math.max(0, Math.min(count - 1, Math.floor(y * count)));
  const reads: Promise<BasemapShape[]>[] = [];
  for (let y = row(centre[1] - reach.y); y <= row(centre[1] + reach.y); y++) {
    for (let x = column(centre[0] - reach.x); x <= column(centre[0] + reach.x); x++) {
      const shapes = readTile(z, ((x % count) + count) % count, y).then((bytes) =>
        bytes ? shapesOf(bytes, view, x / count, y / count, 1 / count) : [],
      );
      reads.push(shapes);
    }
  }
  return (await Promise.all(reads)).flat();
}

/** How far tiles lie over one another, pixels. */
const OVERLAP = 0.4;
/** Of Mapbox' vector tile specification. */
const POLYGON = 3;

function shapesOf(
  bytes: Uint8Array,
  view: PictureView,
  left: number,
  top: number,
  size: number,
): BasemapShape[] {
  const tile = new VectorTile(new PbfReader(bytes));
  const [x0, y0] = toPixels(view, [left, top]);
  const [x1, y1] = toPixels(view, [left + size, top + size]);
  // Tiles reach over their edges, where what they say of land and sea is not to be relied on; a
  // trace of it keeps hairlines from showing between them.
  const box = [x0 - OVERLAP, y0 - OVERLAP, x1 + OVERLAP, y1 + OVERLAP] as const;
  const shapes: BasemapShape[] = [];
  for (const [name, layer] of Object.entries(tile.layers)) {
    for (let index = 0; index < layer.length; index++) {
      const feature = layer.feature(index);
      const lines = feature
        .loadGeometry()
        .map((line) =>
          line.map(({ x, y }) =>
            toPixels(view, [left + (x / layer.extent) * size, top + (y / layer.extent) * size]),
          ),
        )
        .map((line) => (feature.type === POLYGON ? clipRing(line, box) : line))
        .filter((line) => line.length > 0);
      const seen = lines.filter((line) => touches(line, view)).map((line) => thin(line, view));
      if (seen.length > 0)
        shapes.push({ layer: name, properties: feature.properties, lines: seen });
    }
  }
  return shapes;
}
