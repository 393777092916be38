/**
 * An article, or a stretch of a long one, as the resolver holds it while deciding: its distinct
 * names, what each could mean, and how likely each meaning looks so far. Everything is in flat
 * arrays indexed by name or by candidate, so that signals are plain loops.
 */

import { type CandidateList, CELL, CELLS, findCandidates } from './find-candidates';
import type { CountryCues } from './find-country-cues';
import { findMates } from './list-mates';
import { nameKeysOf } from './name-keys';
import { OWN_ROOM, type Room } from './room';
import { POINT_WIDTH, type RowTable, type UnitVector } from './row-table';
import type { Mention } from './types';

/** Positions kept for each name; further mentions of it add nothing to who stands near whom. */
const MAX_POSITIONS = 6;

/** Textual distance, in characters, at which two names are half as close as side by side. */
const HALF_CLOSE_CHARACTERS = 250;

/** One name in one use: mentions that are bound to mean the same. */
export interface Name {
  /** The mention that stands for all in questions of wording. */
  readonly mention: Mention;
  /** Indexes of its mentions in the article. */
  readonly mentionIndexes: number[];
  /** Offsets of its first few mentions. */
  readonly positions: number[];
  /** Index of the name that qualifies it ("Texas" in "Paris, Texas"), or -1. */
  qualifier: number;
  /** Names that it qualifies itself. */
  qualified: readonly Name[];
  /** Highest recognition of its mentions. */
  recognition: number;
  /** Its candidates are `firstCandidate` … `firstCandidate + candidateCount - 1`. */
  readonly firstCandidate: number;
  readonly candidateCount: number;
}

const NO_NAMES: readonly Name[] = [];

/** What is known of a text besides its names. */
export interface Setting {
  /** Words of the text that are at home in certain countries. */
  readonly cues: CountryCues;
  /** Unit vector of where the publisher sits, if known. */
  readonly home: UnitVector | null;
  /** What the mentions stand in; without it no lists are seen. */
  readonly text?: string;
}

export interface Reading {
  readonly table: RowTable;
  /** Where the columns of the reading are. */
  readonly room: Room;
  readonly names: readonly Name[];
  /** By name: where its candidates come from. */
  readonly lists: readonly CandidateList[];
  readonly candidateCount: number;
  /** By candidate: gazetteer row, name it belongs to, index into `NAME_USES`, into `MATCHES`. */
  readonly row: Int32Array;
  readonly nameOf: Int32Array;
  readonly use: Uint8Array;
  readonly match: Uint8Array;
  /** By candidate: kind and flags of its row, as in `RowTable`. */
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  /** By candidate: point of its row, likewise, `POINT_WIDTH` numbers, the last of which is not used. */
  readonly points: Float64Array;
  /** By candidate: 0–1, how alike its usual name is to the name in the text. */
  readonly likeness: Float32Array;
  /**
   * By candidate: dense numbers of the country, first- and second-level division the row lies in,
   * and of the row itself where it may hold others; -1 for none. Below `containerCount`.
   */
  readonly countrySlot: Int32Array;
  readonly admin1Slot: Int32Array;
  readonly admin2Slot: Int32Array;
  readonly ownSlot: Int32Array;
  readonly containerCount: number;
  readonly setting: Setting;
  /** By candidate: how likely it is, 0–1; refined round by round. */
  readonly likelihood: Float64Array;
  /** By name: how likely it is that none of the candidates fits. */
  readonly noneLikelihood: Float64Array;
  /** Closeness in the text of two names, 0–1: `closeness[a * names.length + b]`. */
  readonly closeness: Float32Array;
  /** By name: `MAX_MATES` names that it is listed with, -1 for none. */
  readonly mates: Int32Array;
  /** Index of the name of each mention given to `openReading`. */
  readonly nameOfMention: Int32Array;
}

/** Dense numbers for container rows, reused between readings by a stamp. */
class Slots {
  /** By container side by side, so that one access to memory brings both: its number, and its stamp. */
  private readonly cells: Int32Array;
  private turn = 0;
  count = 0;
  constructor(rowCount: number) {
    this.cells = new Int32Array(2 * rowCount);
  }
  begin(): void {
    this.turn++;
    this.count = 0;
  }
  /** Number of a container in this reading; -1 of -1. */
  of(container: number): number {
    if (container < 0) return -1;
    const { cells } = this;
    if (cells[2 * container + 1] !== this.turn) {
      cells[2 * container + 1] = this.turn;
      cells[2 * container] = this.count++;
    }
    return cells[2 * container]!;
  }
}

const slotsOf = new WeakMap<RowTable, Slots>();

/**
 * Lay out the names of some mentions with their candidates. Mentions of one spelling share a name
 * unless they are qualified or announced differently; likelihoods start at zero.
 *
 * @param room where the columns go; by default they are the caller's to keep
 */
