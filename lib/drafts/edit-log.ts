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

/** An edit done here and not yet taken in, and its writing if that has begun. */
interface WaitingEdit {
  readonly edit: Edit;
  begun?: Promise<void>;
  /** Its number in the database, once it has one. */
  sequence?: number;
}

export class EditLog {
  /** Taken in by the database, in its order. */
  private kept: LoggedEdit[] = [];
  private waiting: WaitingEdit[] = [];
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
    return this.waiting.map(({ edit }) => edit);
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
    const waiting: WaitingEdit = { edit };
    // On its way to the disk before anything is drawn: a reload in the same moment loses nothing.
    // Behind one that has to be tried again it waits, since the log keeps the order.
    if (this.db && this.waiting.every(({ begun }) => begun)) this.begin(this.db, waiting);
    this.waiting.push(waiting);
    this.show(follow(this.history, edit));
    return this.queue(() => this.write());
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

  private begin(db: Database, waiting: WaitingEdit): Promise<void> {
    const begun = this.add(db, waiting);
    begun.catch(() => {
      waiting.begun = undefined;
    });
    waiting.begun = begun;
    return begun;
  }

  private async add(db: Database, waiting: WaitingEdit): Promise<void> {
    const change = db.transaction('edits', 'readwrite');
    const { articleId } = this;
    const added = change.store
      // The sequence is the database's to give.
      .add({ articleId, edit: waiting.edit } as LoggedEdit)
      .then((sequence) => {
        waiting.sequence = sequence;
      });
    change.commit();
    await Promise.all([added, change.done]);
  }

  private async write(): Promise<void> {
    const db = await openDatabase();
    this.db = db;
    const first = this.waiting[0];
    if (!first || !db) {
      this.markKept(db !== null);
      return;
    }
    try {
      await (first.begun ?? this.begin(db, first));
    } catch {
      // It stays in memory, and is tried again with the next.
      this.markKept(false);
      return;
    }
    this.channel?.postMessage(this.articleId);
    await this.read();
    this.markKept(this.waiting.length === 0);
    if (this.waiting.length > 0) await this.write();
  }

  private async read(): Promise<void> {
    const db = await openDatabase();
    this.db = db;
    if (!db) return this.markRead();
    const last = this.kept.at(-1)?.sequence ?? 0;
    const news = await db.getAllFromIndex('edits', 'article', editsAfter(this.articleId, last));
    const taken = new Set(news.map(({ sequence }) => sequence));
    const isTaken = ({ sequence }: WaitingEdit) => sequence !== undefined && taken.has(sequence);
    const own = this.waiting.filter(isTaken).length;
    this.waiting = this.waiting.filter((waiting) => !isTaken(waiting));
    this.kept.push(...news);
    this.markRead();
    // Only our own, in the order in which it was done: the history already has it.
    if (news.length === own) return;
    const edits = [...this.kept.map(({ edit }) => edit), ...this.unkept()];
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
