/** What owners and readers do with maps: the rules, apart from HTTP and from where maps are kept. */

import { type MapInput, mapInput } from '@/lib/api/v1/schemas';
import type { Article } from '@/lib/article';
import { Failure } from '@/lib/errors';
import type { Geoparsed } from '@/lib/geoparse/types';
import type { MapArticle, MapContent, Store, StoredMap } from '@/lib/storage/types';
import { hashEditKey, hashOfArticle, mapIdOfHash, matchesHash, newEditKey, newMapId } from './ids';

/** What the rules need of the world around them. */
export interface MapsContext {
  readonly store: Store;
  readonly geoparse: (article: Article) => Promise<Geoparsed>;
  /** ISO 8601. */
  readonly now: () => string;
  /** How many maps may be kept; more are refused. */
  readonly maxMaps: number;
}

/**
 * What became of a save: the map as it is now; or nothing was changed, for somebody saved
 * meanwhile. Then both are here: theirs, and what was not saved.
 */
export type SavedMap =
  | { readonly type: 'saved'; readonly map: StoredMap }
  | { readonly type: 'stale'; readonly current: StoredMap; readonly refused: RefusedSave };

/** What was sent, with the version it was made on. */
export interface RefusedSave {
  readonly version: number;
  readonly content: Omit<MapContent, 'articles'> & {
    readonly articles: readonly Omit<MapArticle, 'result'>[];
  };
}

export interface CreatedMap {
  readonly map: StoredMap;
  /** Shown this once. */
  readonly editKey: string;
}

/**
 * Keep a new map.
 *
 * @throws {Failure} `quota` where no more maps are taken
 */
export async function createMap(context: MapsContext, input: MapInput): Promise<CreatedMap> {
  const { store, now, maxMaps } = context;
  if ((await store.count()) >= maxMaps) {
    throw new Failure('quota', 'This server keeps as many maps as it may. Ask its operator.');
  }
  const content = await contentOf(context, input, null);
  const editKey = newEditKey();
  const editKeyHash = hashEditKey(editKey);
  for (;;) {
    const id = newMapId();
    if (!(await store.create({ id, editKeyHash, content, at: now() }))) continue;
    return { map: await readMap(context, id), editKey };
  }
}

/**
 * The unlisted map of a text that its own page sent: made at first, the same one ever after. Nobody
 * holds a key to it.
 *
 * @returns its id
 * @throws {Failure} `quota`
 */
export async function mapOfText(context: MapsContext, article: Article): Promise<string> {
  const { store, now, maxMaps } = context;
  const hash = hashOfArticle(article.title, article.text);
  const known = await mapOfHash(context, hash);
  if (known !== null) return known;
  if ((await store.count()) >= maxMaps) {
    throw new Failure('quota', 'This server keeps as many maps as it may. Ask its operator.');
  }
  const articles: MapInput['articles'] = [{ id: 'article', article, corrections: [] }];
  const input = mapInput.parse({ title: article.title || 'Untitled', articles });
  const content = await contentOf(context, input, null);
  const id = mapIdOfHash(hash);
  // Where two pages send the same text at once, the second finds the first one's map.
  await store.create({ id, editKeyHash: hashEditKey(newEditKey()), content, at: now() });
  return id;
}

/**
 * The map of a text that some page has sent before, by the text's hash; see `hashOfArticle`.
 *
 * @returns its id, or null where there is none yet
 */
export async function mapOfHash({ store }: MapsContext, hash: string): Promise<string | null> {
  const id = mapIdOfHash(hash);
  return (await store.editKeyHash(id)) === null ? null : id;
}

/** @throws {Failure} `not-found` */
export async function readMap({ store }: MapsContext, id: string): Promise<StoredMap> {
  const map = await store.read(id);
  if (!map) throw new Failure('not-found', 'There is no map with this id.');
  return map;
}

/**
 * A map as readers may ask for it.
 *
 * @throws {Failure} `not-found`, also for maps withdrawn: a reader is not told which
 */
export async function readForReaders(context: MapsContext, id: string): Promise<StoredMap> {
  const map = await readMap(context, id);
  if (map.content.visibility === 'withdrawn') {
    throw new Failure('not-found', 'There is no map with this id.');
  }
  return map;
}

/**
 * Check the right to edit.
 *
 * @param key as the client sent it, or null
 * @throws {Failure} `not-found`, `unauthorised` without a key, `forbidden` with a wrong one
 */
export async function requireOwner(
  { store }: MapsContext,
  id: string,
  key: string | null,
): Promise<void> {
  const hash = await store.editKeyHash(id);
  if (hash === null) throw new Failure('not-found', 'There is no map with this id.');
  if (key === null) {
    throw new Failure('unauthorised', 'Send the map’s edit key as “Authorization: Bearer KEY”.');
  }
  if (!matchesHash(key, hash)) throw new Failure('forbidden', 'This is not the map’s edit key.');
}

/**
 * Replace a map's content.
 *
 * @param expectedVersion the version the change was made on
 * @param action what the save is, for the history
 * @throws {Failure} `not-found`
 */
export async function saveMap(
  context: MapsContext,
  id: string,
  expectedVersion: number,
  input: MapInput,
  action: string,
): Promise<SavedMap> {
  const current = await readMap(context, id);
  if (current.version !== expectedVersion) {
    const refused = { version: expectedVersion, content: asContent(input) };
    return { type: 'stale', current, refused };
  }
  const content = await contentOf(context, input, current);
  return saveContent(context, id, expectedVersion, content, action);
}

/**
 * Bring an earlier version back as a new one; the history keeps both.
 *
 * @throws {Failure} `not-found` where there never was such a version
 */
export async function restoreVersion(
  context: MapsContext,
  id: string,
  expectedVersion: number,
  version: number,
): Promise<SavedMap> {
  const earlier = await context.store.readVersion(id, version);
  if (!earlier) throw new Failure('not-found', 'The map has no such version.');
  return saveContent(context, id, expectedVersion, earlier.content, `restore ${version}`);
}

async function saveContent(
  { store, now }: MapsContext,
  id: string,
  expectedVersion: number,
  content: MapContent,
  action: string,
): Promise<SavedMap> {
  const outcome = await store.save({ id, expectedVersion, content, action, at: now() });
  switch (outcome.type) {
    case 'saved':
      return outcome;
    case 'stale':
      return { ...outcome, refused: { version: expectedVersion, content } };
    case 'missing':
      throw new Failure('not-found', 'There is no map with this id.');
  }
}

/** Read the articles anew, but for those whose text is as it was. */
async function contentOf(
  { geoparse }: MapsContext,
  input: MapInput,
  before: StoredMap | null,
): Promise<MapContent> {
  const articles: MapArticle[] = [];
  for (const { id, article, corrections } of input.articles) {
    const known = before?.content.articles.find(
      (kept) => kept.article.text === article.text && kept.article.title === article.title,
    );
    articles.push({ id, article, result: known?.result ?? (await geoparse(article)), corrections });
  }
  const { title, visibility, settings } = input;
  return { title, visibility, settings, articles };
}

/** Corrections were checked by the schema of the input, which is wider than their type. */
const asContent = (input: MapInput) => input as RefusedSave['content'];

/** A map's content in the form in which an owner sends it. */
export function inputOf({ content }: StoredMap): unknown {
  return {
    ...content,
    articles: content.articles.map(({ id, article, corrections }) => ({
      id,
      article,
      corrections,
    })),
  };
}
