/**
 * "Adamawa, Taraba and Kogi states": one plural noun says that all are divisions, and of one sort.
 * Where most members are divisions of one kind in one country, a member that was taken for something
 * else and is the name of such a division there too means that one, however often the text names the
 * neighbour.
 */

import { PLACED } from './certainty';
import { areJoined } from './list-mates';
import type { RowTable } from './row-table';
import type { Answer } from './stand-in';
import type { Mention, PlaceKind } from './types';

/** One of two says nothing about the other. */
const LEAST_MEMBERS = 3;

const DIVISIONS: ReadonlySet<PlaceKind> = new Set(['region', 'district']);

/** Brings the members of each list of divisions into line; changes `answers`. */
export function agreeInLists(
  text: string,
  mentions: readonly Mention[],
  answers: readonly Answer[],
  table: RowTable,
): void {
  for (let first = 0; first < mentions.length; ) {
    let end = first + 1;
    while (end < mentions.length && areOneList(mentions[end - 1]!, mentions[end]!, text)) end++;
    if (end - first >= LEAST_MEMBERS) {
      agree(mentions.slice(first, end), answers.slice(first, end), table);
    }
    first = end;
  }
}

function areOneList(before: Mention, after: Mention, text: string): boolean {
  const cue = before.kindCue;
  if (cue === null || !DIVISIONS.has(cue.kind) || !cue.words.endsWith('s')) return false;
  return after.kindCue?.words === cue.words && areJoined(before, after, text);
}

function agree(members: readonly Mention[], answers: readonly Answer[], table: RowTable): void {
  const { gazetteer } = table;
  const sortOf = (row: number) => `${gazetteer.countryCode(row)} ${gazetteer.kind(row)}`;
  const isBelieved = ({ row, confidence }: Answer) =>
    row >= 0 && confidence >= PLACED && DIVISIONS.has(gazetteer.kind(row));
  const sort = mainOf(
    answers.filter(isBelieved).map(({ row }) => sortOf(row)),
    members.length,
  );
  if (sort === null) return;
  // "In Mozambique, Tete and Zambezia provinces": what holds them all is none of them.
  const country = sort.split(' ')[0];
  const isHolder = ({ row }: Answer) =>
    row >= 0 && gazetteer.kind(row) === 'country' && gazetteer.countryCode(row) === country;
  const isInLine = (answer: Answer) => isBelieved(answer) && sortOf(answer.row) === sort;
  const inLine = answers.filter(isInLine);
  const confidence = meanOf(inLine.map((answer) => answer.confidence));
  const taken = new Set(inLine.map(({ row }) => row));
  const names = members.filter((_, index) => isInLine(answers[index]!)).map(({ text }) => text);
  members.forEach((member, index) => {
    const answer = answers[index]!;
    if (isInLine(answer) || isHolder(answer)) return;
    const row = member.lookupNames
      .flatMap((name) => gazetteer.lookup(name))
      .find((entry) => sortOf(entry.row) === sort && !taken.has(entry.row))?.row;
    if (row === undefined) return;
    if (row !== answer.row) answer.told = { signal: 'listed', weight: 1, values: { names } };
    answer.row = row;
    answer.confidence = confidence;
    taken.add(row);
  });
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** What more than half of so many members are, or null. */
function mainOf(sorts: readonly string[], members: number): string | null {
  const counts = new Map<string, number>();
  for (const sort of sorts) {
    const count = (counts.get(sort) ?? 0) + 1;
    if (count > members / 2) return sort;
    counts.set(sort, count);
  }
  return null;
}
