/** What is kept of a map, and the one interface through which it is kept. */
import type { Article } from '@/lib/article';
import type { Correction } from '@/lib/corrections/types';
import type { Geoparsed } from '@/lib/geoparse/types';

/**
 * Who may see a map: whoever has its address; everyone, lists and search engines included; nobody
 * but its owner.
 */
export const VISIBILITIES = ['unlisted', 'public', 'withdrawn'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** An article on a map: the text, what the program found, and what the editor made of it. */
export interface MapArticle {
  /** Unique within its map. */
  readonly id: string;
  readonly article: Article;
  /** The automatic result, before corrections. */
  readonly result: Geoparsed;
  readonly corrections: readonly Correction[];
}

/** What the owner chose for readers; understood by whoever shows the map, opaque to the store. */
export type MapSettings = Readonly<Record<string, unknown>>;

/** Everything about a map that a save replaces and a restore brings back. */
export interface MapContent {
  readonly title: string;
  readonly visibility: Visibility;
  readonly settings: MapSettings;
  /** In the order they are shown. */
  readonly articles: readonly MapArticle[];
}

/** A map as it was after one of its saves. */
export interface StoredMap {
  /** Public: part of the map's address. */
  readonly id: string;
  /** 1 for the first save, one more with each. */
  readonly version: number;
  /** ISO 8601. */
  readonly createdAt: string;
  /** ISO 8601: when this version was saved. */
  readonly savedAt: string;
  readonly content: MapContent;
}

/** A line of a map's history. */
export interface VersionSummary {
  readonly version: number;
  readonly savedAt: string;
  /** What the save was, in the saver's word: `create`, `correct`, `restore`… */
  readonly action: string;
  readonly title: string;
  readonly visibility: Visibility;
}

/** A line of a list of maps. */
export interface MapSummary {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly savedAt: string;
  readonly title: string;
}

/** What is quickly known of a map. */
export interface MapHead {
  readonly version: number;
  /** ISO 8601: when this version was saved. */
  readonly savedAt: string;
  readonly title: string;
  readonly visibility: Visibility;
  readonly editKeyHash: string;
}

export interface NewMap {
  readonly id: string;
  /** Hash of the key that allows edits; the key itself is never stored. */
  readonly editKeyHash: string;
  readonly content: MapContent;
  /** ISO 8601. */
  readonly at: string;
}

export interface Save {
  readonly id: string;
  /** The version the change was made on. */
  readonly expectedVersion: number;
  readonly content: MapContent;
  readonly action: string;
  /** ISO 8601. */
  readonly at: string;
}

/** An ordinary outcome of a save: done; somebody saved before you; no such map. */
export type SaveOutcome =
  | { readonly type: 'saved'; readonly map: StoredMap }
  | { readonly type: 'stale'; readonly current: StoredMap }
  | { readonly type: 'missing' };

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Give it back as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** A map of the backup is here already. */
export class IdTaken extends Error {
  override readonly name = 'IdTaken';
}

/**
 * Keeps maps. An acknowledged write is on disk: it outlives the process being killed. Each write is
 * whole or not at all. Deleted maps are out of reach of everything but `undelete`, `dump` and
 * `purge`.
 */
export interface Store {
  /** @returns false, changing nothing, where the id is taken */
  create(map: NewMap): Promise<boolean>;
  /** Without reading its articles; null where there is no such map or it is deleted. */
  head(id: string): Promise<MapHead | null>;
  read(id: string): Promise<StoredMap | null>;
  /** The hash to check an edit key against, deleted maps included; null where there is no map. */
  editKeyHash(id: string): Promise<string | null>;
  save(save: Save): Promise<SaveOutcome>;
  /** Newest first. */
  versions(id: string, limit: number, after?: string): Promise<Page<VersionSummary>>;
  /** The map as it was; null where there never was such a version. */
  readVersion(id: string, version: number): Promise<StoredMap | null>;
  /** Maps everyone may see, last saved first. */
  listPublic(limit: number, after?: string): Promise<Page<MapSummary>>;
  /** @returns whether there was a map to delete */
  delete(id: string, at: string): Promise<boolean>;
  /** @returns whether there was a deleted map to bring back */
  undelete(id: string): Promise<boolean>;
  /** Remove for good what was deleted before `before` (ISO 8601). @returns how many maps */
  purge(before: string): Promise<number>;
  /** How many maps there are, deleted ones not counted. */
  count(): Promise<number>;
  /** Every map with its whole history, for a backup; one at a time. */
  dump(): AsyncIterable<MapDump>;
  /**
   * Put the maps of a backup back: all of them, or none where one fails.
   *
   * @param replace whether a map of the same id gives way, with its history
   * @returns how many maps
   * @throws {IdTaken} where there is such a map and it may not be replaced
   */
  load(dumps: AsyncIterable<MapDump>, replace: boolean): Promise<number>;
  close(): Promise<void>;
}

/** A map with its history as a backup holds it: row by row, texts and results compressed. */
export interface MapDump {
  readonly id: string;
  readonly editKeyHash: string;
  readonly createdAt: string;
  readonly deletedAt: string | null;
  /** Oldest first; at least one. */
  readonly versions: readonly VersionDump[];
  readonly parts: readonly Part[];
}

export interface VersionDump extends VersionSummary {
  /** JSON: `MapSettings`. */
  readonly settings: string;
  /** JSON: which parts each article is made of. */
  readonly articles: string;
}

/** A text, a result or a list of corrections. */
export interface Part {
  /** SHA-256 of the JSON, in base64url. */
  readonly hash: string;
  /** The JSON, gzipped. */
  readonly data: Uint8Array;
}
