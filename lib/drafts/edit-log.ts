/**
 * The edits of one article as a log that only grows, kept in this browser: every edit is one
 * transaction, so that a crash loses nothing that was done, and tabs on the same article add to the
 * same log and hear of each other. Where IndexedDB is closed it lasts as long as the page.
 */
import { type Edit, EMPTY_HISTORY, follow, type History } from '@/lib/corrections/history';
import type { Correction } from '@/lib/corrections/types';
import { type Database, editsAfter, type LoggedEdit, openDatabase } from './database';

const logs = new Map<string, EditLog>();

/** The log of an article; one object a page, shared by whoever asks. */
export function openEditLog(articleId: string): EditLog {
  let log = logs.get(articleId);
  if (!log) {
    log = new EditLog(articleId);
    logs.set(articleId, log);
  }
  return log;
}

/** Make corrections on an article that has none, each a step of its own to be undone. */
export async function recordEach(
  articleId: string,
  corrections: readonly Correction[],
): Promise<void> {
  const log = openEditLog(articleId);
  await Promise.all(
    corrections.map((correction) => log.append({ type: 'record', corrections: [correction] })),
  );
}

export class EditLog {
  /** Taken in by the database, in its order. */
  private kept: LoggedEdit[] = [];
  /** Done here and not yet taken in. */
  private waiting: Edit[] = [];
  private history: History = EMPTY_HISTORY;
  private readonly listeners = new Set<() => void>();
  private work: Promise<void> = Promise.resolve();
  private readonly channel: BroadcastChannel | null;
  /** Once it is open. */
  private db: Database | null = null;
  private isOnDisk = true;
  private hasBeenRead = false;

  constructor(private readonly articleId: string) {
    this.channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('dateline-edits');
    if (this.channel) {
      this.channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === this.articleId) void this.refresh();
      };
    }
    void this.refresh();
  }

  /** The history so far; the same object until something is done. */
  readonly current = (): History => this.history;

  /** What was done here and is in memory only, oldest first. */
  unkept(): readonly Edit[] {
    return this.waiting;
  }

  /** Whether the log has been read, so that the history is what it was when the page was left. */
  readonly isRead = (): boolean => this.hasBeenRead;

  /** Whether everything done is on the disk, as against only in this page. */
  readonly isKept = (): boolean => this.isOnDisk;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Do something: seen at once, on disk when the promise is fulfilled. Never rejects. */
  append(edit: Edit): Promise<void> {
    this.waiting.push(edit);
    // On its way to the disk before anything is drawn: a reload in the same moment loses nothing.
    const begun = this.db && this.waiting.length === 1 ? this.add(this.db, edit) : undefined;
    begun?.catch(() => undefined);
    this.show(follow(this.history, edit));
    return this.queue(() => this.write(begun));
  }

  /** Take in what other tabs have done. */
  refresh(): Promise<void> {
    return this.queue(async () => {
      // What is being written is followed by a reading of its own.
      if (this.waiting.length === 0) await this.read();
    });
  }

  /** One thing at a time, in order. */
  private queue(task: () => Promise<void>): Promise<void> {
    this.work = this.work.then(task).catch(() => undefined);
    return this.work;
  }

  private async add(db: Database, edit: Edit): Promise<void> {
    const change = db.transaction('edits', 'readwrite');
    // The sequence is the database's to give.
    const added = change.store.add({ articleId: this.articleId, edit } as LoggedEdit);
    change.commit();
    await Promise.all([added, change.done]);
  }

  /** @param begun the writing of the edit that waits longest, if it is already under way */
  private async write(begun?: Promise<void>): Promise<void> {
    const db = await openDatabase();
    this.db = db;
    const edit = this.waiting[0];
    if (!edit || !db) {
      this.markKept(db !== null);
      return;
    }
    try {
      await (begun ?? this.add(db, edit));
    } catch {
      // It stays in memory, and is tried again with the next.
      this.markKept(false);
      return;
    }
    this.channel?.postMessage(this.articleId);
    await this.read(1);
    this.markKept(this.waiting.length === 0);
    if (this.waiting.length > 0) await this.write();
  }

  /** @param own how many of the waiting edits are now among those in the database */
  private async read(own = 0): Promise<void> {
    const db = await openDatabase();
    this.db = db;
    if (!db) return this.markRead();
    const last = this.kept.at(-1)?.sequence ?? 0;
    const news = await db.getAllFromIndex('edits', 'article', editsAfter(this.articleId, last));
    this.waiting.splice(0, own);
    this.kept.push(...news);
    this.markRead();
    // Only our own, in the order in which it was done: the history already has it.
    if (news.length === own) return;
    const edits = [...this.kept.map(({ edit }) => edit), ...this.waiting];
    this.show(edits.reduce(follow, EMPTY_HISTORY));
  }

  private show(history: History): void {
    this.history = history;
    this.notify();
  }

  private markRead(): void {
    if (this.hasBeenRead) return;
    this.hasBeenRead = true;
    this.notify();
  }

  private markKept(isOnDisk: boolean): void {
    if (this.isOnDisk === isOnDisk) return;
    this.isOnDisk = isOnDisk;
    this.notify();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
