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
    const mass = (total: Float64Array, slots: Int32Array, c: number): number => {
      const slot = slots[c]!;
      if (slot < 0) return 0;
      let own = 0;
      for (let d = first; d < end; d++) if (slots[d] === slot) own += likelihood[d]!;
      return Math.max(0, total[slot]! - own * weight);
    };
    for (let c = first; c < end; c++) {
      const at = c * sheet.stride + column;
      const country = mass(context.countryMass, countrySlot, c);
      const region = mass(context.admin1Mass, admin1Slot, c);
      sheet.values[at] = country / others;
      sheet.values[at + 1] = Math.log1p(country);
      sheet.values[at + 2] = region / others;
      sheet.values[at + 3] = Math.log1p(region);
      sheet.values[at + 4] = Math.log1p(mass(context.admin2Mass, admin2Slot, c));
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
