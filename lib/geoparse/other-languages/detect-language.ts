/** Which language a text is in: by its script, by English function words, else by its trigrams. */
import { franc } from 'franc-min';

/** Units read: the first page of an article tells. */
const SAMPLE_LENGTH = 4_000;
/** Below this many letters there is nothing to go by. */
const ENOUGH_LETTERS = 40;
/** Trigrams need this many units to tell Spanish from Portuguese. */
const ENOUGH_FOR_TRIGRAMS = 120;

/**
 * The commonest function words of English. Running English has about four of ten words among them;
 * the other languages of the Latin script, hardly one of ten ("in", "a", "as").
 */
const ENGLISH = new Set(
  'the of and to in a is that for it was on with as he be at by this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other'.split(
    ' ',
  ),
);
const ENGLISH_SHARE = 0.22;
/**
 * Posts are too short for trigrams to be trusted and drop many a word: this share is enough of those
 * that no other language of the Latin script has.
 */
const ENGLISH_SHARE_OF_POSTS = 0.08;
const POST_LENGTH = 400;
const SHARED_WORDS = new Set(
  'of in a is for was on as he be by had me an or her we no so will at all'.split(' '),
);

/** What posts are strewn with, in no language. */
const NO_WORDS = /https?:\S+|www\.\S+|[@#][\p{L}\p{N}_]+|\bRT\b/gu;

/** Scripts that one language, or a few that are read alike here, are written in. */
const LANGUAGE_OF_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
];
/** Least share of a text's letters that makes its script count: that of kana. */
const LEAST_SCRIPT_SHARE = 0.08;
/** Scripts of more languages than one, to be told apart by trigrams. */
const SHARED = new Set(['ar', 'ru', 'hi']);

/** ISO 639-3, as the detector gives it, to BCP 47, for languages of more than one article a day. */
const BCP_47: Readonly<Record<string, string>> = {
  eng: 'en',
  spa: 'es',
  fra: 'fr',
  deu: 'de',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  ron: 'ro',
  pol: 'pl',
  ces: 'cs',
  slk: 'sk',
  hun: 'hu',
  swe: 'sv',
  nob: 'nb',
  dan: 'da',
  fin: 'fi',
  tur: 'tr',
  azj: 'az',
  uzn: 'uz',
  ind: 'id',
  zlm: 'ms',
  vie: 'vi',
  swh: 'sw',
  som: 'so',
  hau: 'ha',
  yor: 'yo',
  ibo: 'ig',
  zul: 'zu',
  kin: 'rw',
  hrv: 'hr',
  bos: 'bs',
  srp: 'sr',
  rus: 'ru',
  ukr: 'uk',
  bel: 'be',
  bul: 'bg',
  kaz: 'kk',
  arb: 'ar',
  pes: 'fa',
  urd: 'ur',
  hin: 'hi',
  mar: 'mr',
  npi: 'ne',
  tgl: 'tl',
  ceb: 'ceb',
  jav: 'jv',
  sun: 'su',
  mad: 'mad',
}; // prettier-ignore

/** Languages of the Latin script that the fallback knows something of; others are read as English. */
const LATIN = new Set(
  'es fr de pt it nl ro pl cs sk hu sv nb da fi tr az uz id ms vi sw hr bs'.split(' '),
);

/**
 * The language of a text, as a BCP 47 tag; `en` where it might be English, `und` where there is
 * nothing to go by.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (isPlainlyEnglish(sample)) return 'en';
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (
    letters < ENOUGH_LETTERS &&
    !/[\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}]/u.test(sample)
  ) {
    return scriptLanguage(sample, letters) ?? 'und';
  }
  const byScript = scriptLanguage(sample, letters);
  if (byScript && !SHARED.has(byScript)) return byScript;
  const words = sample.replace(NO_WORDS, ' ');
  if (!byScript && looksEnglish(words)) return 'en';
  const detected = words.length >= ENOUGH_FOR_TRIGRAMS ? BCP_47[franc(words)] : undefined;
  // Names of places far off mislead trigrams; no Bulgarian or Serbian has this letter.
  if (byScript === 'ru' && /ы/i.test(sample) && detected !== 'be' && detected !== 'kk') return 'ru';
  if (byScript) return detected && !LATIN.has(detected) && detected !== 'en' ? detected : byScript;
  return detected && LATIN.has(detected) ? detected : 'en';
}

/** The language of the script that most letters are of; undefined for the Latin script. */
function scriptLanguage(sample: string, letters: number): string | undefined {
  const found = LANGUAGE_OF_SCRIPT.find(
    ([script, language]) =>
      // A little kana tells Japanese from Chinese; otherwise the script must carry the text.
      (sample.match(script)?.length ?? 0) >
      letters * (language === 'ja' ? LEAST_SCRIPT_SHARE : 0.4),
  );
  return found?.[1];
}

