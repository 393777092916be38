/**
 * A coarse key under which common transliterations of one name meet: Gubadli and Qubadlı,
 * Kelbajar and Kəlbəcər's Cyrillic spelling, Naxçıvan and Nakhchivan. Used only for names that
 * exact folding does not find, and never for particular names: each rule is about letters.
 *
 * The rules were chosen on GeoNames' own alternate names (how many spellings of one place meet,
 * against how many places of different names do); docs/measurements.md has the figures.
 */

import { foldName } from './fold-name';
import { romanise, romanisedLetters } from './romanise';

const code = (letter: string): number => letter.charCodeAt(0);

const A = code('a');
const B = code('b');
const C = code('c');
const D = code('d');
const E = code('e');
const F = code('f');
const G = code('g');
const H = code('h');
const I = code('i');
const J = code('j');
const K = code('k');
const L = code('l');
const N = code('n');
const O = code('o');
const P = code('p');
const Q = code('q');
const R = code('r');
const S = code('s');
const T = code('t');
const U = code('u');
const V = code('v');
const W = code('w');
const X = code('x');
const Y = code('y');
const Z = code('z');
const SPACE = 32;

const isVowel = (letter: number): boolean =>
  letter === A || letter === E || letter === I || letter === O || letter === U || letter === Y;

/** Longest folded name that gets a loose key, in UTF-16 units. */
export const MAX_LOOSE_LENGTH = 100;

const roman = new Uint16Array(2 * MAX_LOOSE_LENGTH + 4);

/**
 * Write the loose key of a folded name, allocating nothing.
 *
 * @param folded UTF-16 units of a name folded by `foldName`
 * @param length how many of them to read
 * @param output receives the key's units, a–z and 0–9; must hold `2 * MAX_LOOSE_LENGTH`
 * @returns the key's length; 0 where there is none (too long, or a script without Latin spelling)
 */
export function writeLooseKey(folded: Uint16Array, length: number, output: Uint16Array): number {
  if (length > MAX_LOOSE_LENGTH) return 0;
  const end = romanise(folded, length, roman);
  if (end <= 0) return 0;
  roman.fill(0, end, end + 4);
  let written = 0;
  let index = 0;
  while (index < end) {
    const letter = roman[index] as number;
    const next = roman[index + 1] as number;
    const third = roman[index + 2] as number;
    const previous = index > 0 ? (roman[index - 1] as number) : SPACE;
    let emitted = letter;
    let used = 1;
    switch (letter) {
      case SPACE:
        index++;
        continue;
      case S:
      case Z:
        // sh, sch, sz, shch; zh; z and s alternate (Brazil, Brasil).
        if (letter === Z && next === H) {
          emitted = J;
          used = 2;
        } else if (next === C && third === H) {
          emitted = S;
          used = 3;
        } else if (next === H || (letter === S && next === Z)) {
          emitted = S;
          used = 2;
        } else emitted = S;
        break;
      case C:
        // ç, ch, cz and the Turkic c are near j; before l, r, t and in ck it is k, hence g.
        if (next === K) {
          emitted = G;
          used = 2;
        } else if (next === H || next === Z) {
          emitted = J;
          used = 2;
        } else emitted = next === L || next === R || next === T ? G : J;
        break;
      case D:
        // dj, dzh, dsh, dh
        if (next === J || (next === Z && third === H) || (next === S && third === H)) {
          emitted = J;
          used = next === J ? 2 : 3;
        } else if (next === H) used = 2;
        break;
      case T:
        // tch, tsch, tsh, th
        if (next === C && third === H) {
          emitted = J;
          used = 3;
        } else if (next === S && third === C && roman[index + 3] === H) {
          emitted = J;
          used = 4;
        } else if (next === S && third === H) {
          emitted = J;
          used = 3;
        } else if (next === H) used = 2;
        break;
      case G:
      case Q:
        emitted = G;
        used = next === H ? 2 : 1;
        break;
      case K:
        // kh is h, and so is ks, since x may be either; else k, q and g are one.
        emitted = G;
        if (next === H || ((next === S || next === Z) && third !== H)) {
          emitted = H;
          used = 2;
        }
        break;
      case X:
        emitted = H;
        break;
      case B:
      case R:
        if (next === H) used = 2;
        break;
      case P:
        if (next === H) {
          emitted = F;
          used = 2;
        }
        break;
      case W:
        emitted = V;
        break;
      case H:
        break;
      case J:
        // Between vowel i and a vowel, or after a consonant other than n, it is the glide y.
        if (previous === I || previous === Y) {
          index++;
          continue;
        }
        if (previous !== SPACE && !isVowel(previous) && previous !== N && previous !== R) {
          emitted = I;
        }
        break;
      case Y:
        emitted = I;
        break;
      case O:
        // o and u, ou, oo, oe are one.
        emitted = U;
        if (next === U || next === O || next === E) used = 2;
        break;
      case A:
      case U:
        if (next === E) used = 2;
        break;
      case E:
        if (next === E) {
          emitted = I;
          used = 2;
        } else if (next === L && third === SPACE && previous === SPACE) emitted = A;
        break;
    }
    index += used;
    // h, also from kh and x, is silent after a vowel unless a vowel follows.
    if (emitted === H && isVowel(previous) && !isVowel(roman[index] as number)) continue;
    if (written === 0 || output[written - 1] !== emitted) output[written++] = emitted;
  }
  return written;
}

