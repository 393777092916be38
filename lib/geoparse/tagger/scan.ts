/**
 * One text, prepared for tagging: which word each token is, which names of the gazetteer the
 * tokens spell, which tokens may belong to a name at all, and what the text says about its own
 * words elsewhere.
 */

import { OTHER_THINGS } from '../lexicon/other-things';
import { matchNames } from '../recognise/match-names';
import type { NameIndex } from '../recognise/name-index';
import type { Lines, NameMatch } from '../recognise/name-match';
import type { Sentences } from '../sentences';
import { Casing, type Tokens } from '../tokenise';
import { activate } from './activate';
import { styleSentences } from './case-styles';
import { gatherEvidence } from './evidence';
import { WordFlag, WordTable } from './word-table';

export interface Scan extends Lines {
  /** The names of the gazetteer. */
  readonly names: NameIndex;
  /** 1 where the token may be part of a name. */
  readonly isActive: Uint8Array;
  /** 1 where the token is part of a well-known name of something else: see `OTHER_THINGS`. */
  readonly isOtherThing: Uint8Array;
  /** Names of the gazetteer in the text: leftmost longest, not overlapping. */
  readonly matches: readonly NameMatch[];
  /** Index into `matches` of the one covering each token, or -1. */
  readonly matchOf: Int32Array;
  /** `Evidence` bits of each active token's word. */
  readonly evidence: Uint8Array;
}

const tables = new WeakMap<NameIndex, WordTable>();

function tableOf(names: NameIndex): WordTable {
  let table = tables.get(names);
  if (table === undefined || table.isFull) {
    table = new WordTable(names);
    tables.set(names, table);
  }
  return table;
}

/** Prepares a text for tagging; linear in its length. */
export function scanText(tokens: Tokens, sentences: Sentences, names: NameIndex): Scan {
  const { count, room } = tokens;
  const table = tableOf(names);
  const words = room.ints(count);
  for (let at = 0; at < count; at += 1) words[at] = table.idOf(tokens, at);
  const opensSentence = room.bytes(count);
  const caseStyles = room.bytes(count);
  styleSentences(tokens, sentences, table, words, opensSentence, caseStyles);
  const lines: Lines = { tokens, table, words, caseStyles, opensSentence };
  const isOtherThing = markOtherThings(lines);
  const matches = matchNames(lines, names).filter(
    ({ first, end }) => !isMarked(isOtherThing, first, end),
  );
  const matchOf = room.ints(count).fill(-1);
  for (let i = 0; i < matches.length; i += 1) {
    const match = matches[i]!;
    for (let at = match.first; at < match.end; at += 1) matchOf[at] = i;
  }
  const isActive = activate(tokens, table, words, caseStyles, opensSentence, matchOf);
  const evidence = room.bytes(count);
  gatherEvidence(tokens, table, words, isActive, opensSentence, evidence);
  // Spelled out rather than spread: objects of one shape are read many times sooner.
  return {
    tokens,
    table,
    words,
    caseStyles,
    opensSentence,
    names,
    isActive,
    isOtherThing,
    matches,
    matchOf,
    evidence,
  };
}

/** Whether all tokens of a stretch are marked. */
export function isMarked(marks: Uint8Array, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (marks[at] === 0) return false;
  return true;
}

function markOtherThings({ tokens, table, words }: Lines): Uint8Array {
  const { count, casings } = tokens;
  const { flags, lower } = table;
  const marks = tokens.room.bytes(count);
  for (let at = 0; at < count; at += 1) {
    if ((flags[words[at]!]! & WordFlag.opensOtherThing) === 0) continue;
    if (casings[at] === Casing.lower) continue;
    const length = otherThingAt(lower, words, count, at);
    if (length > 0) marks.fill(1, at, at + length);
  }
  return marks;
}

/** Tokens of the name of something else that starts at a token, 0 where none does. */
function otherThingAt(
  lower: readonly string[],
  words: Int32Array,
  count: number,
  at: number,
): number {
  const names = OTHER_THINGS.get(lower[words[at]!]!);
  if (names === undefined) return 0;
  for (let i = 0; i < names.length; i += 1) {
    const parts = names[i]!;
    let same = 1;
    while (same < parts.length && at + same < count && lower[words[at + same]!] === parts[same]) {
      same += 1;
    }
    if (same === parts.length) return same;
  }
  return 0;
}
