/** The scale bar: a round distance and how long it is on the screen. */

const EARTH_CIRCUMFERENCE_M = 40_075_016.7;

/** Metres to a pixel of a Web Mercator map with tiles of 512 pixels. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (EARTH_CIRCUMFERENCE_M * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}

export interface ScaleBar {
  readonly metres: number;
  readonly widthPx: number;
}

/** The longest of 1, 2, 3, 5 × 10ⁿ units that fits; a unit is a metre unless said otherwise. */
export function scaleBar(metresPerPx: number, maxWidthPx: number, unitMetres = 1): ScaleBar {
  const longest = (metresPerPx * maxWidthPx) / unitMetres;
  const power = 10 ** Math.floor(Math.log10(longest));
  const step = [5, 3, 2, 1].find((factor) => factor * power <= longest) ?? 1;
  const metres = step * power * unitMetres;
  return { metres, widthPx: metres / metresPerPx };
}
