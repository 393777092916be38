import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld, { type ContextDefinition } from 'jsonld';
import { describe, expect, it, test } from 'vitest';
import { linkedPlaces } from '@/lib/export/linked-places';
import { schemaOrg } from '@/lib/export/schema-org';
import { webAnnotations } from '@/lib/export/web-annotations';
import { correctedSample, sampleDocument } from './sample-document';

const require = createRequire(import.meta.url);

const LINKED_PLACES =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/**
 * The terms of the published contexts that our output uses, so that the test needs no network: the
 * processor, told to be safe, refuses any key a context does not know. No package has the contexts
 * themselves; these terms were compared with them on 2026-11-22, and what they lead to is checked
 * against the published vocabularies below.
 */
const CONTEXTS: Record<string, ContextDefinition> = {
  'http://www.w3.org/ns/anno.jsonld': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    id: '@id',
    type: '@type',
    ...Object.fromEntries(
      [
        ...['Annotation', 'SpecificResource', 'TextualBody'],
        ...['TextQuoteSelector', 'TextPositionSelector'],
        ...['exact', 'prefix', 'suffix', 'start', 'end'],
        ...['identifying', 'tagging', 'describing', 'assessing', 'commenting'],
      ].map((term) => [term, `oa:${term}`]),
    ),
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Software: 'as:Application',
    Person: 'foaf:Person',
    items: { '@id': 'as:items', '@container': '@list' },
    first: { '@id': 'as:first', '@type': '@id' },
    partOf: { '@id': 'as:partOf', '@type': '@id' },
    total: 'as:totalItems',
    startIndex: 'as:startIndex',
    generator: { '@id': 'as:generator', '@type': '@id' },
    creator: { '@id': 'dcterms:creator', '@type': '@id' },
    name: 'foaf:name',
    label: 'rdfs:label',
    format: 'dc:format',
    value: 'rdf:value',
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    source: { '@id': 'oa:hasSource', '@type': '@id' },
    selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    body: { '@id': 'oa:hasBody', '@type': '@id' },
    target: { '@id': 'oa:hasTarget', '@type': '@id' },
  },
  'https://schema.org': { '@vocab': 'https://schema.org/' },
  [LINKED_PLACES]: {
    lpo: 'http://linkedpasts.org/ontology/lpo_latest.ttl#',
    dct: 'http://purl.org/dc/terms/',
    geojson: 'https://purl.org/geojson/vocab#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    type: '@type',
    ...Object.fromEntries(
      ['FeatureCollection', 'Feature', 'GeometryCollection', 'Point', 'Polygon', 'properties'].map(
        (term) => [term, `geojson:${term}`],
      ),
    ),
    coordinates: { '@id': 'geojson:coordinates', '@container': '@list' },
    geometry: 'https://github.com/kgeographer/geojson-t/geometry',
    ...Object.fromEntries(
      [
        ['features', 'lpo:hasFeature'],
        ['geometries', 'lpo:setting'],
        ['names', 'lpo:name_attestation'],
        ['types', 'lpo:type_attestation'],
        ['links', 'lpo:link_attestation'],
        ['descriptions', 'dct:description'],
      ].map(([term, id]) => [term, { '@id': id!, '@container': '@set' as const }]),
    ),
    citations: { '@id': 'http://purl.org/spar/cito#cites', '@type': '@id' },
    exactMatch: 'http://www.w3.org/2004/02/skos/core#exactMatch',
    toponym: 'lpo:toponym',
    sourceLabels: 'lpo:source_label',
    certainty: 'lpo:has_certainty',
    ccodes: 'http://www.geonames.org/ontology#countryCode',
    title: 'dct:title',
    lang: 'dct:language',
    identifier: 'dct:identifier',
    label: 'rdfs:label',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  },
};

