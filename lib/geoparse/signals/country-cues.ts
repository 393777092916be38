/** Whether words of the text, other than place names, are at home in the place's country. */

import type { CountryCues } from '../find-country-cues';
import type { Gazetteer } from '../types';
import type { Signal } from './signal';

/** Weight of the words for one country against those for all, smoothed: 0–1. */
function shareOf(cues: CountryCues, total: number, code: string): number {
  return (cues.get(code) ?? 0) / (total + 1);
}

export const countryCues: Signal = {
  code: 'country-words',
  features: ['country-words', 'country-words-elsewhere'],
  contextual: false,
  measure(reading, name, _context, sheet, column) {
    const { cues } = reading.setting;
    if (!cues.size) return;
    let total = 0;
    for (const count of cues.values()) total += count;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      const at = c * sheet.stride + column;
      const code = codeOf(reading.table.gazetteer, reading.row[c]!);
      const share = code === '' ? 0 : shareOf(cues, total, code);
      sheet.values[at] = share;
      sheet.values[at + 1] = code === '' ? 0 : total / (total + 1) - share;
    }
  },
  tell(reading, candidate, _context, isFor) {
    const { table, row } = reading;
    const { cues } = reading.setting;
    const code = codeOf(table.gazetteer, row[candidate]!);
    if (!cues.size || code === '') return null;
    if (isFor && !cues.get(code)) return null;
    return { country: table.place(row[candidate]!).country ?? '' };
  },
};

const codeOf = (gazetteer: Gazetteer, row: number) => gazetteer.countryCode(row);
