import type { Article } from '@/lib/article';
import type { Correction } from '@/lib/corrections/types';
import { type ExporterId, exportDocument, exporterOf } from '@/lib/export';
import { geoparse } from '@/lib/geoparse';
import type { Gazetteer, Geoparsed, GeoparseOptions } from '@/lib/geoparse/types';
import type { RawFile } from '@/lib/import';
import type { PictureTools } from '@/lib/picture/tools';
import type { CardOptions } from '@/lib/publish/draw-card';
import type { PublishedPicture } from '@/lib/publish/draw-published';
import type { PublishedMap } from '@/lib/publish/published-map';
import { geoparseLines, type LineBatch, type LinesDone } from './lines';

/** An article to geoparse and write in one of the formats. */
export interface ExportTask {
  readonly id?: string | number;
  readonly article: Article;
  readonly format: ExporterId;
  readonly options?: Pick<GeoparseOptions, 'language' | 'home'>;
}

/** An article of a map, to be written in one of the formats with its corrections made. */
export interface CorrectedTask {
  readonly id: string;
  readonly article: Article;
  /** Before corrections. */
  readonly result: Geoparsed;
  readonly corrections: readonly Correction[];
  readonly format: ExporterId;
}

/** A published map's card. */
export interface CardTask {
  readonly map: PublishedMap;
  readonly options: CardOptions;
}

/** A published map as a picture. */
export interface PictureTask {
  readonly map: Pick<PublishedMap, 'places' | 'display'>;
  readonly picture: PublishedPicture;
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

  /** An article with its corrections made, written out. */
  async exportCorrected(task: CorrectedTask): Promise<string | Uint8Array> {
    const { id, article, result, corrections, format } = task;
    const { correctedDocument } = await import('@/lib/export/document');
    const document = correctedDocument(article, result, corrections, id);
    const exporter = exporterOf(format);
    return exportDocument(exporter, document, () => openTools(document.result.language));
  },

  /** The card of a published map: a PNG. */
  async drawCard({ map, options }: CardTask): Promise<Uint8Array<ArrayBuffer>> {
    const { drawCard } = await import('@/lib/publish/draw-card');
    return drawCard(map, options);
  },

  /** A published map: an SVG document. */
  async drawPublished({ map, picture }: PictureTask): Promise<string> {
    const { drawPublished } = await import('@/lib/publish/draw-published');
    return drawPublished(map, picture);
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
