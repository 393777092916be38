/** How well the words in the text fit the name of the place. */

import { MATCHES } from '../find-candidates';
import type { Reading } from '../reading';
import { KIND_CODES } from '../row-table';
import { NAME_USES } from '../types';
import type { Signal } from './signal';

export const nameMatch: Signal = {
  code: 'name',
  features: [
    'name-other',
    'name-unlike',
    'name-unlike-others',
    'name-short',
    'name-adjective',
    'name-people',
    'name-fallback',
    'name-loose',
    'name-within',
    'name-only-meaning',
    'name-ambiguity',
    'name-accents',
    'adjective-country',
    'actor-country',
    'actor-capital',
  ],
  contextual: false,
  settled: true,
  measure(reading, name, _context, sheet, column) {
    const { values, stride } = sheet;
    const { role } = name.mention;
    const accented = isAccented(name.mention.text) ? name.mention.text.toLowerCase() : null;
    let best = 0;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      best = Math.max(best, reading.likeness[c]!);
    }
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      const at = c * stride + column;
      const use = NAME_USES[reading.use[c]!];
      const isCountry = reading.kind[c] === KIND_CODES.country ? 1 : 0;
      values[at] = use === 'other' ? 1 : 0;
      values[at + 1] = 1 - reading.likeness[c]!;
      values[at + 2] = best - reading.likeness[c]!;
      values[at + 3] = use === 'short' ? 1 : 0;
      values[at + 4] = use === 'adjective' ? 1 : 0;
      values[at + 5] = use === 'people' ? 1 : 0;
      values[at + 6] = reading.match[c] === 1 ? 1 : 0;
      values[at + 7] = reading.match[c] === 2 ? 1 : 0;
      values[at + 8] = reading.match[c] === 3 ? 1 : 0;
      values[at + 9] = name.candidateCount === 1 ? 1 : 0;
      values[at + 10] = Math.min(1, Math.log2(name.candidateCount) / 6);
      values[at + 11] = accented !== null && isSpelledSo(reading, c, accented) ? 1 : 0;
      values[at + 12] = role === 'adjective' || role === 'people' ? isCountry : 0;
      values[at + 13] = role === 'actor' ? isCountry : 0;
      values[at + 14] = role === 'actor' && reading.table.seat[reading.row[c]!] === 4 ? 1 : 0;
    }
  },
  tell(reading, candidate, _context, isFor) {
    const name = reading.names[reading.nameOf[candidate]!]!;
    const use = NAME_USES[reading.use[candidate]!]!;
    const match = MATCHES[reading.match[candidate]!]!;
    const place = reading.table.place(reading.row[candidate]!);
    const isOnly = name.candidateCount === 1 && match === 'exact' && use === 'usual';
    // That a name is only another name, or only like it, is what speaks against.
    if (!isFor && match === 'exact' && use === 'usual') return null;
    return {
      variant: isOnly ? 'only' : match === 'exact' ? use : match,
      text: name.mention.text,
      name: place.name,
    };
  },
};

/** Marks over letters are rarely written by chance: "San José" is not the one in California. */
function isAccented(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0xbf && code < 0x250) return true;
  }
  return false;
}

/** Whether the usual name has the same marks; `accented` is in lower case. */
function isSpelledSo({ table, row }: Reading, candidate: number, accented: string): boolean {
  return table.gazetteer.nameOf(row[candidate]!).toLowerCase() === accented;
}
