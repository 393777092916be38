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
  const site = await startSite();
  project.provide('siteUrl', site.url);
  return () => site.stop();
}
