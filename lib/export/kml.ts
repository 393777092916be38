import type { Position } from 'geojson';
import type { ResolvedMention, ResolvedPlace } from '@/lib/geoparse/types';
import { element, writeXml, type XmlElement, xmlId } from '@/lib/markup/xml';
import { polygonsOf, toPolygon } from './area';
import { articleLabel, describePlace, geonamesUrl, wikidataUri } from './links';
import type { ArticleDocument, TextExporter } from './types';

/**
 * KML 2.2: a folder of places with their points, and one of mentions without a place (their
 * placemarks have no geometry). Descriptions are HTML to programs that read KML, so text in them is
 * escaped as HTML before it is escaped as XML.
 */
export const kml = {
  id: 'kml',
  label: 'KML',
  group: 'data',
  extension: 'kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  explain: false,
  join: 'none',
  write: (document) => {
    const { mentions, places } = document.result;
    const unplaced = mentions.filter(({ place }) => place === null);
    return writeXml(
      element(
        'kml',
        {},
        element(
          'Document',
          {},
          element('name', {}, articleLabel(document)),
          element(
            'Folder',
            {},
            element('name', {}, 'Places'),
            ...places.map((place) => placemark(place, document)),
          ),
          unplaced.length > 0
            ? element(
                'Folder',
                {},
                element('name', {}, 'Not placed'),
                ...unplaced.map(unplacedMark),
              )
            : null,
        ),
      ),
      'http://www.opengis.net/kml/2.2',
    );
  },
} as const satisfies TextExporter;

function placemark(resolved: ResolvedPlace, { result, annotations }: ArticleDocument): XmlElement {
  const { place, nameInText, certainty, confidence, about, mentionIndexes } = resolved;
  const { note, outline } = annotations?.[place.id] ?? {};
  const quotes = mentionIndexes.map((index) => result.mentions[index]!.quote.sentence);
  const point = element('Point', {}, element('coordinates', {}, place.point.join(',')));
  return element(
    'Placemark',
    { id: xmlId('place', place.id) },
    element('name', {}, nameInText),
    element('Snippet', { maxLines: 1 }, describePlace(place)),
    element('description', {}, [...(note ? [note] : []), ...quotes].map(paragraph).join('')),
    extendedData({
      name: place.name,
      kind: place.kind,
      country: place.country,
      admin1: place.admin1,
      certainty,
      confidence: confidence.toFixed(4),
      about: String(about),
      mentions: String(mentionIndexes.length),
      geonames: geonamesUrl(place),
      wikidata: wikidataUri(place),
      note: note ?? null,
    }),
    outline ? element('MultiGeometry', {}, point, ...polygons(outline)) : point,
  );
}

/** Drawn areas, cut at the antimeridian as KML too wants it. */
function polygons(outline: Parameters<typeof toPolygon>[0]): XmlElement[] {
  const boundary = (name: string, ring: readonly Position[]) => {
    const coordinates = element(
      'coordinates',
      {},
      ring.map((position) => position.join()).join(' '),
    );
    return element(name, {}, element('LinearRing', {}, coordinates));
  };
  return polygonsOf(toPolygon(outline)).map(([outer, ...holes]) =>
    element(
      'Polygon',
      {},
      boundary('outerBoundaryIs', outer!),
      ...holes.map((hole) => boundary('innerBoundaryIs', hole)),
    ),
  );
}

function unplacedMark(mention: ResolvedMention): XmlElement {
  return element(
    'Placemark',
    { id: xmlId('mention', String(mention.start)) },
    element('name', {}, mention.text),
    element('description', {}, paragraph(mention.quote.sentence)),
    extendedData({ role: mention.role }),
  );
}

function extendedData(values: Readonly<Record<string, string | null>>): XmlElement {
  return element(
    'ExtendedData',
    {},
    ...Object.entries(values).map(([name, value]) =>
      value === null ? null : element('Data', { name }, element('value', {}, value)),
    ),
  );
}

function paragraph(sentence: string): string {
  const text = sentence.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<p>${text}</p>`;
}
