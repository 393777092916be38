/**
 * Walks the gazetteer's names token by token. The walk is an automaton built as it is used: each
 * state is a folded beginning of a name, so a word seen before costs one table look-up, and the
 * gazetteer is asked only about sequences not met yet.
 */

import { foldName } from '../fold-name';
import { classifyWord } from '../lexicon/classify-word';
import { SHORT_FORMS } from '../lexicon/short-forms';
import { likenessOf } from '../likeness';
import type { Gazetteer, NameEntry, PlaceKind } from '../types';
import { Transitions, UNKNOWN } from './transitions';

/** State before any word. */
export const ROOT = 0;
/** No name begins so. */
export const DEAD = -1;

/** What the readings of one name have in common, for features and filters. */
export interface NameFacts {
  readonly entries: readonly NameEntry[];
  /** 0–9.9: fame of the best reading under its usual name (for wide areas a short one), 0 for none. */
  readonly usualFame: number;
  /** The same of the best reading that has it as another name or as a town's code. */
  readonly otherFame: number;
  readonly isAdjective: boolean;
  readonly isPeople: boolean;
  /** Whether it is a short form, to be written in capitals. */
  readonly isShort: boolean;
  /** Kind of the most prominent reading. */
  readonly kind: PlaceKind;
  /** The above as one small number: see `nameCode`. */
  readonly code: number;
}

const MAX_STATES = 400_000;

/** Abbreviated first words of names, spelled out when a word follows (as `foldName` does). */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  mt: 'mount',
  ft: 'fort',
};

/** Attention a kind draws before inhabitants are counted, in powers of ten; judged by hand. */
const KIND_FAME: Readonly<Record<PlaceKind, number>> = {
  country: 8,
  region: 5.8,
  historical: 5.5,
  area: 5.8,
  water: 5.5,
  landform: 5.3,
  city: 4.5,
  district: 3.2,
  town: 2.5,
};
const MAX_FAME = 9.9;

/** Shortest name that is read as a usual one in another spelling: "Ede" is not Eda. */
const RESPELT_LENGTH = 5;
/** Fame above which a name is read so. */
const RESPELT_FAME = 3.8;
/** Likeness of two spellings of one name: all but one letter in six, or but transliteration. */
const RESPELT_LIKENESS = 0.66;

/** Fame of a row, 0–9.9: the larger of its kind's and its inhabitants', raised by its names. */
export function fameOf(gazetteer: Gazetteer, row: number): number {
  const people = Math.log10(1 + gazetteer.population(row));
  const fame =
    Math.max(KIND_FAME[gazetteer.kind(row)], people) +
    0.8 * Math.log10(1 + gazetteer.nameCount(row));
  return Math.min(MAX_FAME, fame);
}

export class NameIndex {
  private readonly transitions = new Transitions();
  private readonly folded: string[] = [''];
  private readonly extends: boolean[] = [true];
  private readonly facts: (NameFacts | null)[] = [null];
  private readonly named = new Map<string, NameFacts | null>();

  constructor(private readonly gazetteer: Gazetteer) {}

  /** Whether so much has been remembered that a fresh index is in order. */
  get isFull(): boolean {
    return this.folded.length > MAX_STATES || this.transitions.size > 2 * MAX_STATES;
  }

  /**
   * The state after one more word, or `DEAD`.
   *
   * @param state where the walk stands
   * @param wordId stable number of the word, below 2³⁰
   * @param word the word as written
   * @param isGlued whether it follows without a space (`'s` after `Mary`)
   */
  step(state: number, wordId: number, word: string, isGlued: boolean): number {
    const step = wordId * 2 + (isGlued ? 1 : 0);
    const known = this.transitions.get(state, step);
    if (known !== UNKNOWN) return known;
    const next = this.makeState(state, word, isGlued);
    this.transitions.set(state, step, next);
    return next;
  }

  /** Facts about the name that ends at this state, or null where no name does. */
  factsAt(state: number): NameFacts | null {
    return this.facts[state] ?? null;
  }

  /** Rows of the gazetteer that bear a name, in whatever use. */
  rowsCalled(name: string): number[] {
    return this.gazetteer.lookup(name).map(({ row }) => row);
  }

  /** Facts about a whole name, spelled as anyone may spell it, or null. */
  factsOf(name: string): NameFacts | null {
    const known = this.named.get(name);
    if (known !== undefined) return known;
    const facts = describe(this.gazetteer, foldName(name));
    this.named.set(name, facts);
    return facts;
  }

  private makeState(state: number, word: string, isGlued: boolean): number {
    if (!this.extends[state]) return DEAD;
    const part = foldName(word);
    const before = this.folded[state]!;
    if (part === '') return state === ROOT ? DEAD : state;
    const whole =
      before === '' ? part : isGlued ? before + part : `${spellLastOut(before)} ${part}`;
    const facts = describe(this.gazetteer, whole);
    const goesOn =
      this.gazetteer.hasFoldedPrefix(`${whole} `) ||
      SPELLED_OUT[whole] !== undefined ||
      this.gazetteer.hasFoldedPrefix(`${whole}s`);
    if (facts === null && !goesOn) return DEAD;
    this.folded.push(whole);
    this.extends.push(goesOn);
    this.facts.push(facts);
    return this.folded.length - 1;
  }
}

