/** `npm run build:offline`, after `next build`: bundle the service worker into `public/sw.js`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Fonts are kept once a text needs them; the rest are copies that nothing asks for. */
const LAZY = /\.(woff2?|map|ico|svg|mjs|ts)$/;

/** Addresses of the built site's files that the page may need, sorted. */
export function listBuiltFiles(distDir: string, publicDir: string): string[] {
  const list = (folder: string, address: string) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !LAZY.test(entry.name))
          .map((entry) => path.join(entry.parentPath, entry.name))
          .map((file) => address + path.relative(folder, file).split(path.sep).join('/'))
      : [];
  return [
    ...list(path.join(distDir, 'static'), '/_next/static/'),
    ...list(path.join(publicDir, 'icons'), '/icons/'),
  ].sort();
}

/** Bundle the worker with the list of files written in. */
async function buildServiceWorker(distDir: string, publicDir: string): Promise<number> {
  const files = listBuiltFiles(distDir, publicDir);
  const buildId = readFileSync(path.join(distDir, 'BUILD_ID'), 'utf8');
  const version = createHash('sha256')
    .update(JSON.stringify([buildId, files]))
    .digest('hex')
    .slice(0, 12);
  await build({
    absWorkingDir: root,
    entryPoints: ['lib/offline/service-worker.ts'],
    outfile: path.join(publicDir, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    define: { BUILD: JSON.stringify({ version, files }) },
    logLevel: 'warning',
  });
  return files.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const distDir = path.join(root, process.env.NEXT_DIST_DIR ?? '.next');
  const count = await buildServiceWorker(distDir, path.join(root, 'public'));
  console.error(`service worker: wrote public/sw.js, which keeps ${count} files`);
}
