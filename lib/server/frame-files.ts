import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameFiles } from '@/lib/embed/page/write-page';

let files: Promise<FrameFiles> | undefined;

/**
 * Where the scripts and sheets of the embed lie, as `npm run build:embed` wrote them down.
 *
 * @throws {Error} where they have not been built
 */
export function readFrameFiles(): Promise<FrameFiles> {
  // While developing they are built anew under other names.
  if (process.env.NODE_ENV !== 'production') files = undefined;
  files ??= readManifest();
  return files;
}

async function readManifest(): Promise<FrameFiles> {
  const manifest = path.join(process.cwd(), 'public', 'v1', 'frame.json');
  try {
    return JSON.parse(await readFile(manifest, 'utf8')) as FrameFiles;
  } catch (error) {
    files = undefined;
    throw new Error(`No embed to serve: run “npm run build:embed”. ${(error as Error).message}`);
  }
}
