import { element, writeXml } from '@/lib/markup/xml';
import { articleLabel, describePlace, geonamesUrl } from './links';
import type { TextExporter } from './types';

/**
 * GPX 1.1 waypoints, for navigators. The format has no room for a place without a point: mentions
 * that were not placed are not in it. Elements stand in the order the schema fixes.
 */
export const gpx = {
  id: 'gpx',
  label: 'GPX waypoints',
  group: 'data',
  extension: 'gpx',
  mediaType: 'application/gpx+xml',
  explain: false,
  join: 'none',
  write: (document) => {
    const { mentions, places } = document.result;
    const waypoints = places.map(({ place, nameInText, mentionIndexes }) => {
      const url = geonamesUrl(place);
      const note = document.annotations?.[place.id]?.note;
      return element(
        'wpt',
        { lat: place.point[1], lon: place.point[0] },
        element('name', {}, nameInText),
        element('cmt', {}, [describePlace(place), note].filter(Boolean).join('. ')),
        element('desc', {}, mentions[mentionIndexes[0]!]?.quote.sentence ?? ''),
        url ? element('link', { href: url }) : null,
        element('type', {}, place.kind),
      );
    });
    return writeXml(
      element(
        'gpx',
        { version: '1.1', creator: 'Dateline' },
        element('metadata', {}, element('name', {}, articleLabel(document))),
        ...waypoints,
      ),
      'http://www.topografix.com/GPX/1/1',
    );
  },
} as const satisfies TextExporter;
