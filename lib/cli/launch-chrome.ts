import { type Browser, chromium } from 'playwright-core';
import { findChrome } from './find-chrome';

/**
 * WebGL in software, so that maps are drawn alike on machines without a graphics card; and none of
 * the browser's own traffic, so that every request seen is the page's.
 */
const FLAGS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Start a headless Chrome; see `findChrome` for which, and what if there is none.
 *
 * @param flags for its command line, besides ours
 */
export function launchChrome(
  executablePath = findChrome(),
  flags: readonly string[] = [],
): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    // Chrome refuses to start as root inside its sandbox.
    args: [...(isRoot ? ['--no-sandbox'] : []), ...FLAGS, ...flags],
  });
}
