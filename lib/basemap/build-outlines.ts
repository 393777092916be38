/** Outlines for the story's areas, as the files a page fetches when a story needs them. */

import { quantize } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';
import type {
  CountryOutline,
  CuratedOutlines,
  DivisionOutlines,
  OutlineIndex,
} from '@/lib/map/outline-files';
import { smoothLine } from '@/lib/map/smooth';
import type { Admin1Properties, Admin1Topology } from './admin1';
import { countryOutlines } from './country-outlines';
import { readCuratedPlaces } from './labels';

/** A file to write: path under `outlines/`, and its content. */
export interface OutlineFile {
  readonly path: string;
  readonly content: CountryOutline | CuratedOutlines | DivisionOutlines | OutlineIndex;
}

const GRID_STEPS = 1e5;
/** Hand-made rings are coarse: they are rounded off, not pretended to be surveyed. */
const RING_STEP_DEGREES = 0;

/** One topology a country, holding only the arcs its divisions use. */
function divisionOutlines(admin1: Admin1Topology): Map<string, DivisionOutlines> {
  const byCountry = new Map<string, { properties?: Admin1Properties }[]>();
  for (const division of admin1.objects.admin1.geometries as { properties?: Admin1Properties }[]) {
    const { country } = division.properties!;
    byCountry.set(country, [...(byCountry.get(country) ?? []), division]);
  }
  const files = new Map<string, DivisionOutlines>();
  for (const [country, divisions] of byCountry) {
    const geometries = divisions.map(({ properties: _dropped, ...geometry }) => geometry);
    files.set(country, pickArcs(admin1 as unknown as Topology, geometries));
  }
  return files;
}

/** A topology of these geometries alone, arcs renumbered, on a grid fit to its own extent. */
function pickArcs(topology: Topology, geometries: readonly object[]): DivisionOutlines {
  const { transform } = topology;
  const numbers = new Map<number, number>();
  const arcs: number[][][] = [];
  const renumber = (arc: unknown): unknown => {
    if (Array.isArray(arc)) return arc.map(renumber);
    const old = arc as number;
    const at = old < 0 ? ~old : old;
    let fresh = numbers.get(at);
    if (fresh === undefined) {
      fresh = arcs.length;
      numbers.set(at, fresh);
      let x = 0;
      let y = 0;
      arcs.push(
        topology.arcs[at]!.map(([dx, dy]) => {
          x += dx!;
          y += dy!;
          return [
            x * transform!.scale[0] + transform!.translate[0],
            y * transform!.scale[1] + transform!.translate[1],
          ];
        }),
      );
    }
    return old < 0 ? ~fresh : fresh;
  };
  const renumbered = geometries.map((geometry) => ({
    ...geometry,
    ...('arcs' in geometry ? { arcs: renumber(geometry.arcs) } : {}),
  }));
  const picked = {
    type: 'Topology',
    objects: { divisions: { type: 'GeometryCollection', geometries: renumbered } },
    arcs,
  } as unknown as Topology<Objects>;
  return quantize(picked, GRID_STEPS) as unknown as DivisionOutlines;
}

/** Rings of the curated rows, rounded off. */
function curatedOutlines(): CuratedOutlines {
  return Object.fromEntries(
    readCuratedPlaces().flatMap(({ id, outline }) => {
      if (outline === undefined) return [];
      const closed = [...outline, outline[0]!].map((point) => [...point]);
      const ring = smoothLine(closed, RING_STEP_DEGREES).map(([x, y]) => [
        Math.round(x! * 1e3) / 1e3,
        Math.round(y! * 1e3) / 1e3,
      ]);
      return [[id, { type: 'MultiPolygon' as const, coordinates: [[ring]] }]];
    }),
  );
}

/** Every outline file. */
export function buildOutlines(admin1: Admin1Topology): OutlineFile[] {
  const countries = countryOutlines(admin1);
  const divisions = divisionOutlines(admin1);
  return [
    ...[...countries].map(([code, content]) => ({ path: `countries/${code}.json`, content })),
    ...[...divisions].map(([code, content]) => ({ path: `divisions/${code}.json`, content })),
    { path: 'curated.json', content: curatedOutlines() },
    {
      path: 'index.json',
      content: { countries: [...countries.keys()], divisions: [...divisions.keys()] },
    },
  ];
}
