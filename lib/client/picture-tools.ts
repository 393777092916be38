/** Drawing in the browser: the basemap and fonts from the site. */
import { PMTiles } from 'pmtiles';
import { PAGE_ASSETS_FILE, readPageAssets } from '@/lib/export/page-file/assets';
import { basemapUrl } from '@/lib/map/asset-urls';
import { fetchOutlineFile } from '@/lib/map/outlines';
import type { PictureOptions, PictureTools } from '@/lib/picture/tools';

/** @param origin of the site, without a slash at the end */
export function browserPictureTools(options: PictureOptions, origin: string): PictureTools {
  const archive = new PMTiles(basemapUrl(origin, 'basemap.pmtiles'));
  const readAsset = async (file: string) => {
    const response = await fetch(`${origin}/pictures/${file}`);
    if (!response.ok) throw new Error(`pictures/${file}: the server answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return {
    options,
    readAsset,
    readOutlineFile: fetchOutlineFile(origin),
    readTile: async (z, x, y) => {
      const tile = await archive.getZxy(z, x, y);
      return tile && new Uint8Array(tile.data);
    },
    drawPng: async (svg, width) => {
      const { style } = readPageAssets(await readAsset(PAGE_ASSETS_FILE));
      return rasterise(withFonts(svg, style), width);
    },
  };
}

/** An SVG drawn as a picture knows no fonts of the page: it has to bring its own. */
function withFonts(svg: string, style: string): string {
  const faces = style.match(/@font-face\{[^}]*\}/g) ?? [];
  return svg.replace(/(<svg[^>]*>)/, `$1<style>${faces.join('')}</style>`);
}

async function rasterise(svg: string, width: number): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((image.height / image.width) * width);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return blobBytes(await toBlob(canvas));
}

export async function blobBytes(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** A canvas as PNG. */
export function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the browser gave no picture'));
    }, 'image/png');
  });
}
