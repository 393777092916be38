/**
 * Distinct words of the texts read so far, each described once: its lower-case form, its word
 * classes, what the gazetteer knows of it, and the hashes of the features that depend on it alone.
 */

import { classifyWord, WordClass } from '../lexicon/classify-word';
import { OTHER_THINGS } from '../lexicon/other-things';
import { KIND_WORDS } from '../lexicon/place-words';
import { wordSet } from '../lexicon/words';
import { DEAD, type NameFacts, type NameIndex, ROOT } from '../recognise/name-index';
import { TokenKind, type Tokens, UNITS_BEYOND } from '../tokenise';
import { hashString, mix } from './hash';

/** Fresh tables are made beyond this many words, to bound memory. */
const MAX_WORDS = 250_000;
/** Room at first; it doubles as needed. */
const INITIAL_WORDS = 4096;
/** Longer words are cut for everything but their offsets. */
const MAX_WORD_LENGTH = UNITS_BEYOND;

const FUNCTION_WORD =
  WordClass.determiner |
  WordClass.conjunction |
  WordClass.preposition |
  WordClass.pronoun |
  WordClass.auxiliary;
const GENERIC_WORD =
  FUNCTION_WORD |
  WordClass.organisation |
  WordClass.event |
  WordClass.placeKind |
  WordClass.street |
  WordClass.facility |
  WordClass.direction |
  WordClass.number |
  WordClass.title |
  WordClass.month |
  WordClass.weekday;

/** Lower-case words that join the parts of names. */
const CONNECTORS = wordSet(`
  of the and de la le les los las del della di da do dos das du des al el en sur sous upon on in for
  at by van von der den het to y e & et und`);
const PLACE_BEFORE = wordSet('in near at from to outside around across throughout downtown');
const NUMBERED_ROADS = wordSet(`
  highway hwy hwy. interstate route rte rte. road i us u.s. fm cr sr rm sh motorway`);

/** Numbers of the feature templates that look at one word. */
const Template = {
  word: 1,
  shape: 2,
  prefix2: 3,
  prefix3: 4,
  suffix2: 5,
  suffix3: 6,
  suffix4: 7,
  classBit: 8,
  name: 9,
  casing: 10,
  classes: 11,
} as const;

/** How far from the tagged token a word's features of each template are used. */
const REACH: Readonly<Record<number, number>> = {
  [Template.word]: 2,
  [Template.shape]: 1,
  [Template.prefix2]: 0,
  [Template.prefix3]: 0,
  [Template.suffix2]: 0,
  [Template.suffix3]: 1,
  [Template.suffix4]: 0,
  [Template.classBit]: 2,
  [Template.name]: 1,
  [Template.casing]: 2,
  [Template.classes]: 1,
};

/** Bits of `WordTable.flags`. */
export const WordFlag = {
  /** Closed class: articles, prepositions, pronouns… */
  functionWord: 1,
  /** A name of `OTHER_THINGS` starts with it. */
  opensOtherThing: 2,
  /** Joins the parts of names in lower case: "of", "de", "'s". */
  connector: 4,
  /** A preposition of place. */
  placeBefore: 8,
  /** Goes before the number of a road. */
  numberedRoad: 16,
  /** Says what kind of thing is named rather than naming it. */
  generic: 32,
  /** One of `KIND_WORDS`. */
  kindWord: 64,
} as const;

