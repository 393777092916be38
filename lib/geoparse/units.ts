/**
 * A stretch of a text as numbers: inner loops then read memory, where asking a string for a unit
 * means finding out each time how it is stored.
 */

import type { Room } from './room';

/**
 * Borrowed so that it is not looked up at each call, as V8 does once it has met strings stored in more
 * than four ways: whole, cut from another, joined, of wide units.
 */
const { charCodeAt } = String.prototype;

/**
 * The UTF-16 units of a text from `from` to before `to`, and zeros for what is past its end.
 *
 * @param room where they go
 */
export function unitsOf(text: string, from: number, to: number, room: Room): Uint16Array {
  const units = room.units(to - from);
  const end = Math.min(to, text.length);
  for (let at = from; at < end; at++) units[at - from] = charCodeAt.call(text, at);
  return units;
}
