import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** A picture of part of the screen, decoded. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row. */
  readonly data: Uint8Array;
}

/** What the reader sees where this element is: whatever lies over it included. */
export async function photograph(page: Page, element: Locator): Promise<Picture> {
  const box = await element.boundingBox();
  if (!box) throw new Error('The element is not on the screen.');
  return PNG.sync.read(await page.screenshot({ clip: box }));
}

/**
 * Share of pixels, 0–1, whose red, green and blue each differ by at most `tolerance` of 255 from a
 * colour written `#RRGGBB`.
 */
export function shareOf({ data }: Picture, color: string, tolerance = 6): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  let hits = 0;
  for (let at = 0; at < data.length; at += 4) {
    const isNear =
      Math.abs(data[at]! - red!) <= tolerance &&
      Math.abs(data[at + 1]! - green!) <= tolerance &&
      Math.abs(data[at + 2]! - blue!) <= tolerance;
    if (isNear) hits++;
  }
  return hits / (data.length / 4);
}

/** How many different colours a picture has, to the nearest 8 of 255; 1 for a blank one. */
export function countColors({ data }: Picture): number {
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 4) {
    seen.add(((data[at]! >> 3) << 10) | ((data[at + 1]! >> 3) << 5) | (data[at + 2]! >> 3));
  }
  return seen.size;
}
