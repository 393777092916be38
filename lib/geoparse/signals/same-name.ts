/** One meaning a document: what the same name means elsewhere in the text. */

import { addToGroup } from '../group-by';
import type { Name, Reading } from '../reading';
import type { Signal } from './signal';

const NONE: readonly Name[] = [];

const remembered = new WeakMap<Reading, readonly (readonly Name[])[]>();

/** By name: the others of which one spelling, whatever its case, is its own first one. */
function twinsIn(reading: Reading): readonly (readonly Name[])[] {
  let twins = remembered.get(reading);
  if (!twins) {
    const { names, lists } = reading;
    const bySpelling = new Map<string, Name[]>();
    names.forEach((name, index) => {
      if (name.candidateCount === 0) return;
      for (const spelling of lists[index]!.spellings) addToGroup(bySpelling, spelling, name);
    });
    twins = names.map((name, index) => {
      const alike = bySpelling.get(lists[index]!.spellings[0] ?? '') ?? NONE;
      return alike.length > 1 ? alike.filter((twin) => twin !== name) : NONE;
    });
    remembered.set(reading, twins);
  }
  return twins;
}

export const sameName: Signal = {
  code: 'same-name',
  features: ['same-name-here', 'same-name-elsewhere'],
  contextual: true,
  measure(reading, name, context, sheet, column) {
    const twins = twinsIn(reading)[reading.nameOf[name.firstCandidate]!]!;
    if (!twins.length) return;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      if (context.isOut[c]) continue;
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
