/**
 * `npm run build:icons`: draw the installed app's icons from the project's mark. They are small and
 * seldom change, so they are committed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawPng } from '@/lib/picture/png-node';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The part of an icon that every shape of cut-out leaves whole, as the share of its width. */
const SAFE = 0.8;

const mark = await readFile(path.join(root, 'app', 'icon.svg'), 'utf8');

/** The mark's ground to the very edges, for systems that cut icons to a shape of their own. */
function bleed(svg: string): string {
  const inset = 32 * ((1 - SAFE) / 2);
  return svg
    .replace('rx="6"', 'rx="0"')
    .replace(/<path/, `<g transform="translate(${inset} ${inset}) scale(${SAFE})"><path`)
    .replace('</svg>', '</g></svg>');
}

await mkdir(path.join(root, 'public', 'icons'), { recursive: true });
for (const [name, svg, width] of [
  ['public/icons/icon-192.png', mark, 192],
  ['public/icons/icon-512.png', mark, 512],
  ['public/icons/maskable-512.png', bleed(mark), 512],
  ['app/apple-icon.png', bleed(mark), 180],
] as const) {
  await writeFile(path.join(root, name), await drawPng(svg, width));
}
