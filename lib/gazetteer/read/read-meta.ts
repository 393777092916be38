import { closeSync, openSync, readSync } from 'node:fs';
import {
  FORMAT_VERSION,
  type GazetteerMeta,
  HEADER,
  HEADER_LENGTH,
  MAGIC,
  SECTIONS,
} from '../format';

/**
 * The metadata of a gazetteer file without reading the rest of it, or null where the file is
 * missing, of another version or no gazetteer.
 */
export function readMeta(path: string): GazetteerMeta | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const header = Buffer.alloc(HEADER_LENGTH);
    if (readSync(file, header, 0, HEADER_LENGTH, 0) < HEADER_LENGTH) return null;
    if (!header.subarray(0, MAGIC.length).equals(MAGIC)) return null;
    if (header.readUInt32LE(HEADER.version) !== FORMAT_VERSION) return null;
    const entry = HEADER.sections + 8 * SECTIONS.indexOf('meta');
    const meta = Buffer.alloc(header.readUInt32LE(entry + 4));
    const read = readSync(file, meta, 0, meta.length, header.readUInt32LE(entry));
    return read < meta.length ? null : (JSON.parse(meta.toString()) as GazetteerMeta);
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}