const documentLoader = async (url: string) => {
  const context = CONTEXTS[url];
  if (!context) throw new Error(`Unknown context ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: { '@context': context } };
};

const toQuads = async (json: string) =>
  String(
    await jsonld.toRDF(JSON.parse(json), {
      format: 'application/n-quads',
      documentLoader,
      safe: true,
    } as Parameters<typeof jsonld.toRDF>[1]),
  ).split('\n');

/** A published vocabulary's statements, one a line; schema.org's names are the same by https. */
const readVocabulary = (file: string) =>
  readFileSync(require.resolve(file), 'utf8').replaceAll(
    '<http://schema.org/',
    '<https://schema.org/',
  );

/** Names of a namespace that some quads use and its vocabulary does not define. */
function undefinedIn(vocabulary: string, namespace: string, quads: readonly string[]): string[] {
  const defined = new Set([...vocabulary.matchAll(/^<([^>]+)>/gm)].map((match) => match[1]));
  const used = quads.flatMap((quad) => [...quad.matchAll(/<([^>]+)>/g)].map((match) => match[1]!));
  return [...new Set(used)].filter((name) => name.startsWith(namespace) && !defined.has(name));
}

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

describe('the words of the vocabularies', () => {
  test.each([sampleDocument, correctedSample])('are all Web Annotation’s own', async (document) => {
    const quads = await toQuads(webAnnotations.write(document));
    const vocabulary = readVocabulary('@vocabulary/oa/oa.nq');
    expect(undefinedIn(vocabulary, 'http://www.w3.org/ns/oa#', quads)).toEqual([]);
    expect(
      undefinedIn(vocabulary, 'http://www.w3.org/ns/oa#', ['<http://www.w3.org/ns/oa#no>']),
    ).toEqual(['http://www.w3.org/ns/oa#no']);
  });

  test.each([sampleDocument, correctedSample])(
    'are all schema.org’s own, each of the types that have it',
    async (document) => {
      const quads = await toQuads(schemaOrg.write(document));
      const vocabulary = readVocabulary('@vocabulary/schema/schema.nq');
      expect(undefinedIn(vocabulary, 'https://schema.org/', quads)).toEqual([]);
      expect(misplaced(vocabulary, quads)).toEqual([]);
      const wrong = [
        '<urn:x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Place> .',
        '<urn:x> <https://schema.org/headline> "A headline" .',
      ];
      expect(misplaced(vocabulary, wrong)).toEqual([
        'https://schema.org/headline on https://schema.org/Place',
      ]);
    },
  );
});

/** What is said of each subject. */
function gather(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const gathered = new Map<string, string[]>();
  for (const [subject, object] of pairs) {
    gathered.set(subject, [...(gathered.get(subject) ?? []), object]);
  }
  return gathered;
}

/** Properties of schema.org that stand on a type the vocabulary does not give them to. */
function misplaced(vocabulary: string, quads: readonly string[]): string[] {
  const statements = (predicate: string) =>
    [...vocabulary.matchAll(new RegExp(`^<([^>]+)> <${predicate}> <([^>]+)>`, 'gm'))].map(
      ([, subject, object]) => [subject!, object!] as const,
    );
  const parents = gather(statements('http://www.w3.org/2000/01/rdf-schema#subClassOf'));
  const lineOf = (type: string): string[] => [type, ...(parents.get(type) ?? []).flatMap(lineOf)];
  const domains = gather(statements('https://schema.org/domainIncludes'));
  const triples = quads.flatMap((quad) => /^(\S+) <([^>]+)> (\S+)/.exec(quad)?.slice(1) ?? []);
  const rows = Array.from({ length: triples.length / 3 }, (_, at) =>
    triples.slice(3 * at, 3 * at + 3),
  );
  const typeOf = new Map(
    rows
      .filter(([, predicate]) => predicate!.endsWith('#type'))
      .map(([subject, , type]) => [subject, type!.slice(1, -1)]),
  );
  return rows.flatMap(([subject, property]) => {
    const type = typeOf.get(subject);
    if (!type || !property!.startsWith('https://schema.org/')) return [];
    const line = lineOf(type);
    const has = domains.get(property!)?.some((domain) => line.includes(domain));
    return has ? [] : [`${property} on ${type}`];
  });
}

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

  it.each([sampleDocument, correctedSample])(
    'becomes RDF in an independent processor, but for the one key its context does not have yet',
    async (document) => {
      const file = linkedPlaces.write(document);
      // Required since version 1.3; the context that the format publishes is still that of 1.1.
      await expect(toQuads(file)).rejects.toThrow('Safe mode validation error');
      const known = JSON.stringify(
        JSON.parse(file, (key, value) => (key === 'fclasses' ? undefined : value)),
      );
      const quads = (await toQuads(known)).join('\n');
      expect(quads).toContain('<https://sws.geonames.org/586001/>');
      expect(quads).toContain(
        '<http://linkedpasts.org/ontology/lpo_latest.ttl#toponym> "South Caucasus"',
      );
      expect(quads).toContain('"less-certain"');
    },
  );
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
