/**
 * Letters of other alphabets by a common Latin spelling, for the loose key only: it need not be
 * anyone's official transliteration, since the key's own rules level the differences. Written
 * from the alphabets' letter values as general knowledge.
 */

const CYRILLIC =
  'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=sh ъ= ы=y ь= э=e ю=yu я=ya і=i ї=i є=e ґ=g ў=v ә=a ө=o ү=u ұ=u қ=q ғ=gh ң=n һ=h ҳ=h ҷ=j ҹ=j ҝ=g ӣ=i ӯ=u ј=y љ=l њ=n ћ=ch ђ=dj џ=j ѓ=g ќ=k ѕ=dz ӏ= ҡ=q ҙ=z ҫ=s';
const GREEK =
  'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s τ=t υ=i φ=f χ=ch ψ=ps ω=o';
const ARMENIAN =
  'ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=q օ=o ֆ=f';
const GEORGIAN =
  'ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h';

const ROMAN = new Map<number, readonly number[]>();
for (const alphabet of [CYRILLIC, GREEK, ARMENIAN, GEORGIAN]) {
  for (const pair of alphabet.split(' ')) {
    const [letter = '', roman = ''] = pair.split('=');
    ROMAN.set(
      letter.charCodeAt(0),
      Array.from(roman, (character) => character.charCodeAt(0)),
    );
  }
}

/** Armenian writes the vowel u with two letters. */
const ARMENIAN_O = 'ո'.charCodeAt(0);
const ARMENIAN_V = 'ւ'.charCodeAt(0);
const LATIN_U = 'u'.charCodeAt(0);
const ASCII_END = 128;

/**
 * Spell folded letters in a–z.
 *
 * @param codes UTF-16 units of a folded name
 * @param length how many of them to read
 * @param output receives the Latin units; must hold at least `2 * length`
 * @returns how many were written, or -1 where a letter has no Latin spelling here (Han, Arabic…)
 */
export function romanise(codes: Uint16Array, length: number, output: Uint16Array): number {
  let written = 0;
  for (let index = 0; index < length; index++) {
    const code = codes[index] as number;
    if (code < ASCII_END) {
      output[written++] = code;
      continue;
    }
    if (code === ARMENIAN_O && codes[index + 1] === ARMENIAN_V && index + 1 < length) {
      output[written++] = LATIN_U;
      index++;
      continue;
    }
    const roman = ROMAN.get(code);
    if (roman === undefined) return -1;
    for (const letter of roman) output[written++] = letter;
  }
  return written;
}

/** All letters that have a Latin spelling here, with that spelling. */
export function romanisedLetters(): (readonly [letter: string, roman: string])[] {
  return [...ROMAN].map(([letter, roman]) => [
    String.fromCharCode(letter),
    String.fromCharCode(...roman),
  ]);
}