function spellLastOut(folded: string): string {
  const space = folded.lastIndexOf(' ') + 1;
  const last = SPELLED_OUT[folded.slice(space)];
  return last === undefined ? folded : folded.slice(0, space) + last;
}

/** Whether short forms of such places are in common use ("UK"), not codes of airports ("SEC"). */
function isWide(kind: PlaceKind): boolean {
  return kind === 'country' || kind === 'region' || kind === 'area';
}

/** Readings of the first of some names that is known. */
function spelledOut(gazetteer: Gazetteer, names: readonly string[]): readonly NameEntry[] {
  for (const name of names) {
    const entries = gazetteer.lookup(name);
    if (entries.length > 0) return entries;
  }
  return [];
}

function describe(gazetteer: Gazetteer, name: string): NameFacts | null {
  const shortFor = SHORT_FORMS.get(name);
  const entries =
    shortFor === undefined
      ? gazetteer.lookupFolded(name).filter(({ use }) => use !== 'short' || name.length > 3)
      : spelledOut(gazetteer, shortFor);
  const first = entries[0];
  if (first === undefined) return null;
  let usualFame = 0;
  let otherFame = 0;
  let isAdjective = false;
  let isPeople = false;
  let famousOther = -1;
  const isName = (row: number): boolean =>
    entries.some((entry) => entry.row === row && entry.use === 'usual');
  for (const { row, use } of entries) {
    // "South Caucasus" is its own adjective, and a name first; "Pacific" is short for the ocean.
    if (use === 'adjective') {
      if (!isName(row) && !opensUsualName(gazetteer, row, name)) isAdjective = true;
      else usualFame = Math.max(usualFame, fameOf(gazetteer, row));
    } else if (use === 'people') isPeople ||= !isName(row);
    else if (use === 'usual' || (use === 'short' && isWide(gazetteer.kind(row)))) {
      usualFame = Math.max(usualFame, fameOf(gazetteer, row));
    } else {
      const fame = fameOf(gazetteer, row);
      if (fame > otherFame) famousOther = use === 'other' ? row : -1;
      otherFame = Math.max(otherFame, fame);
    }
  }
  if (otherFame > Math.max(usualFame, RESPELT_FAME) && isRespelt(gazetteer, famousOther, name)) {
    usualFame = otherFame;
  }
  const code = nameCode(usualFame, otherFame, isAdjective, isPeople);
  const kind = gazetteer.kind(first.row);
  const isShort = shortFor !== undefined;
  return { entries, usualFame, otherFame, isAdjective, isPeople, isShort, kind, code };
}

/**
 * Whether a folded name is the row's usual one in another spelling: Aghdam for Ağdam, Kassale for
 * Kassala. Not what is a word or a person's name as well: Campbell, celebration.
 *
 * @param row -1 for none
 */
function isRespelt(gazetteer: Gazetteer, row: number, name: string): boolean {
  if (row < 0 || name.length < RESPELT_LENGTH || classifyWord(name) !== 0) return false;
  return likenessOf(name, gazetteer.nameOf(row)) >= RESPELT_LIKENESS;
}

/** Whether a folded name is the row's usual name without its last words. */
function opensUsualName(gazetteer: Gazetteer, row: number, name: string): boolean {
  return foldName(gazetteer.nameOf(row)).startsWith(`${name} `);
}

/**
 * What the gazetteer knows of a name as one small number: 0 nothing, 1 and 3 an adjective, 2 a
 * people, else 4 … 35 by fame under its usual name and under other names.
 */
function nameCode(
  usualFame: number,
  otherFame: number,
  isAdjective: boolean,
  isPeople: boolean,
): number {
  if (isAdjective) return usualFame > 6 ? 3 : 1;
  if (isPeople) return 2;
  return 4 + fameStep(usualFame) * 4 + Math.min(3, fameStep(otherFame));
}

/** Fame in eight steps: 0 none, then hamlet to country. */
function fameStep(fame: number): number {
  if (fame <= 0) return 0;
  if (fame < 3.8) return 1;
  if (fame < 4.6) return 2;
  if (fame < 5.4) return 3;
  if (fame < 6.2) return 4;
  if (fame < 7) return 5;
  return fame < 8.2 ? 6 : 7;
}

const indexes = new WeakMap<Gazetteer, NameIndex>();

/** The index of a gazetteer, kept between texts and renewed when it has grown too large. */
export function nameIndexOf(gazetteer: Gazetteer): NameIndex {
  let index = indexes.get(gazetteer);
  if (index === undefined || index.isFull) {
    index = new NameIndex(gazetteer);
    indexes.set(gazetteer, index);
  }
  return index;
}
