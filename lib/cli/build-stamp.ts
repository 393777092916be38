/**
 * A build step is skipped while nothing it depends on has changed: a stamp of all of that lies beside
 * what it wrote.
 */

import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything a result depends on, in one number; paths are within the project. */
export class BuildStamp {
  private readonly hash: Hash = createHash('sha256');

  constructor(private readonly root: string) {}

  addFile(path: string): this {
    this.hash.update(path).update(readFileSync(join(this.root, path)));
    return this;
  }

  /** Every file of a folder and of those in it whose name fits, in the order of their names. */
  addFolder(folder: string, pattern = /./): this {
    const entries = readdirSync(join(this.root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) this.addFolder(path, pattern);
      else if (pattern.test(entry.name)) this.addFile(path);
    }
    return this;
  }

  /** Installed packages, by their versions. */
  addPackages(names: Iterable<string>): this {
    for (const name of names) this.addFile(`node_modules/${name}/package.json`);
    return this;
  }

  addData(data: string | Uint8Array): this {
    this.hash.update(data);
    return this;
  }

  toString(): string {
    return this.hash.copy().digest('hex');
  }
}

/** Whether a stamp is the one that lies in a file. */
export function isStamped(file: string, stamp: string): boolean {
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, 'utf8')) as { stamp?: string }).stamp === stamp;
}

/** Lay a stamp beside what was built, with whatever else is worth knowing of the build. */
export function writeStamp(file: string, stamp: string, facts: object = {}): void {
  writeFileSync(file, JSON.stringify({ stamp, ...facts }));
}
