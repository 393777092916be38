import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A file being read, with how far it is. */
export interface OpenInput {
  /** Its bytes, decompressed. */
  readonly stream: Readable;
  readonly totalBytes: number;
  /** Bytes of the file read so far, before decompression. */
  readBytes(): number;
}

/**
 * Open a file for streaming; `.gz` is decompressed on the way.
 *
 * @throws the system's error, e.g. ENOENT, where the file cannot be read
 */
export function openInput(path: string): OpenInput {
  const totalBytes = statSync(path).size;
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  if (!path.endsWith('.gz')) {
    return { stream: file, totalBytes, readBytes: () => file.bytesRead };
  }
  const unzipped = createGunzip();
  file.on('error', (error) => unzipped.destroy(error));
  return { stream: file.pipe(unzipped), totalBytes, readBytes: () => file.bytesRead };
}
