/** One meaning a document: what the same name means elsewhere in the text. */

import type { Name, Reading } from '../reading';
import type { Signal } from './signal';

const indexes = new WeakMap<Reading, ReadonlyMap<string, readonly Name[]>>();

/** Names with candidates by each of their spellings in lower case. */
function bySpelling(reading: Reading): ReadonlyMap<string, readonly Name[]> {
  let index = indexes.get(reading);
  if (!index) {
    const built = new Map<string, Name[]>();
    for (const name of reading.names) {
      if (name.candidateCount === 0) continue;
      for (const text of name.mention.lookupNames) {
        const spelling = text.toLowerCase();
        const names = built.get(spelling);
        if (names) names.push(name);
        else built.set(spelling, [name]);
      }
    }
    index = built;
    indexes.set(reading, index);
  }
  return index;
}

export const sameName: Signal = {
  code: 'same-name',
  features: ['same-name-here', 'same-name-elsewhere'],
  contextual: true,
  measure(reading, name, _context, sheet, column) {
    const spelling = name.mention.lookupNames[0]?.toLowerCase();
    const twins = (bySpelling(reading).get(spelling ?? '') ?? []).filter((twin) => twin !== name);
    if (!twins.length) return;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      const at = c * sheet.stride + column;
      let here = 0;
      let elsewhere = 0;
      for (const twin of twins) {
        for (let d = twin.firstCandidate; d < twin.firstCandidate + twin.candidateCount; d++) {
          if (reading.row[d] === reading.row[c]) here = Math.max(here, reading.likelihood[d]!);
          else elsewhere = Math.max(elsewhere, reading.likelihood[d]!);
        }
      }
      sheet.values[at] = here;
      sheet.values[at + 1] = elsewhere;
    }
  },
  tell(reading, candidate, _context, isFor) {
    if (!isFor) return null;
    const name = reading.names[reading.nameOf[candidate]!]!;
    for (let c = 0; c < reading.candidateCount; c++) {
      if (reading.nameOf[c] === reading.nameOf[candidate]) continue;
      if (reading.row[c] !== reading.row[candidate] || reading.likelihood[c]! < 0.5) continue;
      return { text: reading.names[reading.nameOf[c]!]!.mention.text, name: name.mention.text };
    }
    return null;
  },
};
