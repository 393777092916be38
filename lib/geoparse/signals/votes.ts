/** How much of what else the text names lies in the same country and the same division. */

import type { Signal } from './signal';

export const votes: Signal = {
  code: 'votes',
  features: ['country-share', 'country-mass', 'region-share', 'region-mass', 'district-mass'],
  contextual: true,
  measure(reading, name, context, sheet, column) {
    const { likelihood, countrySlot, admin1Slot, admin2Slot } = reading;
    const first = name.firstCandidate;
    const end = first + name.candidateCount;
    if (first === end) return;
    const weight = context.weight[reading.nameOf[first]!]!;
    const others = Math.max(1e-9, context.totalWeight - weight);
    const countryOwn = ownBySlot(countrySlot, likelihood, first, end);
    const admin1Own = ownBySlot(admin1Slot, likelihood, first, end);
    const admin2Own = ownBySlot(admin2Slot, likelihood, first, end);
    const mass = (total: Float64Array, slots: Int32Array, own: Float64Array, c: number): number => {
      const slot = slots[c]!;
      return slot < 0 ? 0 : Math.max(0, total[slot]! - own[c - first]! * weight);
    };
    for (let c = first; c < end; c++) {
      const at = c * sheet.stride + column;
      const country = mass(context.countryMass, countrySlot, countryOwn, c);
      const region = mass(context.admin1Mass, admin1Slot, admin1Own, c);
      sheet.values[at] = country / others;
      sheet.values[at + 1] = Math.log1p(country);
      sheet.values[at + 2] = region / others;
      sheet.values[at + 3] = Math.log1p(region);
      sheet.values[at + 4] = Math.log1p(mass(context.admin2Mass, admin2Slot, admin2Own, c));
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

/** By candidate: what the name itself put into the slot that the candidate lies in. */
function ownBySlot(
  slots: Int32Array,
  likelihood: Float64Array,
  first: number,
  end: number,
): Float64Array {
  const own = new Float64Array(end - first);
  for (let c = first; c < end; c++) {
    const slot = slots[c]!;
    let twin = first;
    while (slots[twin] !== slot) twin++;
    // The first candidate of each slot gathers for all of it.
    own[twin - first]! += likelihood[c]!;
  }
  for (let c = end - 1; c >= first; c--) {
    const slot = slots[c]!;
    let twin = first;
    while (slots[twin] !== slot) twin++;
    own[c - first] = own[twin - first]!;
  }
  return own;
}
