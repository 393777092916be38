/** `npm run build:cli`: bundle the command line and its worker thread into dist/cli. */
import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InputOptions, type OutputOptions } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * How the program is bundled, whatever its entries. Constants of modules stay `const`, which esbuild
 * makes `var`: V8 then knows tables and functions by their address, for a tenth of the engine's time.
 */
export const BUNDLING = {
  cwd: root,
  platform: 'node',
  tsconfig: path.join(root, 'tsconfig.json'),
  transform: { target: 'node20.19' },
  // One loads a library built for the machine, the other looks for one: neither can be bundled.
  external: ['libsql', 'pg'],
  logLevel: 'warn',
} as const satisfies InputOptions;

/** How bundles are written: made simpler, and still to be read. */
export const WRITING = {
  format: 'esm',
  minify: { compress: true, mangle: false, codegen: false },
} as const satisfies OutputOptions;

/**
 * Bundle `main.js` (executable) and `worker.js` into a folder, emptied first. What commands import
 * when they run goes into chunks of its own, so that `--help` loads next to nothing.
 */
export async function buildCli(outDir = path.join(root, 'dist', 'cli')): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await build({
    ...BUNDLING,
    input: { main: 'lib/cli/main.ts', worker: 'lib/batch/worker.ts' },
    output: {
      ...WRITING,
      dir: outDir,
      entryFileNames: '[name].js',
      // Beside the entries, so that `./worker.js` is the same address from all of them.
      chunkFileNames: 'chunk-[name]-[hash].js',
      banner: ({ name }) => (name === 'main' ? '#!/usr/bin/env node' : ''),
    },
  });
  await chmod(path.join(outDir, 'main.js'), 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
