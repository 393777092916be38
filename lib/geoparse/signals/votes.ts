/** How much of what else the text names lies in the same country and the same division. */

import { logOf, type Signal, withoutOwn } from './signal';

export const votes: Signal = {
  code: 'votes',
  features: [
    'country-share',
    'country-mass',
    'region-share',
    'region-mass',
    'district-mass',
    'foreign-share',
  ],
  contextual: true,
  measure(reading, name, context, sheet, column) {
    const { likelihood, countrySlot, admin1Slot, admin2Slot, ownSlot } = reading;
    const first = name.firstCandidate;
    const end = first + name.candidateCount;
    if (first === end) return;
    const weight = context.weight[reading.nameOf[first]!]!;
    const others = Math.max(1e-9, context.totalWeight - weight);
    const { countryMass, admin1Mass, admin2Mass, own, isOut } = context;
    const { values, stride } = sheet;
    for (let level = 0; level < 3; level++) {
      const slots = level === 0 ? countrySlot : level === 1 ? admin1Slot : admin2Slot;
      const masses = level === 0 ? countryMass : level === 1 ? admin1Mass : admin2Mass;
      gatherOwn(own, slots, likelihood, first, end);
      for (let c = first; c < end; c++) {
        if (isOut[c]) continue;
        const at = c * stride + column + 2 * level;
        const slot = slots[c]!;
        const mass = slot < 0 ? 0 : withoutOwn(masses[slot]!, own[slot]! * weight);
        if (level < 2) values[at] = mass / others;
        values[level < 2 ? at + 1 : at] = logOf(mass);
      }
      if (level === 0) {
        const { foremost, second } = context;
        // A country is not foreign where the text names it.
        for (let c = first; c < end; c++) {
          if (isOut[c] || ownSlot[c] === slots[c]) continue;
          const other = slots[c] === foremost ? second : foremost;
          const mass = other < 0 ? 0 : withoutOwn(masses[other]!, own[other]! * weight);
          values[c * stride + column + 5] = mass / others;
        }
      }
      clearOwn(own, slots, first, end);
    }
  },
  tell(reading, candidate, context, isFor) {
    const slot = reading.countrySlot[candidate]!;
    if (slot < 0) return null;
    const { table } = reading;
    if (reading.names.length < 2) return null;
    const country = table.country[reading.row[candidate]!]!;
    const share = context.totalWeight > 0 ? context.countryMass[slot]! / context.totalWeight : 0;
    // A fifth or less is no majority to appeal to.
    if (isFor && share < 0.2) return null;
    return { country: table.place(country).name, share };
  },
};

/** Adds up by slot what the name itself put into it. */
function gatherOwn(
  own: Float64Array,
  slots: Int32Array,
  likelihood: Float64Array,
  first: number,
  end: number,
): void {
  for (let c = first; c < end; c++) {
    const slot = slots[c]!;
    if (slot >= 0) own[slot]! += likelihood[c]!;
  }
}

function clearOwn(own: Float64Array, slots: Int32Array, first: number, end: number): void {
  for (let c = first; c < end; c++) if (slots[c]! >= 0) own[slots[c]!] = 0;
}
