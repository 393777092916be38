import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChrome } from '@/lib/cli/find-chrome';
import { startSite } from '@/lib/cli/start-site';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the production site under test. */
    siteUrl: string;
    /** Program file of the browser. */
    chromePath: string;
  }
}

/** Once before all browser tests: a browser found, the production build running. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromePath', findChrome());
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-browser-'));
  const site = await startSite({
    DATELINE_DATABASE_PATH: path.join(folder, 'maps.db'),
    // Host pages of the tests are at localhost, the site at 127.0.0.1: two sites to a browser.
    DATELINE_EMBED_HOSTS: 'localhost',
    DATELINE_RATE_LIMITS: 'off',
  });
  project.provide('siteUrl', site.url);
  return async () => {
    await site.stop();
    await rm(folder, { recursive: true });
  };
}