const units = new Uint16Array(MAX_LOOSE_LENGTH);
const key = new Uint16Array(2 * MAX_LOOSE_LENGTH);

/**
 * The loose key of a name as written, or '' where it has none (scripts without a Latin spelling
 * here, more than `MAX_LOOSE_LENGTH` units).
 */
export function looseKey(name: string): string {
  const folded = foldName(name);
  if (folded.length > MAX_LOOSE_LENGTH) return '';
  for (let index = 0; index < folded.length; index++) units[index] = folded.charCodeAt(index);
  const length = writeLooseKey(units, folded.length, key);
  return String.fromCharCode(...key.subarray(0, length));
}

/** Letters that no rule makes or takes away; those that only turn into one another side by side. */
const LASTING_LETTERS = ['b', 'l', 'm', 'n', 'r', 'pf', 'ou'];
/** Letters with a Latin spelling come before this. */
const LETTERS_END = 0x1100;

/** Trait of a letter without Latin spelling; a name that has it has no loose key. */
const UNREADABLE_TRAIT = 128;

/**
 * By UTF-16 unit of a folded name, a bit for each of some letters of its Latin spelling; all units
 * from its length on are unreadable. The bits of a name's units together, its traits, are those of
 * its loose key, hence the same for all names that share one, and quicker to tell than the key.
 */
export const LOOSE_TRAITS: Uint8Array = Uint8Array.from({ length: LETTERS_END }, (_, unit) => {
  const end = romanise(Uint16Array.of(unit), 1, roman);
  let traits = end < 0 ? UNREADABLE_TRAIT : 0;
  for (let index = 0; index < end; index++) {
    const letter = String.fromCharCode(roman[index] as number);
    LASTING_LETTERS.forEach((letters, bit) => {
      if (letters.includes(letter)) traits |= 1 << bit;
    });
  }
  return traits;
});

/** Letters that `writeLooseKey` may turn into another at the head of a name. */
const HEAD_CHANGES: readonly (readonly [from: string, to: string])[] = [
  ['q', 'g'],
  ['k', 'g'],
  ['c', 'g'],
  ['z', 's'],
  ['z', 'j'],
  ['c', 'j'],
  ['d', 'j'],
  ['t', 'j'],
  ['k', 'h'],
  ['x', 'h'],
  ['p', 'f'],
  ['w', 'v'],
  ['y', 'i'],
  ['o', 'u'],
  ['e', 'i'],
  ['e', 'a'],
];

/**
 * First letters, in any alphabet, of the folded names whose loose key can begin with `initial`.
 *
 * @param initial UTF-16 unit of the first letter of a loose key
 */
export function looseInitials(initial: number): string[] {
  const letter = String.fromCharCode(initial);
  const latin = [letter, ...HEAD_CHANGES.filter(([, to]) => to === letter).map(([from]) => from)];
  const others = romanisedLetters().filter(([, roman]) => latin.includes(roman.charAt(0)));
  return [...latin, ...others.map(([other]) => other)];
}
