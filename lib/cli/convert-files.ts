import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { type ArticleDocument, exportDocument, exporterOf } from '@/lib/export';
import { readGeojson } from '@/lib/import/geojson';
import { openPictureTools } from '@/lib/picture/tools-node';
import type { OutputArguments } from './arguments';
import { openSink, skip } from './files';

/**
 * Write saved GeoJSON in another format. A file that cannot be restored is reported and passed
 * over.
 */
export async function convertFiles(
  inputs: readonly string[],
  options: OutputArguments,
): Promise<void> {
  const exporter = exporterOf(options.format);
  const sink = await openSink(exporter, inputs.length, options);
  for (const input of inputs) {
    const document = await restore(input);
    if (document === null) continue;
    const openTools = () => openPictureTools(document.result.language);
    await sink(input, await exportDocument(exporter, document, openTools));
  }
}

async function restore(input: string): Promise<ArticleDocument | null> {
  try {
    return readGeojson(
      input === '-' ? await readStream(process.stdin) : await readFile(input, 'utf8'),
    );
  } catch (error) {
    return skip(input, error);
  }
}
