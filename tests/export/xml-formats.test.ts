import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gpx as readGpx, kml as readKml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { gpx } from '@/lib/export/gpx';
import { kml } from '@/lib/export/kml';
import { tei } from '@/lib/export/tei';
import { correctedSample, sampleDocument } from './sample-document';

/** togeojson asks for a browser's Document; this one has the parts it uses. */
const dom = (xml: string) =>
  new DOMParser({ onError: () => {} }).parseFromString(
    xml,
    'text/xml',
  ) as unknown as globalThis.Document;

describe.each([kml, gpx, tei])('$id', (exporter) => {
  it('is well-formed to an independent parser', () => {
    expect(XMLValidator.validate(exporter.write(sampleDocument))).toBe(true);
  });

  it('holds no character that XML forbids', () => {
    expect(exporter.write(sampleDocument)).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}/u);
  });
});

describe('kml', () => {
  const { features } = readKml(dom(kml.write(sampleDocument)));

  it('gives coordinates to every place', () => {
    expect(features.slice(0, 3).map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [178, -18] },
      { type: 'Point', coordinates: [45, 41] },
      { type: 'Point', coordinates: [46.74879, 39.76006] },
    ]);
  });

  it('keeps what was not placed, without geometry', () => {
    expect(features[3]).toMatchObject({ geometry: null, properties: { name: 'Atlantis' } });
  });

  it('writes quotes as HTML in which the text is text', () => {
    const description = features[0]?.properties?.description;
    const html = typeof description === 'string' ? description : description?.value;
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script');
  });

  it('says what each place is', () => {
    expect(features[2]?.properties).toMatchObject({
      kind: 'town',
      certainty: 'likely',
      geonames: 'https://www.geonames.org/586001/',
    });
  });
});

describe('gpx', () => {
  it('has a waypoint for each place', () => {
    const { features } = readGpx(dom(gpx.write(sampleDocument)));
    expect(features.map(({ geometry, properties }) => [properties?.name, geometry])).toEqual([
      ['Fiji', { type: 'Point', coordinates: [178, -18] }],
      ['South Caucasus', { type: 'Point', coordinates: [45, 41] }],
      ['Shusha', { type: 'Point', coordinates: [46.74879, 39.76006] }],
    ]);
    expect(features[2]?.properties?.desc).toContain('said “the mayor” of Shusha]]>');
  });
});

describe('tei', () => {
  const xml = tei.write(sampleDocument);
  const read = new XMLParser({
    ignoreAttributes: false,
    preserveOrder: false,
    isArray: (name) => name === 'place' || name === 'p',
  });
  const { TEI } = read.parse(xml);

  it('lists the places with “latitude longitude”', () => {
    expect(
      TEI.standOff.listPlace.place.map((place: { placeName: string }) => place.placeName),
    ).toEqual(['Fiji', 'South Caucasus', 'Shusha']);
    expect(TEI.standOff.listPlace.place[2]).toMatchObject({
      '@_xml:id': 'place-586001',
      location: { '@_cert': 'medium', geo: '39.76006 46.74879' },
      country: { '#text': 'Azerbaijan', '@_key': 'AZ' },
    });
  });

  it('marks every mention in the text and points to its place', () => {
    const body = dom(xml).getElementsByTagName('body')[0]!;
    const names = [...body.getElementsByTagName('placeName')];
    expect(names.map((name) => [name.textContent, name.getAttribute('ref')])).toEqual([
      ['Fiji', '#place-2205218'],
      ['South Caucasus', '#place-south-caucasus'],
      ['Shusha', '#place-586001'],
      ['Shusha', '#place-586001'],
      ['Atlantis', null],
      ['Fiji', '#place-2205218'],
    ]);
  });

  it('keeps the text, one paragraph a line', () => {
    const body = dom(xml).getElementsByTagName('body')[0]!;
    const lines = [...body.getElementsByTagName('p')].map((p) => p.textContent);
    const legal = sampleDocument.article.text.replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '\ufffd');
    expect(lines).toEqual(legal.split('\n'));
  });
});

/**
 * The consortium's schema is in no package of npm or Debian: `TEI_SCHEMA=…/tei_all.rng`, with the
 * validator jing installed, runs this.
 */
const schema = process.env.TEI_SCHEMA;
describe.skipIf(!schema)('tei, by the schema that TEI_SCHEMA names', () => {
  const validate = (xml: string) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-tei-'));
    try {
      const file = path.join(folder, 'article.xml');
      writeFileSync(file, xml);
      const { error, status, stdout } = spawnSync('jing', [schema!, file], { encoding: 'utf8' });
      if (error) throw error;
      return { status, stdout };
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it.each([sampleDocument, correctedSample])('is valid', (document) => {
    expect(validate(tei.write(document))).toEqual({ status: 0, stdout: '' });
  });

  it('which does find faults', () => {
    const wrong = tei.write(sampleDocument).replaceAll('listPlace', 'listPlaces');
    expect(validate(wrong).status).toBe(1);
  });
});
