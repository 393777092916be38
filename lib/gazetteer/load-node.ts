import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FileGazetteer, openGazetteer } from './read';

const BUNDLED = path.join('public', 'gazetteer.bin');

/** Thrown when there is no gazetteer file; says where it was looked for and how to make it. */
export class GazetteerMissingError extends Error {
  override readonly name = 'GazetteerMissingError';
}

/**
 * The bundled gazetteer's path: what `DATELINE_GAZETTEER` names, else `public/gazetteer.bin` of
 * the current folder or of the nearest folder above this module.
 *
 * @throws GazetteerMissingError where there is none
 */
export function findBundledGazetteer(): string {
  const named = process.env.DATELINE_GAZETTEER;
  if (named) return named;
  // Found at run time: the bundler need not look for it, and would take the whole project along.
  const here = path.join(/* turbopackIgnore: true */ process.cwd(), BUNDLED);
  if (existsSync(here)) return here;
  let folder = path.dirname(/* turbopackIgnore: true */ fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = path.join(/* turbopackIgnore: true */ folder, BUNDLED);
    if (existsSync(candidate)) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  throw new GazetteerMissingError(`no gazetteer at ${here}; make it with: npm run build:data`);
}

/**
 * Read and open a gazetteer file.
 *
 * @param file its path; the bundled gazetteer by default
 * @throws GazetteerMissingError where there is no such file
 * @throws GazetteerFormatError where it cannot be read as a gazetteer
 */
export function loadGazetteer(file: string = findBundledGazetteer()): FileGazetteer {
  if (!existsSync(/* turbopackIgnore: true */ file))
    throw new GazetteerMissingError(`no gazetteer at ${file}`);
  const bytes = readFileSync(/* turbopackIgnore: true */ file);
  // A file's buffer is its own, not a slice of the pool; sliced only if that should change.
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  const buffer = whole
    ? bytes.buffer
    : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return openGazetteer(buffer as ArrayBuffer);
}
