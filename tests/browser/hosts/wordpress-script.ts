import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const FILE = 'usr/share/wordpress/wp-includes/js/wp-embed.js';

/**
 * WordPress's own script for pages that embed: as Debian's package has it, installed or fetched for
 * the moment. It is not ours to carry along.
 *
 * @returns null, after saying so, where there is no such package to be had
 */
export function readWordPressScript(): string | null {
  if (existsSync(`/${FILE}`)) return readFileSync(`/${FILE}`, 'utf8');
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-wordpress-'));
  const run = (command: string, ...rest: readonly string[]) =>
    execFileSync(command, rest, { cwd: folder, stdio: 'ignore', timeout: 60_000 });
  try {
    run('apt-get', 'download', '-q', 'wordpress');
    const archive = readdirSync(folder).find((file) => file.endsWith('.deb'));
    run('dpkg-deb', '-x', archive!, folder);
    return readFileSync(path.join(folder, FILE), 'utf8');
  } catch {
    console.warn(
      'SKIPPED: WordPress’s own wp-embed.js. Install Debian’s package “wordpress” to test with it; ' +
        'what follows its rules is tested all the same.',
    );
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
