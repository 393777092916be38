/** Cut the label fonts out of Inter: only the letters the basemap needs, only the weights it uses. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  );

const BASIC_LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}‘’“”–—…·•`;
const CYRILLIC = `${range(0x400, 0x45f)}ҐґҒғҖҗҘҙҚқҢңҪҫҮүҰұҲҳҺһӘәӨө`;
const GREEK = range(0x384, 0x3ce);

/** Our file name and the subset of Inter it is cut from, with the letters to keep. */
const CUTS: readonly { file: string; source: string; letters: (names: string) => string }[] = [
  { file: 'latin.woff2', source: 'latin', letters: () => BASIC_LATIN },
  { file: 'latin-ext.woff2', source: 'latin-ext', letters: (names) => names },
  { file: 'vietnamese.woff2', source: 'vietnamese', letters: (names) => names },
  { file: 'cyrillic.woff2', source: 'cyrillic', letters: () => CYRILLIC },
  { file: 'greek.woff2', source: 'greek', letters: () => GREEK },
];

/**
 * The font files by name. Kerning and alternates are left out: MapLibre sets letters one by one.
 *
 * @param names all names the map may print; their letters beyond Latin-1 are kept
 */
export async function cutLabelFonts(names: Iterable<string>): Promise<Map<string, Uint8Array>> {
  const letters = new Set<string>(range(0x100, 0x17f));
  for (const name of names) for (const letter of name) if (letter > 'ÿ') letters.add(letter);
  const beyondLatin1 = [...letters].sort().join('');
  const files = new Map<string, Uint8Array>();
  for (const { file, source, letters: lettersOf } of CUTS) {
    const font = readFileSync(
      require.resolve(`@fontsource-variable/inter/files/inter-${source}-wght-normal.woff2`),
    );
    const cut = await subsetFont(font, lettersOf(beyondLatin1), {
      targetFormat: 'woff2',
      variationAxes: { wght: { min: 400, max: 600, default: 400 } },
      noLayoutClosure: true,
    });
    files.set(file, cut);
  }
  return files;
}
