import jsonld, { type ContextDefinition } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { linkedPlaces } from '@/lib/export/linked-places';
import { schemaOrg } from '@/lib/export/schema-org';
import { webAnnotations } from '@/lib/export/web-annotations';
import { correctedSample, sampleDocument } from './sample-document';

/**
 * The terms of the published contexts that our output uses, so that the test needs no network. The
 * processor drops any key a context does not know: expanding proves that ours are known.
 */
const CONTEXTS: Record<string, ContextDefinition> = {
  'http://www.w3.org/ns/anno.jsonld': {
    '@vocab': 'http://www.w3.org/ns/oa#',
    id: '@id',
    type: '@type',
    Annotation: 'http://www.w3.org/ns/oa#Annotation',
    items: { '@id': 'https://www.w3.org/ns/activitystreams#items', '@container': '@list' },
    first: { '@id': 'https://www.w3.org/ns/activitystreams#first', '@type': '@id' },
    source: { '@id': 'http://www.w3.org/ns/oa#hasSource', '@type': '@id' },
    selector: { '@id': 'http://www.w3.org/ns/oa#hasSelector', '@type': '@id' },
    body: { '@id': 'http://www.w3.org/ns/oa#hasBody', '@type': '@id' },
    target: { '@id': 'http://www.w3.org/ns/oa#hasTarget', '@type': '@id' },
  },
  'https://schema.org': { '@vocab': 'https://schema.org/' },
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld':
    {
      '@vocab': 'https://example.org/lpf#',
      type: '@type',
      coordinates: { '@id': 'https://purl.org/geojson/vocab#coordinates', '@container': '@list' },
    },
};

const documentLoader = async (url: string) => {
  const context = CONTEXTS[url];
  if (!context) throw new Error(`Unknown context ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: { '@context': context } };
};

const toQuads = async (json: string) =>
  String(
    await jsonld.toRDF(JSON.parse(json), { format: 'application/n-quads', documentLoader }),
  ).split('\n');

describe('web-annotations', () => {
  const collection = JSON.parse(webAnnotations.write(sampleDocument));
  const points = [...sampleDocument.article.text];

  it('counts positions in code points, as the standard demands', () => {
    for (const { target } of collection.first.items) {
      const [quote, position] = target.selector;
      expect(quote.type).toBe('TextQuoteSelector');
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      const before = points.slice(0, position.start).join('');
      expect(before.endsWith(quote.prefix)).toBe(true);
    }
  });

  it('identifies what is placed and only tags what is not', () => {
    const { items } = collection.first;
    expect(items).toHaveLength(collection.total);
    expect(items[2].body[0]).toEqual({
      type: 'SpecificResource',
      purpose: 'identifying',
      source: 'https://sws.geonames.org/586001/',
    });
    expect(items[1].body[0].source).toBe('urn:dateline:place:south-caucasus');
    expect(items[4].body).toEqual([{ type: 'TextualBody', purpose: 'tagging', value: 'location' }]);
  });

  it('becomes RDF in an independent processor', async () => {
    const quads = await toQuads(webAnnotations.write(sampleDocument));
    const type =
      '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#Annotation>';
    expect(quads.filter((quad) => quad.includes(type))).toHaveLength(6);
    expect(quads.join('\n')).toContain(
      '<http://www.w3.org/ns/oa#hasSource> <https://sws.geonames.org/586001/>',
    );
  });
});

describe('linked-places', () => {
  const { features } = JSON.parse(linkedPlaces.write(sampleDocument));

  it('gives each place what version 1.3 requires', () => {
    expect(features).toHaveLength(3);
    for (const feature of features) {
      expect(new URL(feature['@id'])).toBeTruthy();
      expect(feature.type).toBe('Feature');
      expect(feature.properties.title).toBeTruthy();
      expect(feature.properties.fclasses).toEqual([expect.stringMatching(/^[AHLPRST]$/)]);
      expect(feature.names[0].citations[0]).toEqual({
        label: '-1 & <b>“Fiji”</b>',
        '@id': 'https://example.org/story?a=1&b=2',
      });
      expect(feature.geometry.geometries[0].type).toBe('Point');
    }
    expect(
      features.map(
        (feature: { properties: { fclasses: string[] } }) => feature.properties.fclasses[0],
      ),
    ).toEqual(['A', 'L', 'P']);
  });

  it('becomes RDF in an independent processor', async () => {
    const quads = await toQuads(linkedPlaces.write(sampleDocument));
    expect(quads.join('\n')).toContain('<https://sws.geonames.org/586001/>');
  });
});

describe('linked-places of a corrected article', () => {
  it('keeps its polygons as lists of lists in RDF', async () => {
    const [expanded] = await jsonld.expand(JSON.parse(linkedPlaces.write(correctedSample)), {
      documentLoader,
    });
    expect(JSON.stringify(expanded)).toContain('{"@list":[{"@list":[{"@list":[');
  });
});

describe('schema-org', () => {
  const json = schemaOrg.write(sampleDocument);

  it('cannot end a script element', () => {
    expect(json).not.toContain('<');
    expect(JSON.parse(json).headline).toBe('-1 & <b>“Fiji”</b>');
  });

  it('tells what the article is about from what it mentions', () => {
    const { contentLocation, mentions } = JSON.parse(json);
    expect(contentLocation.map(({ name }: { name: string }) => name)).toEqual(['Fiji']);
    expect(mentions.map(({ name }: { name: string }) => name)).toEqual([
      'South Caucasus',
      'Shusha',
    ]);
    expect(mentions[0].geo).toEqual({ '@type': 'GeoShape', box: '38.4 40 43.6 50.6' });
    expect(contentLocation[0].geo['@type']).toBe('GeoCoordinates');
    expect(mentions[1]).toMatchObject({
      '@type': 'City',
      address: { addressCountry: 'AZ' },
      sameAs: ['https://www.geonames.org/586001/', 'http://www.wikidata.org/entity/Q206301'],
    });
  });

  it('becomes RDF in an independent processor', async () => {
    const quads = await toQuads(json);
    expect(quads.some((quad) => quad.includes('<https://schema.org/contentLocation>'))).toBe(true);
  });
});
