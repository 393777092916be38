/** An article of a map ⇄ the compressed parts it is kept as. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ArticleParts } from './schema';
import type { MapArticle, Part } from './types';

/** The name of a part: the hash of its JSON. */
export const hashOf = (json: string | Uint8Array) =>
  createHash('sha256').update(json).digest('base64url');

/** Split articles into parts; equal parts come once. */
export function packArticles(articles: readonly MapArticle[]): {
  readonly layout: ArticleParts[];
  readonly parts: Part[];
} {
  const parts = new Map<string, Part>();
  const pack = (value: unknown): string => {
    const json = JSON.stringify(value);
    const hash = hashOf(json);
    if (!parts.has(hash)) parts.set(hash, { hash, data: gzipSync(json) });
    return hash;
  };
  const layout = articles.map(({ id, article, result, corrections }) => ({
    id,
    article: pack(article),
    result: pack(result),
    corrections: pack(corrections),
  }));
  return { layout, parts: [...parts.values()] };
}

/**
 * Put articles together again.
 *
 * @throws Error where a part is missing: the database is damaged
 */
export function unpackArticles(
  layout: readonly ArticleParts[],
  parts: ReadonlyMap<string, Uint8Array>,
): MapArticle[] {
  const unpack = <Value>(hash: string): Value => {
    const data = parts.get(hash);
    if (!data) throw new Error(`A part of a map is missing from the database: ${hash}.`);
    // What is read here is what `packArticles` wrote, checked by its hash being its name.
    return JSON.parse(gunzipSync(data).toString('utf8')) as Value;
  };
  return layout.map(({ id, article, result, corrections }) => ({
    id,
    article: unpack<MapArticle['article']>(article),
    result: unpack<MapArticle['result']>(result),
    corrections: unpack<MapArticle['corrections']>(corrections),
  }));
}