export class WordTable {
  readonly text: string[] = [];
  readonly lower: string[] = [];
  /** Facts of the one-word name, or null. */
  readonly facts: (NameFacts | null)[] = [];
  lowerHash: Int32Array = new Int32Array(INITIAL_WORDS);
  /** Number shared by words that differ in case only. */
  lowerId: Int32Array = new Int32Array(INITIAL_WORDS);
  /** By number of `lowerId`: a byte to note things of a text's words in; zero between texts. */
  marks: Uint8Array = new Uint8Array(INITIAL_WORDS);
  /** `WordClass` bits. */
  classes: Int32Array = new Int32Array(INITIAL_WORDS);
  /** `WordFlag` bits. */
  flags: Uint8Array = new Uint8Array(INITIAL_WORDS);
  /** State of the name index after the word alone: `DEAD` where no name begins with it. */
  rootState: Int32Array = new Int32Array(INITIAL_WORDS);
  /** `code` of the facts, or 0. */
  nameCode: Uint8Array = new Uint8Array(INITIAL_WORDS);
  kind: Uint8Array = new Uint8Array(INITIAL_WORDS);
  casing: Uint8Array = new Uint8Array(INITIAL_WORDS);
  private hashes: Int32Array = new Int32Array(INITIAL_WORDS);
  /** Code units of all words, one after another, and where each one's begin: to compare in place. */
  private units: Uint16Array = new Uint16Array(8 * INITIAL_WORDS);
  private unitStarts: Int32Array = new Int32Array(INITIAL_WORDS);
  private unitCount = 0;
  private readonly lowerIds = new Map<string, number>();
  /** Template numbers and value hashes, in pairs, made on demand. */
  private readonly features: (Int32Array | null)[] = [];
  private slots = new Int32Array(4 * INITIAL_WORDS).fill(-1);

  constructor(private readonly names: NameIndex) {}

  get size(): number {
    return this.text.length;
  }

  get isFull(): boolean {
    return this.text.length > MAX_WORDS;
  }

  /** Number of the word that token `at` is. */
  idOf(tokens: Tokens, at: number): number {
    const hash = tokens.hashes[at]!;
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = slots[slot]!;
      if (id < 0) return this.add(tokens, at, hash, slot);
      if (hashes[id] === hash && this.isSame(tokens, at, id)) return id;
      slot = (slot + 1) & mask;
    }
  }

  /** Pairs of template number and value hash for the word, without regard to its place. */
  featuresOf(id: number): Int32Array {
    let found = this.features[id];
    if (found === null || found === undefined) {
      found = this.describe(id);
      this.features[id] = found;
    }
    return found;
  }

  private isSame(tokens: Tokens, at: number, id: number): boolean {
    if (this.kind[id] !== tokens.kinds[at]) return false;
    const { units } = this;
    const read = tokens.units;
    const start = tokens.starts[at]!;
    const length = Math.min(tokens.ends[at]! - start, MAX_WORD_LENGTH);
    const from = this.unitStarts[id]!;
    if (this.unitStarts[id + 1]! - from !== length) return false;
    const shift = start - tokens.from;
    for (let i = 0; i < length; i += 1) {
      if (units[from + i] !== read[shift + i]) return false;
    }
    return true;
  }

  private add(tokens: Tokens, at: number, hash: number, slot: number): number {
    const id = this.text.length;
    if (id + 1 === this.hashes.length) this.grow();
    const start = tokens.starts[at]!;
    // A copy, not a view, so that the table does not keep whole articles alive.
    const text = copyOf(
      tokens.text.slice(start, Math.min(tokens.ends[at]!, start + MAX_WORD_LENGTH)),
    );
    const kind = tokens.kinds[at]!;
    const lower = text.toLowerCase();
    const isWord = kind === TokenKind.word || kind === TokenKind.clitic;
    this.keepUnits(id, text);
    this.text.push(text);
    this.lower.push(lower);
    this.features.push(null);
    this.hashes[id] = hash;
    this.lowerHash[id] = hashString(lower);
    this.lowerId[id] = this.lowerIdOf(lower);
    this.kind[id] = kind;
    this.casing[id] = tokens.casings[at]!;
    const classes = isWord ? classifyWord(lower) : 0;
    this.classes[id] = classes;
    this.flags[id] = flagsOf(lower, kind, classes);
    const state = kind === TokenKind.word ? this.names.step(ROOT, id, text, false) : DEAD;
    const facts = state === DEAD ? null : this.names.factsAt(state);
    this.rootState[id] = state;
    this.facts.push(facts);
    this.nameCode[id] = facts?.code ?? 0;
    this.slots[slot] = id;
    if (this.text.length * 2 > this.slots.length) this.rehash();
    return id;
  }

  private keepUnits(id: number, text: string): void {
    const end = this.unitCount + text.length;
    if (end > this.units.length) {
      const units = new Uint16Array(2 * end);
      units.set(this.units);
      this.units = units;
    }
    for (let i = 0; i < text.length; i += 1) this.units[this.unitCount + i] = text.charCodeAt(i);
    this.unitCount = end;
    this.unitStarts[id + 1] = end;
  }

  private lowerIdOf(lower: string): number {
    let id = this.lowerIds.get(lower);
    if (id === undefined) {
      id = this.lowerIds.size;
      this.lowerIds.set(lower, id);
    }
    return id;
  }

  private grow(): void {
    const size = this.hashes.length * 2;
    const wide = (from: Int32Array): Int32Array => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    const narrow = (from: Uint8Array): Uint8Array => {
      const to = new Uint8Array(size);
      to.set(from);
      return to;
    };
    this.hashes = wide(this.hashes);
    this.unitStarts = wide(this.unitStarts);
    this.lowerHash = wide(this.lowerHash);
    this.lowerId = wide(this.lowerId);
    this.classes = wide(this.classes);
    this.rootState = wide(this.rootState);
    this.marks = narrow(this.marks);
    this.flags = narrow(this.flags);
    this.nameCode = narrow(this.nameCode);
    this.kind = narrow(this.kind);
    this.casing = narrow(this.casing);
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < this.text.length; id += 1) {
      const hash = this.hashes[id]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }

  private describe(id: number): Int32Array {
    const pairs: number[] = [];
    const lower = this.lower[id]!;
    const add = (template: number, value: number): void => {
      pairs.push(template, value);
    };
    add(
      Template.word,
      this.kind[id] === TokenKind.number ? numberHash(lower) : this.lowerHash[id]!,
    );
    add(Template.shape, hashString(shapeOf(this.text[id]!)));
    add(Template.casing, this.casing[id]! * 16 + this.kind[id]!);
    if (this.kind[id] === TokenKind.word) {
      if (lower.length > 2) add(Template.prefix2, hashString(lower.slice(0, 2)));
      if (lower.length > 3) {
        add(Template.prefix3, hashString(lower.slice(0, 3)));
        add(Template.suffix2, hashString(lower.slice(-2)));
        add(Template.suffix3, hashString(lower.slice(-3)));
      }
      if (lower.length > 5) add(Template.suffix4, hashString(lower.slice(-4)));
      add(Template.name, this.nameCode[id]! * 8 + this.casing[id]!);
    }
    const classes = this.classes[id]!;
    if (classes !== 0) {
      add(Template.classes, classes);
      for (let bit = 0; bit < 31; bit += 1) if (classes & (1 << bit)) add(Template.classBit, bit);
    }
    return Int32Array.from(pairs);
  }
}

