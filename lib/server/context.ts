import 'server-only';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Article, GeoparsedArticle } from '@/lib/api/types';
import { openPool, type Pool } from '@/lib/batch/pool';
import { type ExportTask, TASKS } from '@/lib/batch/tasks';
import { exporterOf } from '@/lib/export';
import { loadGazetteer } from '@/lib/gazetteer/load-node';
import { geoparse } from '@/lib/geoparse';
import type { Gazetteer, Geoparsed } from '@/lib/geoparse/types';
import type { RawFile } from '@/lib/import';

/** Longer texts go to a worker thread, so that other requests are answered meanwhile. */
const INLINE_UNITS = 20_000;
/** Texts waiting for a thread before more are refused. */
const MAX_WAITING = 32;
const TIMEOUT_MS = 30_000;

/** What one file may take of memory and time to be read. */
const MAX_FILE_MEMORY_MB = 768;
const FILE_TIMEOUT_MS = 20_000;

interface Context {
  gazetteer?: Promise<Gazetteer>;
  pool?: Pool;
  filePool?: Pool;
}

// Each route and page may be bundled apart with its own copy of this module, so what a process
// holds once hangs on the global object.
const key = Symbol.for('dateline.server.context');
const holder = globalThis as { [key]?: Context };
holder[key] ??= {};
const context: Context = holder[key];

/** The gazetteer of this process, opened at first use. */
export function getGazetteer(): Promise<Gazetteer> {
  context.gazetteer ??= Promise.resolve(loadGazetteer()).catch((error) => {
    // Not found today may be found after a build.
    context.gazetteer = undefined;
    throw error;
  });
  return context.gazetteer;
}

/**
 * Geoparse an article on this thread, with reasons. For texts of known length: samples, stored
 * articles; what strangers send goes through `exportArticle`.
 */
export async function geoparseArticle(article: Article): Promise<GeoparsedArticle> {
  const gazetteer = await getGazetteer();
  const result = geoparse(article.text, gazetteer, { title: article.title, explain: true });
  return { article, ...result };
}

/**
 * The places of an article that somebody sent, with reasons, found off this thread if it is long.
 *
 * @throws {Failure} `busy` or `timed-out`
 */
export async function readPlaces(article: Article): Promise<Geoparsed> {
  // The thread answers in text, which costs less than copying the objects.
  const written = await exportArticle({ article, format: 'json' });
  const { language, mentions, places } = JSON.parse(String(written)) as Geoparsed;
  return { language, mentions, places };
}

/**
 * Geoparse an article and write it in a format, off this thread if the text is long or a picture
 * is to be drawn.
 *
 * @throws {Failure} `busy` or `timed-out`.
 */
export async function exportArticle(task: ExportTask): Promise<string | Uint8Array> {
  const isLong = task.article.text.length > INLINE_UNITS || 'draw' in exporterOf(task.format);
  const pool = isLong ? getPool() : null;
  return pool
    ? pool.run('exportArticle', task)
    : TASKS.exportArticle(task, { openGazetteer: getGazetteer });
}

/**
 * The article in a file, read off this thread: what strangers send can be built to take long.
 *
 * @throws {Failure} with the reason why there is no article to be had
 */
export async function readFile(file: RawFile): Promise<Article> {
  if (!isProduction()) return TASKS.readFile(file);
  context.filePool ??= openPool({
    workerFile: workerFile(),
    size: 1,
    maxWaiting: MAX_WAITING,
    timeoutMs: FILE_TIMEOUT_MS,
    maxMemoryMb: MAX_FILE_MEMORY_MB,
  });
  return context.filePool.run('readFile', file);
}

/** The threads that geoparse; null outside production. */
function getPool(): Pool | null {
  if (!isProduction()) return null;
  context.pool ??= openPool({
    workerFile: workerFile(),
    // One core stays with requests.
    size: Math.max(1, availableParallelism() - 1),
    maxWaiting: MAX_WAITING,
    timeoutMs: TIMEOUT_MS,
  });
  return context.pool;
}

/** Elsewhere the built worker may be older than the sources, or missing: no threads there. */
function isProduction(): boolean {
  return process.env.NODE_ENV === 'production';
}

function workerFile(): string {
  return path.join(process.cwd(), 'dist', 'cli', 'worker.js');
}
