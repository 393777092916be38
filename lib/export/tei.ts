import type { Position } from 'geojson';
import type { Certainty, ResolvedMention, ResolvedPlace } from '@/lib/geoparse/types';
import { element, writeXml, type XmlElement, type XmlNode, xmlId } from '@/lib/markup/xml';
import { polygonsOf, toPolygon } from './area';
import { articleLabel, geonamesUri, wikidataUri } from './links';
import type { ArticleDocument, TextExporter } from './types';

/** The words TEI has for certainty (`teidata.probCert`). */
const CERT: Readonly<Record<Certainty, string>> = {
  sure: 'high',
  likely: 'medium',
  doubtful: 'low',
};

/**
 * TEI P5: the text with each mention as `placeName`, one `p` a line, and the places as `listPlace`
 * in `standOff`. `geo` is “latitude longitude”, TEI's default. All of the text is there, so all of
 * the mentions are.
 */
export const tei = {
  id: 'tei',
  label: 'TEI',
  group: 'scholarship',
  extension: 'xml',
  mediaType: 'application/tei+xml',
  explain: false,
  join: 'none',
  write: (document) =>
    writeXml(
      element(
        'TEI',
        { 'xml:lang': document.result.language === 'und' ? null : document.result.language },
        header(document),
        document.result.places.length > 0
          ? element(
              'standOff',
              {},
              element(
                'listPlace',
                {},
                ...document.result.places.map((place) => toPlace(place, document)),
              ),
            )
          : null,
        element('text', {}, element('body', {}, ...paragraphs(document))),
      ),
      'http://www.tei-c.org/ns/1.0',
    ),
} as const satisfies TextExporter;

function header(document: ArticleDocument): XmlElement {
  const { byline, publishedAt, site, url } = document.article;
  const source = [
    byline ? element('author', {}, byline) : null,
    element('title', {}, articleLabel(document)),
    site ? element('publisher', {}, site) : null,
    publishedAt ? element('date', { when: isoDate(publishedAt) }, publishedAt) : null,
    url ? element('ref', { target: url }, url) : null,
  ];
  return element(
    'teiHeader',
    {},
    element(
      'fileDesc',
      {},
      element(
        'titleStmt',
        {},
        element('title', {}, articleLabel(document)),
        document.settledStarts?.size
          ? element(
              'respStmt',
              { 'xml:id': 'editor' },
              element('resp', {}, 'places corrected by hand'),
              element('name', {}, 'Editor'),
            )
          : null,
      ),
      element(
        'publicationStmt',
        {},
        element('p', {}, 'Places found by Dateline; not published by it.'),
      ),
      element('sourceDesc', {}, element('bibl', {}, ...source)),
    ),
  );
}

/** The date if it is one that TEI's `when` can hold, else null. */
function isoDate(date: string): string | null {
  return /^\d{4}(-\d\d(-\d\d)?)?/.exec(date)?.[0] ?? null;
}

function toPlace(
  { place, certainty }: ResolvedPlace,
  { annotations }: ArticleDocument,
): XmlElement {
  const { note, outline } = annotations?.[place.id] ?? {};
  const [longitude, latitude] = place.point;
  const wikidata = wikidataUri(place);
  const geonames = geonamesUri(place);
  return element(
    'place',
    { 'xml:id': xmlId('place', place.id), type: place.kind },
    element('placeName', {}, place.name),
    place.country ? element('country', { key: place.countryCode }, place.country) : null,
    place.admin1 ? element('region', {}, place.admin1) : null,
    element('location', { cert: CERT[certainty] }, element('geo', {}, `${latitude} ${longitude}`)),
    ...(outline ? polygonsOf(toPolygon(outline)).map(toOutline) : []),
    note ? element('note', {}, note) : null,
    geonames ? element('idno', { type: 'GeoNames' }, geonames) : null,
    wikidata ? element('idno', { type: 'Wikidata' }, wikidata) : null,
  );
}

/** The outer ring of a drawn area as pairs of “latitude longitude”. */
function toOutline([outer]: readonly Position[][]): XmlElement {
  const pairs = outer!.map(([longitude, latitude]) => `${latitude} ${longitude}`).join(' ');
  return element('location', { type: 'outline' }, element('geo', {}, pairs));
}

/** The text cut at its line ends, except within a mention. */
function paragraphs({
  article: { text },
  result: { mentions },
  settledStarts,
}: ArticleDocument): XmlElement[] {
  const lines: XmlElement[] = [];
  let line: XmlNode[] = [];
  const addText = (from: number, to: number) => {
    const parts = text.slice(from, to).split(/\r\n|\n|\r/);
    parts.forEach((part, index) => {
      if (index > 0) endLine();
      if (part !== '') line.push(part);
    });
  };
  const endLine = () => {
    if (line.some((node) => typeof node !== 'string' || node.trim() !== '')) {
      lines.push(element('p', {}, ...line));
    }
    line = [];
  };
  let at = 0;
  for (const mention of mentions) {
    addText(at, mention.start);
    line.push(toPlaceName(mention, settledStarts?.has(mention.start) ?? false));
    at = mention.end;
  }
  addText(at, text.length);
  endLine();
  return lines.length > 0 ? lines : [element('p')];
}

function toPlaceName(
  { text, place, role, certainty }: ResolvedMention,
  isSettled: boolean,
): XmlElement {
  return element(
    'placeName',
    {
      ref: place && `#${xmlId('place', place.id)}`,
      cert: place && CERT[certainty],
      type: role,
      resp: isSettled ? '#editor' : null,
    },
    text,
  );
}