export function openReading(
  mentions: readonly Mention[],
  table: RowTable,
  setting: Setting,
  room: Room = OWN_ROOM,
): Reading {
  const keys = new Map<string, number>();
  const nameOfMention = room.ints(mentions.length);
  const names: Name[] = [];
  const lists: CandidateList[] = [];
  let candidateCount = 0;
  const listOf = mentions.map((mention) => findCandidates(mention, table.gazetteer));
  const nameKeys = nameKeysOf(mentions, listOf);
  mentions.forEach((mention, index) => {
    const list = listOf[index]!;
    const key = nameKeys[index]!;
    let name = keys.get(key);
    if (name === undefined) {
      name = names.length;
      keys.set(key, name);
      names.push({
        mention,
        mentionIndexes: [],
        positions: [],
        qualifier: -1,
        qualified: NO_NAMES,
        recognition: 0,
        firstCandidate: candidateCount,
        candidateCount: list.count,
      });
      lists.push(list);
      candidateCount += list.count;
    }
    const entry = names[name]!;
    entry.mentionIndexes.push(index);
    if (entry.positions.length < MAX_POSITIONS) entry.positions.push(mention.start);
    entry.recognition = Math.max(entry.recognition, mention.recognition);
    nameOfMention[index] = name;
  });
  names.forEach((name) => {
    const qualifiedBy = name.mention.qualifiedBy;
    if (qualifiedBy < 0 || qualifiedBy >= mentions.length) return;
    name.qualifier = nameOfMention[qualifiedBy]!;
    const qualifier = names[name.qualifier]!;
    qualifier.qualified = [...qualifier.qualified, name];
  });
  const laidOut = layOutCandidates(names, lists, candidateCount, table, room);
  // Spelled out rather than spread: objects of one shape are read many times sooner.
  return {
    table,
    room,
    names,
    lists,
    candidateCount,
    row: laidOut.row,
    nameOf: laidOut.nameOf,
    use: laidOut.use,
    match: laidOut.match,
    kind: laidOut.kind,
    flags: laidOut.flags,
    points: laidOut.points,
    likeness: laidOut.likeness,
    countrySlot: laidOut.countrySlot,
    admin1Slot: laidOut.admin1Slot,
    admin2Slot: laidOut.admin2Slot,
    ownSlot: laidOut.ownSlot,
    containerCount: laidOut.containerCount,
    setting,
    likelihood: room.doubles(candidateCount),
    noneLikelihood: room.doubles(names.length),
    closeness: closenessOf(names, room),
    mates: findMates(mentions, nameOfMention, names.length, setting.text ?? '', room),
    nameOfMention,
  };
}

/** The columns of a reading that say where its candidates are and where they lie. */
function layOutCandidates(
  names: readonly Name[],
  lists: readonly CandidateList[],
  candidateCount: number,
  table: RowTable,
  room: Room,
) {
  const row = room.ints(candidateCount);
  const nameOf = room.ints(candidateCount);
  const use = room.bytes(candidateCount);
  const match = room.bytes(candidateCount);
  const kind = room.bytes(candidateCount);
  const flags = room.bytes(candidateCount);
  const points = room.doubles(POINT_WIDTH * candidateCount);
  const likeness = room.floats(candidateCount);
  const countrySlot = room.ints(candidateCount);
  const admin1Slot = room.ints(candidateCount);
  const admin2Slot = room.ints(candidateCount);
  const ownSlot = room.ints(candidateCount);
  let slots = slotsOf.get(table);
  if (!slots) {
    slots = new Slots(table.gazetteer.rowCount);
    slotsOf.set(table, slots);
  }
  slots.begin();
  for (let n = 0; n < names.length; n++) {
    const list = lists[n]!;
    const { cells } = list;
    const from = names[n]!.firstCandidate;
    // Most lists are short: copied one by one sooner than by `set`.
    for (let i = 0; i < list.points.length; i++) points[POINT_WIDTH * from + i] = list.points[i]!;
    for (let c = from, at = 0; at < cells.length; c++, at += CELLS) {
      row[c] = cells[at + CELL.row]!;
      nameOf[c] = n;
      use[c] = cells[at + CELL.use]!;
      match[c] = cells[at + CELL.match]!;
      kind[c] = cells[at + CELL.kind]!;
      flags[c] = cells[at + CELL.flags]!;
      likeness[c] = points[POINT_WIDTH * (c + 1) - 1]!;
      countrySlot[c] = slots.of(cells[at + CELL.country]!);
      admin1Slot[c] = slots.of(cells[at + CELL.admin1]!);
      admin2Slot[c] = slots.of(cells[at + CELL.admin2]!);
      ownSlot[c] = slots.of(cells[at + CELL.own]!);
    }
  }
  return {
    row,
    nameOf,
    use,
    match,
    kind,
    flags,
    points,
    likeness,
    countrySlot,
    admin1Slot,
    admin2Slot,
    ownSlot,
    containerCount: slots.count,
  };
}

function closenessOf(names: readonly Name[], room: Room): Float32Array {
  const n = names.length;
  const closeness = room.floats(n * n);
  for (let a = 0; a < n; a++) {
    closeness[a * n + a] = 1;
    for (let b = a + 1; b < n; b++) {
      const apart = smallestGap(names[a]!.positions, names[b]!.positions);
      const value = HALF_CLOSE_CHARACTERS / (HALF_CLOSE_CHARACTERS + apart);
      closeness[a * n + b] = value;
      closeness[b * n + a] = value;
    }
  }
  return closeness;
}

function smallestGap(a: readonly number[], b: readonly number[]): number {
  let i = 0;
  let j = 0;
  let gap = Number.POSITIVE_INFINITY;
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!;
    gap = Math.min(gap, Math.abs(difference));
    if (difference < 0) i++;
    else j++;
  }
  return gap;
}
