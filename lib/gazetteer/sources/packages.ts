import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Folder of an installed package that is read as data. Found by walking up, since the packages
 * do not export all the files read here.
 *
 * @throws Error saying to run `npm ci` where it is not installed
 */
export function packageFolder(name: string): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`package ${name} is not installed: run npm ci`);
    folder = parent;
  }
}

/** Version of an installed package. */
export function packageVersion(name: string): string {
  const manifest = readJson(path.join(packageFolder(name), 'package.json')) as { version: string };
  return manifest.version;
}

/** Parsed JSON of a file. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Names of the entries of a folder, sorted. */
export function listFolder(folder: string): string[] {
  return readdirSync(folder).sort();
}
