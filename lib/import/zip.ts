import { unzip } from 'fflate';
import { Failure } from '@/lib/errors';

/** More than this does not come out of a document of text; it is a trap. */
const MAX_UNZIPPED_BYTES = 100_000_000;

/** Files of an archive by their paths. */
export type Archive = Readonly<Record<string, Uint8Array>>;

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Unpack those files of an archive whose path is wanted.
 *
 * @throws {Failure} `damaged-file`; `too-large` before anything is unpacked, by the sizes the
 * archive declares, which also bound what is unpacked
 */
export function unpack(bytes: Uint8Array, isWanted: (path: string) => boolean): Promise<Archive> {
  return new Promise((resolve, reject) => {
    let size = 0;
    unzip(
      bytes,
      {
        filter: ({ name, originalSize }) => {
          if (!isWanted(name)) return false;
          size += originalSize;
          if (size <= MAX_UNZIPPED_BYTES) return true;
          reject(new Failure('too-large', 'The file unpacks to far too much to be an article.'));
          return false;
        },
      },
      (error, files) => {
        if (error)
          reject(new Failure('damaged-file', 'The file is damaged and cannot be unpacked.'));
        else resolve(files);
      },
    );
  });
}
