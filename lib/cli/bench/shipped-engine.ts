import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { loadGazetteer } from '@/lib/gazetteer/load-node';
import type { geoparse } from '@/lib/geoparse';
import { BUNDLING } from '../build-cli';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

interface Engine {
  readonly geoparse: typeof geoparse;
  readonly loadGazetteer: typeof loadGazetteer;
}

/**
 * The engine bundled as the command line is. What `tsx` makes of the sources as they are imported
 * gives every inner function its name anew at each call, which costs a tenth of the speed.
 */
export async function loadShippedEngine(): Promise<Engine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-bench-'));
  try {
    const outfile = path.join(folder, 'engine.mjs');
    await build({
      ...BUNDLING,
      stdin: {
        contents: `
          export { geoparse } from '@/lib/geoparse';
          export { loadGazetteer } from '@/lib/gazetteer/load-node';`,
        resolveDir: ROOT,
      },
      outfile,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
