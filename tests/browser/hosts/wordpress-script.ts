import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { unpackPackage } from '@/lib/cli/debian-packages';

const FILE = 'usr/share/wordpress/wp-includes/js/wp-embed.js';

/**
 * WordPress's own script for pages that embed: as Debian's package has it, installed or fetched for
 * the moment. It is not ours to carry along.
 *
 * @returns null, after saying so, where there is no such package to be had
 */
export function readWordPressScript(): string | null {
  if (existsSync(`/${FILE}`)) return readFileSync(`/${FILE}`, 'utf8');
  const folder = unpackPackage('wordpress');
  if (folder === null) {
    console.warn(
      'SKIPPED: WordPress’s own wp-embed.js. Install Debian’s package “wordpress” to test with it; ' +
        'what follows its rules is tested all the same.',
    );
    return null;
  }
  const script = readFileSync(path.join(folder, FILE), 'utf8');
  rmSync(folder, { recursive: true });
  return script;
}
