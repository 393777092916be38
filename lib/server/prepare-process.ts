/** What a process of the server does once, before its first request. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { settleEveryRequest } from './settle-requests';

/** What `npm run build` makes besides the pages; without it, some requests could only fail. */
const BUILT = [
  'dist/cli/worker.js',
  'public/basemap/stamp.json',
  'public/gazetteer.bin',
  'public/v1/embed.js',
] as const;

/**
 * Which parts of the build are not there.
 *
 * @param root folder of the program
 */
export function missingParts(root: string): string[] {
  // Not to be bundled along: it is asked whether they are there, and no more.
  return BUILT.filter(
    (file) =>
      !existsSync(/* turbopackIgnore: true */ path.join(/* turbopackIgnore: true */ root, file)),
  );
}

/**
 * Get ready for requests. Where that cannot be, because of a setting or a build cut short, the
 * process says why and ends: the framework would go on and answer everything with a fault.
 */
export function prepareProcess(): void {
  try {
    settleEveryRequest();
    // Elsewhere nothing built is used.
    const missing = process.env.NODE_ENV === 'production' ? missingParts(process.cwd()) : [];
    if (missing.length > 0) {
      throw new Error(`The build is not whole: ${missing.join(', ')}. Run “npm run build”.`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
