import { check } from '@placemarkio/check-geojson';
import { wktToGeoJSON } from '@terraformer/wkt';
import { gpx as readGpx, kml as readKml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import type { MultiPolygon, Polygon } from 'geojson';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { toPolygon } from '@/lib/export/area';
import { csv, csvMentions } from '@/lib/export/csv';
import { geojson } from '@/lib/export/geojson';
import { gpx } from '@/lib/export/gpx';
import { kml } from '@/lib/export/kml';
import { linkedPlaces } from '@/lib/export/linked-places';
import { markdown } from '@/lib/export/markdown';
import { schemaOrg } from '@/lib/export/schema-org';
import { tei } from '@/lib/export/tei';
import { webAnnotations } from '@/lib/export/web-annotations';
import { correctedSample } from './sample-document';

const NOTE = 'As <drawn> & "noted"';
const dom = (xml: string) =>
  new DOMParser({ onError: () => {} }).parseFromString(
    xml,
    'text/xml',
  ) as unknown as globalThis.Document;

/** Twice the area of a ring, positive where it runs counter-clockwise. */
const turn = (ring: readonly (readonly number[])[]) =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + x! * nextY! - nextX! * y!;
  }, 0);

describe('an area drawn by hand', () => {
  it('runs as RFC 7946 demands: outside counter-clockwise, holes clockwise, closed', () => {
    const area = toPolygon([
      [
        [0, 0],
        [0, 10],
        [10, 10],
        [10, 0],
      ],
      [
        [2, 2],
        [4, 2],
        [4, 4],
        [2, 4],
        [2, 2],
      ],
    ]) as Polygon;
    expect(area.type).toBe('Polygon');
    expect(area.coordinates.map((ring) => Math.sign(turn(ring)))).toEqual([1, -1]);
    for (const ring of area.coordinates) expect(ring[0]).toEqual(ring.at(-1));
  });

  it('is cut at the antimeridian, nothing lost', () => {
    const area = toPolygon([
      [
        [177, -19],
        [-178, -19],
        [-178, -16],
        [177, -16],
        [177, -19],
      ],
    ]) as MultiPolygon;
    expect(area.type).toBe('MultiPolygon');
    const boxes = area.coordinates.map(([ring]) => {
      const xs = ring!.map(([x]) => x!);
      return [Math.min(...xs), Math.max(...xs)];
    });
    expect(boxes.sort((a, b) => a[0]! - b[0]!)).toEqual([
      [-180, -178],
      [177, 180],
    ]);
    const covered = area.coordinates.reduce((sum, [ring]) => sum + turn(ring!) / 2, 0);
    expect(covered).toBeCloseTo(5 * 3, 6);
  });
});

