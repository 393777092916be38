/** Build what pictures are drawn with into public/pictures/: `npm run build:data`. */

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGE_ASSETS_FILE } from '@/lib/export/page-file/assets';
import { buildPageAssets } from '@/lib/export/page-file/build-assets';
import { cutPictureFont } from '@/lib/picture/cut-fonts';
import { DRAWER_FILE, PICTURE_FONTS } from '@/lib/picture/fonts';
import { BuildStamp, isStamped, writeStamp } from './build-stamp';

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTPUT = join(ROOT, 'public/pictures');
const STAMP = join(OUTPUT, 'stamp.json');
const DRAWER_PACKAGE = '@resvg/resvg-wasm';
const DRAWER = require.resolve(`${DRAWER_PACKAGE}/index_bg.wasm`);

/** Everything the result depends on. */
const inputStamp = () =>
  new BuildStamp(ROOT)
    .addFolder('lib/export/page-file')
    .addFile('lib/cli/build-pictures.ts')
    .addFile('lib/picture/cut-fonts.ts')
    .addFile('lib/picture/printable.ts')
    .addFile('lib/map/flavors.ts')
    .addData(JSON.stringify(PICTURE_FONTS))
    .addPackages(new Set([...PICTURE_FONTS.map(({ source }) => packageOf(source)), DRAWER_PACKAGE]))
    .toString();

const packageOf = (source: string) => /^(?:@[^/]+\/)?[^/]+/.exec(source)![0];

async function main(): Promise<void> {
  const stamp = inputStamp();
  if (isStamped(STAMP, stamp)) {
    console.log('pictures: up to date');
    return;
  }
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  let bytes = 0;
  for (const font of PICTURE_FONTS) {
    const cut = await cutPictureFont(readFileSync(join(ROOT, 'node_modules', font.source)), font);
    writeFileSync(join(OUTPUT, font.file), cut);
    bytes += cut.length;
  }
  copyFileSync(DRAWER, join(OUTPUT, DRAWER_FILE));
  const page = await buildPageAssets(new URL('../../', import.meta.url));
  writeFileSync(join(OUTPUT, PAGE_ASSETS_FILE), JSON.stringify(page));
  writeStamp(STAMP, stamp);
  console.log(`pictures: ${PICTURE_FONTS.length} fonts, ${(bytes / 1e6).toFixed(1)} MB`);
}

await main();
