import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Names under which Linux distributions install a browser of the Chromium family. */
const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];

const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * Path of a Chrome or Chromium on this machine: the one named by `CHROME_PATH`, else the first in
 * the usual places, else, on Debian and Ubuntu as root, one installed now through apt.
 *
 * @param log told what is being installed
 * @throws {Error} that says what to install and how, if there is none
 */
export function findChrome(log: (line: string) => void = console.error): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, but there is no such file. Correct or unset it.`);
  }
  const found = usualPaths().find((file) => existsSync(file));
  if (found) return found;
  if (canInstall()) {
    installChromium(log);
    const installed = usualPaths().find((file) => existsSync(file));
    if (installed) return installed;
  }
  throw new Error(howToInstall());
}

function usualPaths(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['', env.HOME ?? ''].flatMap((home) =>
      MAC_APPLICATIONS.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((root) => root !== undefined)
      .flatMap((root) => WINDOWS_PATHS.map((parts) => path.join(root, ...parts)));
  }
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return COMMANDS.flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => path.join(folder, name)),
  );
}

/** Whether apt can be used without asking anybody: Debian or a descendant, as root. */
function canInstall(): boolean {
  return isDebian() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installChromium(log: (line: string) => void): void {
  log('No Chrome or Chromium found: installing the package chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const { status, stderr } = spawnSync('apt-get', step, { env, encoding: 'utf8' });
    if (status !== 0) log(`apt-get ${step.join(' ')} failed:\n${stderr}`);
  }
}

function howToInstall(): string {
  const how = {
    darwin:
      'Install Google Chrome from https://www.google.com/chrome/ or run: brew install --cask chromium',
    win32: 'Install Google Chrome from https://www.google.com/chrome/',
  }[process.platform as string];
  const onLinux = isDebian()
    ? 'Run: sudo apt-get update && sudo apt-get install -y chromium'
    : 'Install the package chromium or google-chrome-stable with your package manager';
  return `The browser tests need Chrome or Chromium, and there is none in the usual places. ${how ?? onLinux}. If one is installed elsewhere, set CHROME_PATH to its program file.`;
}
