/** A picture of the live map, set under its headline and over its credit. */
import { flavorFor, type MapTheme } from '@/lib/map/flavors';
import { type FrameWords, headHeight, headlineLines } from '@/lib/picture/frame';
import { blobBytes, toBlob } from './picture-tools';

/** Same as the drawn picture's, see `lib/picture/frame.ts`. */
const MARGIN = 24;
const HEADLINE = 25;
const FOOT = 34;

/**
 * @param capture the map as PNG, `scale` pixels to a CSS pixel
 * @returns a PNG, with head and foot at the same scale
 */
export async function frameCapture(
  capture: Blob,
  scale: number,
  words: FrameWords,
  theme: MapTheme,
): Promise<Uint8Array> {
  const map = await createImageBitmap(capture);
  const width = map.width / scale;
  const head = Math.round(headHeight(words, width));
  const canvas = document.createElement('canvas');
  canvas.width = map.width;
  canvas.height = map.height + Math.round((head + FOOT) * scale);
  const context = canvas.getContext('2d')!;
  const flavor = flavorFor(theme);
  const styles = getComputedStyle(document.documentElement);
  const family = (name: string) => styles.getPropertyValue(name) || 'sans-serif';
  context.fillStyle = flavor.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(map, 0, head * scale);
  context.scale(scale, scale);

  context.fillStyle = flavor.ink;
  context.font = `600 ${HEADLINE}px ${family('--serif')}`;
  const lines = headlineLines(words.headline, width);
  lines.forEach((line, index) => {
    context.fillText(line, MARGIN, 20 + HEADLINE * 0.8 + index * HEADLINE * 1.22);
  });
  context.fillStyle = flavor.inkMuted;
  context.font = `400 13px ${family('--sans')}`;
  if (words.headline && words.subline) {
    context.fillText(words.subline, MARGIN, 20 + lines.length * HEADLINE * 1.22 + 15);
  }
  context.font = `400 11px ${family('--sans')}`;
  context.textAlign = 'right';
  context.fillText(words.credit, width - MARGIN, canvas.height / scale - 13);
  return blobBytes(await toBlob(canvas));
}
