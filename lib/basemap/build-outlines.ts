/** Outlines for the story's areas, as the files a page fetches when a story needs them. */

import { quantize } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';
import type { Gazetteer } from '@/lib/geoparse/types';
import {
  type CountryOutline,
  type CuratedOutline,
  type DivisionOutlines,
  hasCuratedFile,
  type OutlineIndex,
} from '@/lib/map/outline-files';
import type { Admin1Properties, Admin1Topology } from './admin1';
import { type ComposedDivision, composeDivisions } from './composed-divisions';
import { CONTESTED_GROUND } from './contested-ground';
import { countryOutlines } from './country-outlines';
import { curatedOutlines } from './curated-outlines';
import { readCuratedPlaces } from './labels';

/** A file to write: path under `outlines/`, and its content. */
export interface OutlineFile {
  readonly path: string;
  readonly content: CountryOutline | CuratedOutline | DivisionOutlines | OutlineIndex;
}

const GRID_STEPS = 1e5;

/** Divisions under dispute are filed with each party, whoever the source files them with. */
function filedWith({ code, country }: Admin1Properties): string[] {
  const parties = CONTESTED_GROUND.filter(({ shapes }) =>
    shapes.some((shape) => shape.type === 'divisions' && shape.codes.includes(code)),
  ).flatMap(({ parties: codes }) => codes);
  return [...new Set([country, ...parties])];
}

/** One topology a country, holding only the arcs its divisions use. */
function divisionOutlines(
  admin1: Admin1Topology,
  composed: readonly ComposedDivision[],
): Map<string, DivisionOutlines> {
  const byCountry = new Map<string, object[]>();
  const file = (country: string, geometry: object) => {
    const geometries = byCountry.get(country);
    if (geometries) geometries.push(geometry);
    else byCountry.set(country, [geometry]);
  };
  for (const division of admin1.objects.admin1.geometries as { properties?: Admin1Properties }[]) {
    const { properties, ...geometry } = division;
    for (const country of filedWith(properties!)) file(country, geometry);
  }
  for (const { id, country, geometry } of composed) file(country, { id, ...geometry });
  return new Map(
    [...byCountry].map(([country, geometries]) => [
      country,
      pickArcs(admin1 as unknown as Topology, geometries),
    ]),
  );
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

/** Every outline file. The gazetteer says which pieces make up the divisions it knows. */
export function buildOutlines(admin1: Admin1Topology, gazetteer: Gazetteer): OutlineFile[] {
  const countries = countryOutlines(admin1);
  const divisions = divisionOutlines(admin1, composeDivisions(admin1, gazetteer));
  const rows = readCuratedPlaces();
  const curated = curatedOutlines(rows);
  return [
    ...[...countries].map(([code, content]) => ({ path: `countries/${code}.json`, content })),
    ...[...divisions].map(([code, content]) => ({ path: `divisions/${code}.json`, content })),
    ...[...curated].map(([id, content]) => ({ path: `curated/${id}.json`, content })),
    {
      path: 'index.json',
      content: {
        countries: [...countries.keys()],
        divisions: [...divisions.keys()],
        curatedToo: rows
          .filter((row) => curated.has(row.id) && !hasCuratedFile(row))
          .map(({ id }) => id),
      },
    },
  ];
}
