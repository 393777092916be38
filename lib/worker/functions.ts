/** The functions that the browser's worker offers: the engine and the readers of files. */
import type { Article } from '@/lib/article';
import { searchPlaces } from '@/lib/gazetteer/search';
import type { Gazetteer, Geoparsed, Place } from '@/lib/geoparse/types';

/** What functions need of the worker they run in. */
export interface WorkerContext {
  /** The worker's gazetteer, fetched and opened when first asked for. */
  readonly openGazetteer: () => Promise<Gazetteer>;
}

/** By name, each taking one input. What only some of them need is loaded when first needed. */
export const FUNCTIONS = {
  /** The places of an article, with candidates and reasons, as `POST /api/geoparse` finds them. */
  async geoparse(
    { title, text }: Pick<Article, 'title' | 'text'>,
    { openGazetteer }: WorkerContext,
  ): Promise<Geoparsed> {
    const [{ geoparse }, gazetteer] = await Promise.all([
      import('@/lib/geoparse'),
      openGazetteer(),
    ]);
    return geoparse(text, gazetteer, { title, explain: true });
  },

  /** As `GET /api/places`. */
  async searchPlaces(
    { query, limit }: { readonly query: string; readonly limit: number },
    { openGazetteer }: WorkerContext,
  ): Promise<Place[]> {
    return searchPlaces(await openGazetteer(), query, { limit });
  },

  /** As `GET /api/places/{id}`; null for an unknown one. */
  async placeById(id: string, { openGazetteer }: WorkerContext): Promise<Place | null> {
    const gazetteer = await openGazetteer();
    const row = gazetteer.rowOfId(id);
    return row < 0 ? null : gazetteer.place(row);
  },

  /** The article in a file. */
  async readFile(file: File): Promise<Article> {
    const { readFile } = await import('@/lib/import');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return readFile({ bytes, name: file.name, mediaType: file.type });
  },

  /** Title and text of a sample; null for an unknown one. */
  async findSample(id: string): Promise<Pick<Article, 'title' | 'text'> | null> {
    const { findSample } = await import('@/lib/samples');
    const sample = findSample(id);
    return sample ? { title: sample.title, text: sample.text } : null;
  },
} as const;

export type FunctionName = keyof typeof FUNCTIONS;
export type FunctionInput<Name extends FunctionName> = Parameters<(typeof FUNCTIONS)[Name]>[0];
export type FunctionOutput<Name extends FunctionName> = Awaited<
  ReturnType<(typeof FUNCTIONS)[Name]>
>;
