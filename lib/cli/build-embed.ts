/** `npm run build:embed`: the script for other people's pages, and the embed's own, into public/v1. */
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { type BuildOptions, build, type Metafile } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = path.join(root, 'public', 'v1');
/** From `npm run build:data`. */
const MAP_WORKER = path.join(root, 'public', 'maplibre', 'maplibre-gl-worker.mjs');
const brotli = promisify(brotliCompress);

const SHARED: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** Browsers as old as what MapLibre 6 and container-free layout need anyway. */
const TARGET = ['es2022', 'chrome105', 'firefox121', 'safari16.4'];

/**
 * Build everything under `/v1`: `embed.js` and `embed.d.ts`, whose addresses are in other people's
 * pages for ever, and the frame's files, whose names change with their content.
 */
export async function buildEmbed(): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await Promise.all([buildScript(), buildFrame(), copyTypes()]);
  await packFiles();
}

/**
 * Pack what a live map loads by Brotli: too slow to be done for each reader, and together with
 * gzip's rate a map would be too heavy. `next.config.js` hands these out to browsers that take them.
 */
async function packFiles(): Promise<void> {
  const own = (await readdir(outDir)).filter((file) => /-[A-Z0-9]{8}\.(?:js|css)$/.test(file));
  const files = [...own.map((file) => path.join(outDir, file)), MAP_WORKER];
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file);
      const params = {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      await writeFile(`${file}.br`, await brotli(bytes, { params }));
    }),
  );
}

/** Bundle the script for other people's pages; into `dir` as `embed.js`. */
export async function buildScript(dir = outDir): Promise<void> {
  await build({
    ...SHARED,
    entryPoints: { embed: 'lib/embed/element.ts' },
    outdir: dir,
    format: 'iife',
    target: ['es2020'],
  });
}

async function buildFrame(): Promise<void> {
  const { metafile } = await build({
    ...SHARED,
    entryPoints: {
      frame: 'lib/embed/frame/main.ts',
      style: 'lib/embed/frame/frame.css',
      map: 'components/embed/live-map.tsx',
    },
    outdir: outDir,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    target: TARGET,
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.BASEMAP_VERSION': JSON.stringify(basemapVersion()),
    },
    metafile: true,
  });
  const files = {
    script: addressOf(metafile, 'frame', '.js'),
    sheet: addressOf(metafile, 'style', '.css'),
    mapScript: addressOf(metafile, 'map', '.js'),
    mapSheet: addressOf(metafile, 'map', '.css'),
  };
  await writeFile(path.join(outDir, 'frame.json'), `${JSON.stringify(files)}\n`);
}

async function copyTypes(): Promise<void> {
  for (const file of ['embed.d.ts', 'embed-react.d.ts', 'embed-vue.d.ts']) {
    await copyFile(path.join(root, 'lib', 'embed', file), path.join(outDir, file));
  }
}

/** Part of the addresses of the basemap's files, as in next.config.js. */
function basemapVersion(): string {
  const stamp = path.join(root, 'public', 'basemap', 'stamp.json');
  return existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')).stamp.slice(0, 12) : '';
}

function addressOf({ outputs }: Metafile, entry: string, extension: string): string {
  const file = Object.keys(outputs)
    .map((output) => path.basename(output))
    .find((name) => name.startsWith(`${entry}-`) && name.endsWith(extension));
  if (!file) throw new Error(`The build made no ${entry}${extension}.`);
  return `/v1/${file}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildEmbed();
