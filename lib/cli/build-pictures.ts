/** Build what pictures are drawn with into public/pictures/: `npm run build:data`. */

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGE_ASSETS_FILE } from '@/lib/page-file/assets';
import { buildPageAssets } from '@/lib/page-file/build-assets';
import { cutPictureFont } from '@/lib/picture/cut-fonts';
import { DRAWER_FILE, PICTURE_FONTS } from '@/lib/picture/fonts';

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTPUT = join(ROOT, 'public/pictures');
const STAMP = join(OUTPUT, 'stamp.json');
const DRAWER = require.resolve('@resvg/resvg-wasm/index_bg.wasm');

/** Everything the result depends on. */
function inputStamp(): string {
  const hash = createHash('sha256');
  const page = readdirSync(join(ROOT, 'lib/page-file')).map((name) => `lib/page-file/${name}`);
  for (const path of [
    ...page.sort(),
    'lib/cli/build-pictures.ts',
    'lib/picture/cut-fonts.ts',
    'lib/map/flavors.ts',
  ]) {
    hash.update(readFileSync(join(ROOT, path)));
  }
  hash.update(JSON.stringify(PICTURE_FONTS));
  const packages = new Set(PICTURE_FONTS.map(({ source }) => packageOf(source)));
  for (const name of [...packages, '@resvg/resvg-wasm']) {
    hash.update(readFileSync(join(ROOT, 'node_modules', name, 'package.json')));
  }
  return hash.digest('hex');
}

const packageOf = (source: string) => /^(?:@[^/]+\/)?[^/]+/.exec(source)![0];

async function main(): Promise<void> {
  const stamp = inputStamp();
  if (existsSync(STAMP) && JSON.parse(readFileSync(STAMP, 'utf8')).stamp === stamp) {
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
  writeFileSync(STAMP, JSON.stringify({ stamp }));
  console.log(`pictures: ${PICTURE_FONTS.length} fonts, ${(bytes / 1e6).toFixed(1)} MB`);
}

await main();
