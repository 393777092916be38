import type { Article } from '@/lib/api/types';
import { type ExporterId, exportDocument, exporterOf } from '@/lib/export';
import { geoparse } from '@/lib/geoparse';
import type { Gazetteer, GeoparseOptions } from '@/lib/geoparse/types';
import type { RawFile } from '@/lib/import';
import type { PictureTools } from '@/lib/picture/tools';
import { geoparseLines, type LineBatch, type LinesDone } from './lines';

/** An article to geoparse and write in one of the formats. */
export interface ExportTask {
  readonly id?: string | number;
  readonly article: Article;
  readonly format: ExporterId;
  readonly options?: Pick<GeoparseOptions, 'language' | 'home'>;
}

/** What tasks need of the thread they run on. */
export interface TaskContext {
  /** The thread's gazetteer, opened when first asked for. */
  readonly openGazetteer: () => Gazetteer | Promise<Gazetteer>;
}

/** What drawing takes is loaded when first needed. */
async function openTools(language: string): Promise<PictureTools> {
  const { openPictureTools } = await import('@/lib/picture/tools-node');
  return openPictureTools(language);
}

/** The functions a worker thread offers, by name; small work calls them without a thread. */
export const TASKS = {
  /** The article with its places, written out: text, or the bytes of a picture. */
  async exportArticle(
    task: ExportTask,
    { openGazetteer }: TaskContext,
  ): Promise<string | Uint8Array> {
    const { id, article, format, options } = task;
    const exporter = exporterOf(format);
    const result = geoparse(article.text, await openGazetteer(), {
      ...options,
      title: article.title,
      explain: exporter.explain,
    });
    return exportDocument(exporter, { id, article, result }, () => openTools(result.language));
  },

  /** A run of NDJSON lines. */
  async geoparseLines(batch: LineBatch, { openGazetteer }: TaskContext): Promise<LinesDone> {
    return geoparseLines(await openGazetteer(), batch);
  },

  /** The article in a file; the readers are loaded when first needed. */
  async readFile(file: RawFile): Promise<Article> {
    const { readFile } = await import('@/lib/import');
    return readFile(file);
  },
} as const;

export type TaskName = keyof typeof TASKS;
export type TaskInput<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>;
