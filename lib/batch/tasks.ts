import type { Article } from '@/lib/api/types';
import { type ExporterId, exporterOf } from '@/lib/export';
import { geoparse } from '@/lib/geoparse';
import type { Gazetteer, GeoparseOptions } from '@/lib/geoparse/types';
import { geoparseLines, type LineBatch, type LinesDone } from './lines';

/** An article to geoparse and write in one of the formats. */
export interface ExportTask {
  readonly id?: string | number;
  readonly article: Article;
  readonly format: ExporterId;
  readonly options?: Pick<GeoparseOptions, 'language' | 'home'>;
}

/**
 * The functions a worker thread offers, by name. They are plain functions of their input and the
 * gazetteer, so that small work can call them without a thread.
 */
export const TASKS = {
  exportArticle: (gazetteer: Gazetteer, task: ExportTask): string => {
    const { id, article, format, options } = task;
    const exporter = exporterOf(format);
    const result = geoparse(article.text, gazetteer, {
      ...options,
      title: article.title,
      explain: exporter.explain,
    });
    return exporter.write({ id, article, result });
  },
  geoparseLines: (gazetteer: Gazetteer, batch: LineBatch): LinesDone =>
    geoparseLines(gazetteer, batch),
} as const;

export type TaskName = keyof typeof TASKS;
export type TaskInput<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[1];
export type TaskOutput<Name extends TaskName> = ReturnType<(typeof TASKS)[Name]>;

/** What travels to a worker and back. */
export interface TaskMessage {
  readonly name: TaskName;
  readonly input: TaskInput<TaskName>;
}
export type TaskReply =
  | { readonly ok: true; readonly output: TaskOutput<TaskName> }
  | { readonly ok: false; readonly error: Error };
