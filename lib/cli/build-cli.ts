/** `npm run build:cli`: bundle the command line and its worker thread into dist/cli. */
import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How the program is bundled, whatever its entries. */
export const BUNDLING = {
  bundle: true,
  minifySyntax: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * Bundle `main.js` (executable) and `worker.js` into a folder, emptied first. What commands import
 * when they run goes into chunks of its own, so that `--help` loads next to nothing.
 */
export async function buildCli(outDir = path.join(root, 'dist', 'cli')): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await build({
    ...BUNDLING,
    absWorkingDir: root,
    entryPoints: { main: 'lib/cli/main.ts', worker: 'lib/batch/worker.ts' },
    outdir: outDir,
    // Beside the entries, so that `./worker.js` is the same address from all of them.
    chunkNames: 'chunk-[name]-[hash]',
    splitting: true,
    // One loads a library built for the machine, the other looks for one: neither can be bundled.
    external: ['libsql', 'pg'],
    banner: {
      js: [
        '#!/usr/bin/env node',
        // Some dependencies are CommonJS and ask for Node's own modules by `require`.
        `import { createRequire as makeRequire } from 'node:module';`,
        `const require = makeRequire(import.meta.url);`,
      ].join('\n'),
    },
  });
  await chmod(path.join(outDir, 'main.js'), 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
