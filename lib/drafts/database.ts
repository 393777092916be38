/** The database of this browser: what the reader brought and what the reader corrected. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Article } from '@/lib/article';
import type { Edit } from '@/lib/corrections/history';
import type { Geoparsed, ResolvedMention } from '@/lib/geoparse/types';

/** An article with its result, under an id of its own. */
export interface Draft extends Article {
  readonly id: string;
  readonly result: Geoparsed;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Which version of the text this is; absent or null is the text as first read. */
  readonly version?: string | null;
}

/** What a list of drafts shows, kept apart so that listing does not read the texts. */
export interface DraftSummary {
  readonly id: string;
  readonly headline: string;
  readonly words: number;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** One edit of an article, in the order in which the browser took them in. */
export interface LoggedEdit {
  /** Given by the database; grows over all articles. */
  readonly sequence: number;
  readonly articleId: string;
  readonly edit: Edit;
}

/** A text that an edited draft had or has, for going back to it. */
export interface TextVersion {
  readonly articleId: string;
  /** `original` for the text as first read. */
  readonly version: string;
  readonly title: string;
  readonly text: string;
  readonly result: Geoparsed;
}

/** A record as the database has it; one with many mentions has them in parts. */
export type InParts<Whole> = Whole & { readonly partCount?: number };

/** Some of the mentions of a record; its key is the record's, with its place in the order. */
export type Part<Whole, Key extends keyof Whole> = Pick<Whole, Key> & {
  readonly mentions: readonly ResolvedMention[];
};

interface Schema extends DBSchema {
  drafts: { key: string; value: InParts<Draft> | Part<Draft, 'id'> };
  summaries: { key: string; value: DraftSummary };
  edits: { key: number; value: LoggedEdit; indexes: { article: [string, number] } };
  versions: {
    key: [string, string];
    value: InParts<TextVersion> | Part<TextVersion, 'articleId' | 'version'>;
    indexes: { article: string };
  };
}

/** Keys of one article's edits after a sequence number, in the index `article`. */
export const editsAfter = (articleId: string, sequence = 0) =>
  IDBKeyRange.bound([articleId, sequence], [articleId, Number.POSITIVE_INFINITY], true);

export type Database = IDBPDatabase<Schema>;

let opened: Promise<Database | null> | undefined;

/** The database, opened once; null where the browser has none or will not open it. */
export function openDatabase(): Promise<Database | null> {
  opened ??= open().catch(() => null);
  return opened;
}

/** Rejects where the browser has no IndexedDB or will not open it. */
async function open(): Promise<Database> {
  return openDB<Schema>('dateline', 2, {
    upgrade: (db, before) => {
      if (before < 1) {
        db.createObjectStore('drafts', { keyPath: 'id' });
        db.createObjectStore('summaries', { keyPath: 'id' });
      }
      if (before < 2) {
        const edits = db.createObjectStore('edits', { keyPath: 'sequence', autoIncrement: true });
        edits.createIndex('article', ['articleId', 'sequence']);
        const versions = db.createObjectStore('versions', { keyPath: ['articleId', 'version'] });
        versions.createIndex('article', 'articleId');
      }
    },
    // A tab with a newer Dateline waits for this: it may go on, and this one opens anew.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
}