/**
 * Whether one look over the text's units is enough: letters of the Latin script, next to none of
 * others, and `looksEnglish`. Says no in doubt; most English articles need no more than this.
 */
function isPlainlyEnglish(sample: string): boolean {
  const isLong = sample.length >= LONG_LENGTH;
  let letters = 0;
  let others = 0;
  let words = 0;
  let known = 0;
  // The letters of the word so far as digits in base 32; where a word is too long, -1.
  let word = 0;
  for (let index = 0; index <= sample.length; index++) {
    if (index % STRIDE === LINE && isLong) index += STRIDE - LINE;
    const unit = index < sample.length ? sample.charCodeAt(index) : 0;
    const lower = unit | 0x20;
    if (lower >= 0x61 && lower <= 0x7a && unit < 0x80) {
      letters++;
      word = word < 0 || word >= LONGEST_CODE ? -1 : word * 32 + (lower & 31);
      continue;
    }
    if (word !== 0) {
      words++;
      if (isEnglishCode(word)) known++;
      word = 0;
    }
    // The dotted İ and the Kelvin sign have plain letters for their lower case.
    if (unit === 0x130 || unit === 0x212a) return false;
    const isPunctuation = unit >= 0x2000 && unit <= 0x206f;
    if (unit >= FIRST_OTHER_SCRIPT && !isPunctuation) others++;
  }
  return (
    letters >= ENOUGH_LETTERS &&
    others <= letters * LEAST_SCRIPT_SHARE &&
    known / words >= ENGLISH_SHARE
  );
}

/**
 * Of a long sample, a few lines in each stride tell: what they cut off at their ends is one word in
 * forty.
 */
const LONG_LENGTH = 2_000;
const STRIDE = 1024;
const LINE = 256;
/** Greek; no script of `LANGUAGE_OF_SCRIPT` has letters before it. */
const FIRST_OTHER_SCRIPT = 0x370;
/** Codes of six letters and more are at least this; no word of `ENGLISH` is so long. */
const LONGEST_CODE = 32 ** 5;
/** Codes of the words of `ENGLISH`, 0 where free, each in the first free slot from its own on. */
const ENGLISH_CODES = new Int32Array(256);
for (const word of ENGLISH) {
  const code = [...word].reduce((sum, letter) => sum * 32 + (letter.charCodeAt(0) & 31), 0);
  let slot = slotOf(code);
  while (ENGLISH_CODES[slot] !== 0) slot = (slot + 1) & 255;
  ENGLISH_CODES[slot] = code;
}

/** Own slot of a code: the upper bits of its product with the golden ratio (Knuth 1973). */
function slotOf(code: number): number {
  return Math.imul(code, 0x9e3779b1) >>> 24;
}

/** Whether a code is that of a word of `ENGLISH`: asked of every word, so not of a `Set`. */
function isEnglishCode(code: number): boolean {
  let slot = slotOf(code);
  while (ENGLISH_CODES[slot] !== 0) {
    if (ENGLISH_CODES[slot] === code) return true;
    slot = (slot + 1) & 255;
  }
  return false;
}

function looksEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.length === 0) return false;
  const known = words.filter((word) => ENGLISH.has(word));
  if (known.length / words.length >= ENGLISH_SHARE) return true;
  if (sample.length >= POST_LENGTH) return false;
  const english = known.filter((word) => !SHARED_WORDS.has(word));
  return english.length / words.length >= ENGLISH_SHARE_OF_POSTS;
}
