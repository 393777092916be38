import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A folder under `public/`: of the current folder, or of the nearest folder above this module, so
 * that the command line finds it from anywhere.
 *
 * @throws Error where there is none
 */
export function findBundled(name: string): string {
  // Found at run time: the bundler would take the whole folder along with every route.
  const here = path.join(/* turbopackIgnore: true */ process.cwd(), 'public', name);
  if (existsSync(/* turbopackIgnore: true */ here)) return here;
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = path.join(/* turbopackIgnore: true */ folder, 'public', name);
    if (existsSync(/* turbopackIgnore: true */ candidate)) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  throw new Error(`nothing at ${here}; make it with: npm run build:data`);
}
