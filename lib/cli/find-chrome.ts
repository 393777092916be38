import { existsSync } from 'node:fs';
import path from 'node:path';
import { installPackage, isDebian } from './debian-packages';

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
  if (installPackage('chromium', log)) {
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
