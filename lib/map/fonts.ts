/**
 * The fonts of the map's labels. MapLibre draws letters on a canvas with whatever families the page
 * knows, and asks the browser to load each family it names before drawing; so each subset is a
 * family of its own, and a style names only those its language needs.
 */

export interface LabelFont {
  readonly family: string;
  /** File under `fonts/` beside the archive. */
  readonly file: string;
}

const LATIN: LabelFont = { family: 'Dateline Map', file: 'latin.woff2' };
const LATIN_EXTENDED: LabelFont = { family: 'Dateline Map Ext', file: 'latin-ext.woff2' };
const VIETNAMESE: LabelFont = { family: 'Dateline Map Viet', file: 'vietnamese.woff2' };
const CYRILLIC: LabelFont = { family: 'Dateline Map Cyrl', file: 'cyrillic.woff2' };
const GREEK: LabelFont = { family: 'Dateline Map Grek', file: 'greek.woff2' };

/** Every subset; each is fetched only when a style names it. Weights 400 to 600, upright. */
export const LABEL_FONTS: readonly LabelFont[] = [
  LATIN,
  LATIN_EXTENDED,
  VIETNAMESE,
  CYRILLIC,
  GREEK,
];

const SCRIPT_FONTS: Readonly<Record<string, LabelFont>> = {
  be: CYRILLIC,
  bg: CYRILLIC,
  el: GREEK,
  kk: CYRILLIC,
  ky: CYRILLIC,
  mk: CYRILLIC,
  mn: CYRILLIC,
  ru: CYRILLIC,
  sr: CYRILLIC,
  tg: CYRILLIC,
  uk: CYRILLIC,
  vi: VIETNAMESE,
};

export type LabelWeight = 'Regular' | 'Medium' | 'Semibold';

/**
 * A `text-font` stack. MapLibre reads weight and slant out of the first name; that one is never a
 * family of the page, the rest are.
 *
 * @param language BCP 47 tag of the reader's language
 */
export function fontStack(language: string, weight: LabelWeight, italic = false): string[] {
  const script = SCRIPT_FONTS[language.split('-')[0]!.toLowerCase()];
  const families = [LATIN, LATIN_EXTENDED, ...(script ? [script] : [])].map(({ family }) => family);
  return [`Dateline Label ${weight}${italic ? ' Italic' : ''}`, ...families];
}
