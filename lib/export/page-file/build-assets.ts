/** Build step: the saved page's style, fonts and script as one file of assets. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, transform } from 'esbuild';
import subsetFont from 'subset-font';
import { flavorFor } from '@/lib/map/flavors';
import type { PageAssets } from './assets';
import { flavorVariables } from './flavor';

/** Latin-1 with typographic marks, and Latin Extended-A; other letters come from the system. */
const LETTERS = [
  ...Array.from({ length: 0x17f - 0x20 + 1 }, (_, index) => 0x20 + index).filter(
    (code) => code < 0x7f || code >= 0xa0,
  ),
  ...Array.from('ƏəȘșȚțʻʼ‐‑‒–—‘’‚“”„†•…‹›€−', (letter) => letter.codePointAt(0)!),
];

const FONTS = [
  { family: 'Source Serif 4', name: 'source-serif-4', weights: { min: 400, max: 640 } },
  { family: 'Inter', name: 'inter', weights: { min: 400, max: 600 } },
] as const;

/** Parts of a font as the registry has it; each holds letters of its own. */
const PARTS = ['latin', 'latin-ext'] as const;

/**
 * @param root of the project, where node_modules is
 */
export async function buildPageAssets(root: URL): Promise<PageAssets> {
  const here = new URL('lib/export/page-file/', root);
  const { outputFiles } = await build({
    entryPoints: [new URL('script.ts', here).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const sheet = await transform(readFileSync(new URL('page.css', here), 'utf8'), {
    loader: 'css',
    minify: true,
  });
  const style = [await fontFaces(root), colours(), sheet.code.trim()].join('');
  // A line end at either side would have to be hashed too.
  const script = outputFiles[0]!.text.trim();
  return { style, script, styleHash: hashOf(style), scriptHash: hashOf(script) };
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

function colours(): string {
  const light = flavorVariables(flavorFor('light'));
  const dark = flavorVariables(flavorFor('dark'));
  return (
    `:root{color-scheme:light dark;${light}}` +
    `@media screen and (prefers-color-scheme:dark){:root{${dark}}}` +
    // On paper it is always day.
    '@media print{:root{color-scheme:light}}'
  );
}

async function fontFaces(root: URL): Promise<string> {
  const letters = String.fromCodePoint(...LETTERS);
  let css = '';
  for (const { family, name, weights } of FONTS) {
    for (const part of PARTS) {
      const file = `node_modules/@fontsource-variable/${name}/files/${name}-${part}-wght-normal.woff2`;
      const cut = await subsetFont(readFileSync(new URL(file, root)), letters, {
        targetFormat: 'woff2',
        variationAxes: { wght: { ...weights, default: weights.min } },
      });
      const range = part === 'latin' ? 'U+0-FF,U+2000-206F,U+20AC,U+2212' : 'U+100-2BF';
      css +=
        `@font-face{font-family:"${family}";font-weight:${weights.min} ${weights.max};` +
        `src:url(data:font/woff2;base64,${Buffer.from(cut).toString('base64')}) format("woff2");` +
        `unicode-range:${range}}`;
    }
  }
  return css;
}
