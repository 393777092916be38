import type { ResolvedMention } from '@/lib/geoparse/types';
import { toPolygon } from './area';
import { codePointOffsets } from './code-points';
import { articleLabel, articleUri, describePlace, placeUri } from './links';
import type { ArticleDocument, TextExporter } from './types';

/**
 * W3C Web Annotation: one annotation a mention, in a collection whose only page is embedded. Each
 * target has a quote selector and a position selector; positions are Unicode code points of the
 * plain text, as the standard demands. Placed mentions identify their place, the others are tagged
 * as places that could not be found.
 */
export const webAnnotations = {
  id: 'web-annotations',
  label: 'W3C Web Annotations',
  group: 'scholarship',
  extension: 'jsonld',
  fileSuffix: '-annotations',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  explain: false,
  join: 'none',
  write: (document) => {
    const source = articleUri(document);
    const toCodePoints = codePointOffsets(document.article.text);
    const items = document.result.mentions.map((mention, index) => ({
      id: `${source}#mention-${index}`,
      type: 'Annotation',
      motivation: mention.place ? 'identifying' : 'tagging',
      generator: { id: 'urn:dateline', type: 'Software', name: 'Dateline' },
      ...(document.settledStarts?.has(mention.start) && EDITED),
      body: bodies(mention, document),
      target: {
        source,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: mention.text,
            prefix: mention.quote.prefix,
            suffix: mention.quote.suffix,
          },
          {
            type: 'TextPositionSelector',
            start: toCodePoints(mention.start),
            end: toCodePoints(mention.end),
          },
        ],
      },
    }));
    return JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${source}#places`,
      type: 'AnnotationCollection',
      label: `Places in “${articleLabel(document)}”`,
      total: items.length,
      first: {
        id: `${source}#places-1`,
        type: 'AnnotationPage',
        partOf: `${source}#places`,
        startIndex: 0,
        items,
      },
    });
  },
} as const satisfies TextExporter;

/** Who decided, where a person did; the program is named as the generator. */
const EDITED = { creator: { id: 'urn:dateline:editor', type: 'Person', name: 'Editor' } };

function bodies(
  { place, role, certainty, confidence }: ResolvedMention,
  { annotations }: ArticleDocument,
) {
  const tag = { type: 'TextualBody', purpose: 'tagging', value: role };
  if (!place) return [tag];
  const { note, outline } = annotations?.[place.id] ?? {};
  return [
    { type: 'SpecificResource', purpose: 'identifying', source: placeUri(place) },
    {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      value: `${place.name} (${describePlace(place)}), ${place.point[1]}, ${place.point[0]}`,
    },
    tag,
    {
      type: 'TextualBody',
      purpose: 'assessing',
      value: `${certainty} (${confidence.toFixed(2)})`,
    },
    ...(note ? [{ type: 'TextualBody', purpose: 'commenting', value: note }] : []),
    ...(outline
      ? [
          {
            type: 'TextualBody',
            purpose: 'describing',
            format: 'application/geo+json',
            value: JSON.stringify(toPolygon(outline)),
          },
        ]
      : []),
  ];
}
