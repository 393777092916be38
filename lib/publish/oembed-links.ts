/** How a map's page says where its oEmbed answer is. */

/** One way to embed, as `<link rel="alternate">` and as a part of the `Link` header. */
export interface OembedLink {
  readonly type: 'application/json+oembed' | 'text/xml+oembed';
  readonly url: string;
}

/**
 * The two discovery links of a map.
 *
 * @param origin of this site
 */
export function oembedLinks(id: string, origin: string): readonly OembedLink[] {
  const address = encodeURIComponent(`${origin}/maps/${id}`);
  return [
    { type: 'application/json+oembed', url: `${origin}/oembed?url=${address}&format=json` },
    { type: 'text/xml+oembed', url: `${origin}/oembed?url=${address}&format=xml` },
  ];
}

/** The same as the value of a `Link` header (RFC 8288). */
export const oembedLinkHeader = (id: string, origin: string) =>
  oembedLinks(id, origin)
    .map(({ type, url }) => `<${url}>; rel="alternate"; type="${type}"`)
    .join(', ');
