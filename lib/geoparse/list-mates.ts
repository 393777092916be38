/** Which names a text lists together: "Oregon, Washington and Idaho", "from Wales to Scotland". */

import type { Room } from './room';
import type { Mention } from './types';

/** Mates kept for each name. */
export const MAX_MATES = 4;

/** What may stand between the members of a list, without spaces and in lower case. */
const JOINTS: ReadonlySet<string> = new Set([
  ...[',', ';', '/', '+', '&', '、', '،', ',and', ',or', ',&', ',y', ',et', ',und', ',e'],
  ...[
    'and',
    'or',
    'nor',
    'to',
    'und',
    'oder',
    'bis',
    'y',
    'e',
    'et',
    'ou',
    'o',
    'u',
    'a',
    'og',
    'en',
  ],
  // "Congo and the DRC", "in the DRC and in Congo"
  ...['andthe', ',andthe', ',the', 'orthe', 'tothe', 'andin', 'andinthe', 'andfrom'],
  ...['и', 'или', 'і', 've', 'və', 'ya', 'և', 'ու', 'و', '和', '与', '及'],
]);
/** The longest joint with its spaces; what is farther apart is not looked at. */
const MAX_GAP = 12;

/**
 * By name, `MAX_MATES` numbers of names it is listed with, -1 where there are fewer. A name and
 * what says where it is ("Paris, Texas") are no list.
 *
 * @param nameOfMention name of each mention
 * @param text that the mentions stand in; those at offsets before it are left alone
 */
export function findMates(
  mentions: readonly Mention[],
  nameOfMention: Int32Array,
  nameCount: number,
  text: string,
  room: Room,
): Int32Array {
  const mates = room.ints(nameCount * MAX_MATES).fill(-1);
  let isChain = false;
  for (let i = 1; i < mentions.length; i++) {
    const wasChain = isChain;
    isChain = areMates(mentions[i - 1]!, mentions[i]!, i, text);
    if (!isChain) continue;
    befriend(mates, nameOfMention[i - 1]!, nameOfMention[i]!);
    if (wasChain) befriend(mates, nameOfMention[i - 2]!, nameOfMention[i]!);
  }
  return mates;
}

function areMates(before: Mention, after: Mention, index: number, text: string): boolean {
  if (before.start < 0) return false;
  if (before.qualifiedBy === index || after.qualifiedBy === index - 1) return false;
  return areJoined(before, after, text);
}

/** Whether two neighbours have nothing between them but what joins the members of a list. */
export function areJoined(before: Mention, after: Mention, text: string): boolean {
  const gap = after.start - before.end;
  if (gap < 1 || gap > MAX_GAP) return false;
  return JOINTS.has(text.slice(before.end, after.start).replaceAll(' ', '').toLowerCase());
}

function befriend(mates: Int32Array, one: number, other: number): void {
  if (one === other) return;
  add(mates, one, other);
  add(mates, other, one);
}

function add(mates: Int32Array, name: number, mate: number): void {
  for (let at = name * MAX_MATES; at < (name + 1) * MAX_MATES; at++) {
    if (mates[at] === mate) return;
    if (mates[at]! < 0) {
      mates[at] = mate;
      return;
    }
  }
}
