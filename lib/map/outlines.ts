/** Finding a place's outline among the outline files. Where the bytes come from is the caller's. */

import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Place } from '@/lib/geoparse/types';
import type { Outline } from './area-geometry';
import { basemapUrl } from './asset-urls';
import {
  type CountryOutline,
  type CuratedOutline,
  type DivisionOutlines,
  hasCuratedFile,
  type OutlineIndex,
} from './outline-files';

/** Reads one outline file, by its path under `outlines/`, as parsed JSON. */
export type ReadOutlineFile = (path: string) => Promise<unknown>;

/** How many outlines are read for one story; further areas are sketched by their extents. */
export const MOST_OUTLINES = 120;

export type LoadOutline = (place: Place) => Promise<Outline | null>;

/** Files that may hold a place's outline, the best first. */
function filesOf(place: Place, index: OutlineIndex): string[] {
  const code = place.countryCode ?? '';
  const files: string[] = [];
  if (place.kind === 'country' && index.countries.includes(code)) {
    files.push(`countries/${code}.json`);
  }
  if (place.featureCode === 'ADM1' && index.divisions.includes(code)) {
    files.push(`divisions/${code}.json`);
  }
  const isCurated = place.source === 'curated' && hasCuratedFile(place);
  if (isCurated || index.curatedToo.includes(place.id)) files.push(`curated/${place.id}.json`);
  return files;
}

function divisionOutline(file: DivisionOutlines, id: string): Outline | null {
  const division = file.objects.divisions.geometries.find((geometry) => geometry.id === id);
  if (division === undefined) return null;
  const { geometry } = feature(file, division) as unknown as { geometry: Polygon | MultiPolygon };
  const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { area: { type: 'MultiPolygon', coordinates }, contested: null, approximate: false };
}

function countryOutline({ core, contested }: CountryOutline): Outline {
  const disputed = contested.flatMap(({ area }) => area.coordinates);
  return {
    area: core,
    contested: disputed.length > 0 ? { type: 'MultiPolygon', coordinates: disputed } : null,
    approximate: false,
  };
}

/**
 * A loader that remembers each file it has read.
 *
 * It answers null for a place that has no outline, and throws what `readFile` throws when a file
 * that should be there cannot be read; a later call then tries again.
 */
export function createOutlineLoader(readFile: ReadOutlineFile): LoadOutline {
  const files = new Map<string, Promise<unknown>>();
  const read = <T>(path: string): Promise<T> => {
    let file = files.get(path);
    if (file === undefined) {
      file = readFile(path).catch((error: unknown) => {
        files.delete(path);
        throw error;
      });
      files.set(path, file);
    }
    return file as Promise<T>;
  };
  const open = async (path: string, place: Place): Promise<Outline | null> => {
    if (path.startsWith('countries/')) return countryOutline(await read<CountryOutline>(path));
    if (path.startsWith('divisions/')) {
      return divisionOutline(await read<DivisionOutlines>(path), place.id);
    }
    const { area, edges } = await read<CuratedOutline>(path);
    return { area, contested: null, approximate: true, edges };
  };
  return async (place) => {
    for (const path of filesOf(place, await read<OutlineIndex>('index.json'))) {
      const outline = await open(path, place);
      if (outline !== null) return outline;
    }
    return null;
  };
}

/** Read outline files over HTTP from `<base>/basemap/outlines/`. */
export function fetchOutlineFile(base: string): ReadOutlineFile {
  return async (path) => {
    const response = await fetch(basemapUrl(base, `outlines/${path}`));
    if (!response.ok) throw new Error(`outlines/${path}: the server answered ${response.status}`);
    return response.json();
  };
}