describe('a corrected document', () => {
  it('is a polygon and a note in GeoJSON, valid to an independent checker', () => {
    const output = geojson.write(correctedSample);
    expect(check(output).type).toBe('FeatureCollection');
    const { features, dateline } = JSON.parse(output);
    const caucasus = features.find((one: { id: string }) => one.id === 'south-caucasus');
    expect(caucasus.geometry.type).toBe('Polygon');
    expect(turn(caucasus.geometry.coordinates[0])).toBeGreaterThan(0);
    expect(caucasus.properties).toMatchObject({ note: NOTE, point: [45, 41] });
    expect(features.find((one: { id: string }) => one.id === '2205218').geometry.type).toBe(
      'MultiPolygon',
    );
    expect(dateline.corrections).toHaveLength(4);
    const moved = features.find((one: { id: string }) => one.id === '143102');
    expect(moved.properties.mentions[0].settled).toBe(true);
    expect(JSON.stringify(features)).not.toContain('Atlantis"');
  });

  it('keeps note, area and who decided in CSV', () => {
    const rows: Record<string, string>[] = parseCsv(csv.write(correctedSample), { columns: true });
    const caucasus = rows.find(({ place_id }) => place_id === 'south-caucasus')!;
    expect(caucasus.note).toBe(NOTE);
    expect(wktToGeoJSON(caucasus.drawn_area!).type).toBe('Polygon');
    const mentions: Record<string, string>[] = parseCsv(csvMentions.write(correctedSample), {
      columns: true,
    });
    expect(mentions.map(({ text, settled_by }) => [text, settled_by])).toEqual([
      ['Fiji', 'program'],
      ['South Caucasus', 'program'],
      ['Shusha', 'editor'],
      ['Shusha', 'program'],
      ['Fiji', 'program'],
    ]);
  });

  it('is a point with polygons in KML', () => {
    const { features } = readKml(dom(kml.write(correctedSample)));
    const caucasus = features.find(({ properties }) => properties?.name === 'South Caucasus')!;
    expect(caucasus.geometry?.type).toBe('GeometryCollection');
    expect(caucasus.properties?.note).toBe(NOTE);
    const fiji = features.find(({ properties }) => properties?.name === 'Fiji')!;
    expect(
      fiji.geometry?.type === 'GeometryCollection' &&
        fiji.geometry.geometries.map(({ type }) => type),
    ).toEqual(['Point', 'Polygon', 'Polygon']);
  });

  it('has its notes in GPX and Markdown', () => {
    const { features } = readGpx(dom(gpx.write(correctedSample)));
    const caucasus = features.find(({ properties }) => properties?.name === 'South Caucasus');
    expect(caucasus?.properties?.cmt).toContain(NOTE);
    const html = marked.parse(markdown.write(correctedSample), { async: false });
    expect(html).toContain('As &lt;drawn&gt; &amp; &quot;noted&quot;');
  });

  it('has outline, note and the editor’s hand in TEI', () => {
    const { TEI } = new XMLParser({ ignoreAttributes: false }).parse(tei.write(correctedSample));
    const places: { '@_xml:id': string; location: unknown; note?: string }[] =
      TEI.standOff.listPlace.place;
    const caucasus = places.find((place) => place['@_xml:id'] === 'place-south-caucasus')!;
    expect(caucasus.note).toBe(NOTE);
    expect(caucasus.location).toEqual([
      { '@_cert': 'high', geo: '41 45' },
      { '@_type': 'outline', geo: '39 41 39 49 43 49 43 41 39 41' },
    ]);
    const body = dom(tei.write(correctedSample)).getElementsByTagName('body')[0]!;
    const settled = [...body.getElementsByTagName('placeName')].map((name) =>
      name.getAttribute('resp'),
    );
    expect(settled).toEqual([null, null, '#editor', null, null]);
    expect(TEI.teiHeader.fileDesc.titleStmt.respStmt['@_xml:id']).toBe('editor');
  });

  it('has its polygons in Linked Places and schema.org', () => {
    const { features } = JSON.parse(linkedPlaces.write(correctedSample));
    const fiji = features.find((one: { '@id': string }) => one['@id'].includes('2205218'));
    expect(fiji.geometry.geometries.map(({ type }: { type: string }) => type)).toEqual([
      'Point',
      'Polygon',
      'Polygon',
    ]);
    const { contentLocation, mentions } = JSON.parse(schemaOrg.write(correctedSample));
    const caucasus = [...contentLocation, ...mentions].find(
      ({ name }: { name: string }) => name === 'South Caucasus',
    );
    expect(caucasus).toMatchObject({
      description: NOTE,
      geo: { '@type': 'GeoShape', polygon: '39 41 39 49 43 49 43 41 39 41' },
    });
  });

  it('says in Web Annotations who decided, and carries note and outline as bodies', () => {
    const { items } = JSON.parse(webAnnotations.write(correctedSample)).first;
    expect(items[2].creator.type).toBe('Person');
    expect(items[3].creator).toBeUndefined();
    const purposes = items[1].body.map(({ purpose }: { purpose: string }) => purpose);
    expect(purposes).toContain('commenting');
    const outline = items[1].body.find(
      ({ format }: { format?: string }) => format === 'application/geo+json',
    );
    expect(JSON.parse(outline.value).type).toBe('Polygon');
  });
});