function flagsOf(lower: string, kind: number, classes: number): number {
  let flags = 0;
  if (classes & FUNCTION_WORD) flags |= WordFlag.functionWord;
  if (OTHER_THINGS.has(lower)) flags |= WordFlag.opensOtherThing;
  if (kind === TokenKind.clitic ? /^['\u2019]s$/.test(lower) : CONNECTORS.has(lower)) {
    flags |= WordFlag.connector;
  }
  if (PLACE_BEFORE.has(lower)) flags |= WordFlag.placeBefore;
  if (NUMBERED_ROADS.has(lower)) flags |= WordFlag.numberedRoad;
  if (classes & GENERIC_WORD) flags |= WordFlag.generic;
  if (KIND_WORDS.has(lower)) flags |= WordFlag.kindWord;
  return flags;
}

/** How far a template of `featuresOf` reaches, in tokens. */
export function reachOf(template: number): number {
  return REACH[template] ?? 0;
}

/** The feature of a template's value at a distance of `offset` tokens. */
export function wordFeature(template: number, value: number, offset: number): number {
  return mix(mix(template * 8 + offset + 3, value), 0x51ed270b);
}

function numberHash(lower: string): number {
  return hashString(`#${Math.min(lower.length, 5)}`);
}

/** "McDonald's2" → "XxXx'x9": runs of a class as one letter. */
function shapeOf(text: string): string {
  let shape = '';
  for (const char of text.slice(0, 24)) {
    const lower = char.toLowerCase();
    const upper = char.toUpperCase();
    let mark = char;
    if (char >= '0' && char <= '9') mark = '9';
    else if (lower !== upper) mark = char === lower ? 'x' : 'X';
    else if (char > '\u02ff') mark = 'c';
    if (shape.length < 2 || shape[shape.length - 1] !== mark) shape += mark;
  }
  return shape;
}

/** Forces a flat copy of a slice. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
