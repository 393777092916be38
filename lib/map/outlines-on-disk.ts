/** The Node side of outlines: the same files, read from the built basemap. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadOutlineFile } from './outlines';

/** Read outline files from a folder such as `public/basemap/outlines`. */
export function readOutlineFileFrom(folder: string): ReadOutlineFile {
  return async (path) => JSON.parse(await readFile(join(folder, path), 'utf8')) as unknown;
}
