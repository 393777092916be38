/**
 * Folding: the one rule, shared by the gazetteer's compiler, its reader and the geoparser, that
 * decides when two spellings are the same name. Case, diacritics, apostrophes, hyphens, dots and
 * runs of white space do not matter; "St." is "Saint" and "U.S." is "US".
 */

/** Letters that Unicode does not decompose, by their usual Latin spelling. */
const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ɗ: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ı: 'i',
  ɨ: 'i',
  ə: 'a',
  ǝ: 'a',
  ɛ: 'e',
  ɔ: 'o',
  ɵ: 'o',
  ɓ: 'b',
  ƀ: 'b',
  ƙ: 'k',
  ƴ: 'y',
  ʉ: 'u',
  ƶ: 'z',
  ꞑ: 'n',
  ɣ: 'g',
  ƣ: 'g',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ے: 'ي',
  ٱ: 'ا',
  '&': ' and ',
};

const SPECIAL = new RegExp(`[${Object.keys(SPECIAL_LETTERS).join('')}]`, 'gu');

/**
 * Marks of the scripts that are read without them: Latin, Greek, Cyrillic, Hebrew and Arabic.
 * Those of Indic, Thai and kana are vowels and voicing, and stay.
 */
const MARKS = new RegExp(
  `[${[
    '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f',
    '\\u0483-\\u0489',
    '\\u0591-\\u05bd\\u05bf-\\u05c7',
    '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed',
  ].join('')}]`,
  'gu',
);

/** Apostrophes, modifier letters that stand for them, tatweel, and invisible characters. */
const DROPPED = /['`\u00b4\u2018\u2019\u201b\u2032\u02b0-\u02ff\u0640\ua78b\ua78c\uff07\p{Cf}]/gu;

const SEPARATORS = /[\p{P}\p{S}\p{Z}\p{Cc}]+/gu;

/** "U.S.", "U.S.A", "D.C.": single letters with dots, not the first of "A.Nagar". */
const INITIALISM = /(?<![\p{L}\p{N}.])(?:\p{L}\.)+(?:\p{L}(?![\p{L}\p{N}])|(?<=\p{L}\.\p{L}\.))/gu;

/** Abbreviated first words of names, spelled out where another word follows. */
const ABBREVIATION = /(^| )(st|ste|mt|ft)(?= )/g;
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  mt: 'mount',
  ft: 'fort',
};

const UPPER_A = 65;
const UPPER_Z = 90;
const LOWER_A = 97;
const LOWER_Z = 122;
const LOWER_E = 101;
const LOWER_T = 116;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const SPACE = 32;

/**
 * Fold a name, so that spellings that differ only in case, diacritics, apostrophes, hyphens,
 * dots or spaces become one string.
 *
 * The result is lower-case NFC with single spaces, '' where nothing is left. Folding twice is
 * folding once. Plain ASCII names take a quick path that allocates at most one string.
 */
export function foldName(name: string): string {
  let hasUpper = false;
  let hasAbbreviation = false;
  let previous = SPACE;
  let wordStart = 0;
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code >= LOWER_A && code <= LOWER_Z) {
      // The commonest case, named first.
    } else if (code >= UPPER_A && code <= UPPER_Z) {
      hasUpper = true;
    } else if (code === SPACE) {
      if (previous === SPACE) return foldThoroughly(name);
      hasAbbreviation ||= mayAbbreviate(previous, index - wordStart);
      wordStart = index + 1;
    } else if (code < DIGIT_0 || code > DIGIT_9) {
      return foldThoroughly(name);
    }
    previous = code;
  }
  if (previous === SPACE) return foldThoroughly(name);
  const lower = hasUpper ? name.toLowerCase() : name;
  return hasAbbreviation ? spellOut(lower) : lower;
}

/** Whether a word of this length and last letter may be "St", "Ste", "Mt" or "Ft". */
function mayAbbreviate(lastLetter: number, length: number): boolean {
  const lower = lastLetter | 0x20;
  return length <= 3 && (lower === LOWER_T || lower === LOWER_E);
}

/**
 * Fold a name of plain ASCII letters, digits and single spaces straight into bytes, allocating
 * nothing: what `foldName` gives, or -1 where that takes more than lower case.
 *
 * @param output must hold as many bytes as the name has units
 * @returns how many bytes were written, or -1
 */
export function foldPlain(name: string, output: Uint8Array): number {
  let wordStart = 0;
  const { length } = name;
  for (let index = 0; index < length; index++) {
    const code = name.charCodeAt(index);
    if (code >= LOWER_A && code <= LOWER_Z) output[index] = code;
    else if (code >= UPPER_A && code <= UPPER_Z) output[index] = code + LOWER_A - UPPER_A;
    else if (code === SPACE) {
      const isEmpty = index === wordStart;
      if (isEmpty || mayAbbreviate(name.charCodeAt(index - 1), index - wordStart)) return -1;
      output[index] = SPACE;
      wordStart = index + 1;
    } else if (code >= DIGIT_0 && code <= DIGIT_9) output[index] = code;
    else return -1;
  }
  return wordStart < length ? length : -1;
}

function foldThoroughly(name: string): string {
  const joined = name.includes('.')
    ? name.replace(INITIALISM, (letters) => letters.replaceAll('.', ''))
    : name;
  const folded = joined
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(DROPPED, '')
    .replace(SPECIAL, (letter) => SPECIAL_LETTERS[letter] ?? letter)
    .replace(SEPARATORS, ' ')
    .trim()
    .normalize('NFC');
  return spellOut(folded);
}

function spellOut(folded: string): string {
  if (!/(?:^| )(?:ste?|mt|ft) /.test(folded)) return folded;
  return folded.replace(
    ABBREVIATION,
    (_, before: string, word: string) => before + (ABBREVIATIONS[word] ?? word),
  );
}
