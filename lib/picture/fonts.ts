/**
 * Fonts of pictures drawn without a browser: whole files, since such a drawer knows no web fonts.
 * `npm run build:data` cuts them; `png-node.ts` reads them.
 */

/** A font file under `public/pictures/`, and what it is cut from. */
export interface PictureFont {
  readonly file: string;
  /** Path within node_modules. */
  readonly source: string;
  /** For a variable font: the one weight to keep. */
  readonly weight?: number;
}

const INTER = 'inter-ui/web/Inter';
/** For the scripts that Inter lacks, in the weight of the story's names. */
const noto = (script: string): PictureFont => ({
  file: `noto-${script}.ttf`,
  source: `@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-600-normal.woff2`,
});
const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4';

/**
 * Inter in the weights of the map's names, all of its scripts; Source Serif 4 for headlines; Noto
 * Sans for what neither has. A letter that its family lacks is looked for in the other files, in
 * this order. Scripts that none has (`printable.ts`), such as Chinese with its many letters, are
 * not printed: a place then goes by a name that can be.
 */
export const PICTURE_FONTS: readonly PictureFont[] = [
  { file: 'inter-semibold.ttf', source: `${INTER}-SemiBold.woff2` },
  { file: 'inter-medium.ttf', source: `${INTER}-Medium.woff2` },
  { file: 'inter-regular.ttf', source: `${INTER}-Regular.woff2` },
  { file: 'inter-italic.ttf', source: `${INTER}-Italic.woff2` },
  { file: 'serif-latin.ttf', source: `${SERIF}-latin-wght-normal.woff2`, weight: 600 },
  { file: 'serif-latin-ext.ttf', source: `${SERIF}-latin-ext-wght-normal.woff2`, weight: 600 },
  { file: 'serif-cyrillic.ttf', source: `${SERIF}-cyrillic-wght-normal.woff2`, weight: 600 },
  { file: 'serif-greek.ttf', source: `${SERIF}-greek-wght-normal.woff2`, weight: 600 },
  ...['arabic', 'armenian', 'devanagari', 'georgian', 'hebrew'].map(noto),
];

/** The drawing program itself, copied beside its fonts. */
export const DRAWER_FILE = 'resvg.wasm';
