/** Programs that only measurements and tests need, from Debian's packages. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Debian or a descendant. */
export function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Install a package where that takes nobody's leave: on Debian or a descendant, as root.
 *
 * @param log told what is being installed, and apt's words if it fails
 * @returns whether it was tried; whether it worked shows in what can then be found
 */
export function installPackage(name: string, log: (line: string) => void = console.error): boolean {
  if (!isDebian() || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  log(`Installing the package ${name} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', name],
  ]) {
    const { status, stderr } = spawnSync('apt-get', step, { env, encoding: 'utf8' });
    if (status !== 0) log(`apt-get ${step.join(' ')} failed:\n${stderr}`);
  }
  return true;
}

/**
 * Fetch a package and lay its files into a new folder, without installing it: nothing of it is
 * started, and nothing of the machine changes.
 *
 * @returns the folder, for the caller to remove; null where there is no such package to be had
 */
export function unpackPackage(name: string): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), `dateline-${name}-`));
  const run = (command: string, ...rest: readonly string[]) =>
    spawnSync(command, rest, { cwd: folder, stdio: 'ignore', timeout: 60_000 }).status === 0;
  const fetched = run('apt-get', 'download', '-q', name);
  const archive = fetched && readdirSync(folder).find((file) => file.endsWith('.deb'));
  if (archive && run('dpkg-deb', '-x', archive, folder)) return folder;
  rmSync(folder, { recursive: true, force: true });
  return null;
}
