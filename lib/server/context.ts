import 'server-only';
import type { GeoparsedArticle } from '@/lib/api/types';
import type { Article } from '@/lib/article';
import type { CorrectedTask, ExportTask } from '@/lib/batch/tasks';
import { exporterOf } from '@/lib/export';
import { geoparse } from '@/lib/geoparse';
import type { Geoparsed } from '@/lib/geoparse/types';
import type { RawFile } from '@/lib/import';
import { getGazetteer } from './gazetteer';
import { runHere, runOnThread } from './threads';

/** Longer texts go to a worker thread, so that other requests are answered meanwhile. */
const INLINE_UNITS = 20_000;

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
export function exportArticle(task: ExportTask): Promise<string | Uint8Array> {
  if ('draw' in exporterOf(task.format)) return runOnThread('pictures', 'exportArticle', task);
  return isLong(task.article)
    ? runOnThread('texts', 'exportArticle', task)
    : runHere('exportArticle', task);
}

/**
 * Write an article of a map, its corrections made, in a format; off this thread as `exportArticle`.
 *
 * @throws {Failure} `busy` or `timed-out`.
 */
export function exportCorrected(task: CorrectedTask): Promise<string | Uint8Array> {
  if ('draw' in exporterOf(task.format)) return runOnThread('pictures', 'exportCorrected', task);
  return isLong(task.article)
    ? runOnThread('texts', 'exportCorrected', task)
    : runHere('exportCorrected', task);
}

/**
 * The article in a file, read off this thread: what strangers send can be built to take long.
 *
 * @throws {Failure} with the reason why there is no article to be had
 */
export function readFile(file: RawFile): Promise<Article> {
  return runOnThread('files', 'readFile', file);
}

const isLong = ({ text }: Article) => text.length > INLINE_UNITS;
