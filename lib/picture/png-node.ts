/** SVG → PNG without a browser: the same bytes on every machine, no system fonts, no network. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { findBundled } from './bundled';
import { DRAWER_FILE, PICTURE_FONTS } from './fonts';

let tools: Promise<Uint8Array[]> | undefined;

/** The drawing program started and its fonts read, once a process. */
async function openTools(): Promise<Uint8Array[]> {
  const folder = findBundled('pictures');
  await initWasm(await readFile(path.join(folder, DRAWER_FILE)));
  return Promise.all(PICTURE_FONTS.map(({ file }) => readFile(path.join(folder, file))));
}

/**
 * Draw an SVG as a PNG. The same SVG and width give the same bytes. Text is set in Inter or
 * Source Serif 4, whatever other families it names; nothing the SVG refers to is fetched.
 *
 * @param width of the picture in pixels; the height follows the SVG's proportions
 * @throws Error where `npm run build:data` has not been run, or the SVG is not well-formed
 */
export async function drawPng(svg: string, width: number): Promise<Uint8Array> {
  tools ??= openTools().catch((error) => {
    tools = undefined;
    throw error;
  });
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      fontBuffers: await tools,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
      serifFamily: 'Source Serif 4',
    },
  });
  try {
    const image = resvg.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}
