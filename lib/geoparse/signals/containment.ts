/**
 * Whether the text names the country or division a place lies in, or, the other way round, places
 * that lie in it; names close by in the text count for more.
 */

import type { Name, Reading } from '../reading';
import type { Reason } from '../types';
import type { Context } from './context';
import { logOf, type Signal, withoutOwn } from './signal';

/** Names that qualify one another are the business of `qualifier`; they count here all the same. */
export const containment: Signal = {
  code: 'containment',
  features: [
    'country-named',
    'country-named-near',
    'region-named',
    'region-named-near',
    'district-named',
    'holds-named',
    'holds-none',
  ],
  contextual: true,
  measure(reading, name, context, sheet, column) {
    const weight = context.weight[reading.nameOf[name.firstCandidate]!]!;
    for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
      if (context.isOut[c]) continue;
      const at = c * sheet.stride + column;
      const slot = reading.ownSlot[c]!;
      const country = reading.countrySlot[c]!;
      const admin1 = reading.admin1Slot[c]!;
      const admin2 = reading.admin2Slot[c]!;
      const byCountry = country === slot ? NOT_NAMED : named(reading, context, name, country);
      sheet.values[at] = byCountry.anywhere;
      sheet.values[at + 1] = byCountry.close;
      const byRegion = admin1 === slot ? NOT_NAMED : named(reading, context, name, admin1);
      sheet.values[at + 2] = byRegion.anywhere;
      sheet.values[at + 3] = byRegion.close;
      const byDistrict = admin2 === slot ? NOT_NAMED : named(reading, context, name, admin2);
      sheet.values[at + 4] = byDistrict.anywhere;
      const held =
        slot < 0 ? 0 : withoutOwn(heldMass(context, slot), ownMass(reading, name, weight, slot));
      sheet.values[at + 5] = logOf(held);
      sheet.values[at + 6] = slot >= 0 && held < 0.05 ? 1 : 0;
    }
  },
  tell(reading, candidate, context, isFor): Reason['values'] | null {
    const { names, nameOf, admin1Slot, admin2Slot, countrySlot, ownSlot } = reading;
    const name = names[nameOf[candidate]!]!;
    const own = ownSlot[candidate]!;
    const containers: string[] = [];
    let isOnly = false;
    for (const slots of [admin2Slot, admin1Slot, countrySlot]) {
      const slot = slots[candidate]!;
      if (slot < 0 || slot === own) continue;
      const by = named(reading, context, name, slot);
      if (by.anywhere < TOLD_FROM || containers.includes(by.text)) continue;
      if (!containers.length) isOnly = countIn(name, slots, slot) === 1 && name.candidateCount > 1;
      containers.push(by.text);
    }
    if (containers.length) {
      return isOnly
        ? { variant: 'only', containers: containers.slice(0, 1) }
        : { variant: 'named', containers };
    }
    const held = own < 0 ? [] : heldNames(reading, own, nameOf[candidate]!);
    if (held.length) return { variant: 'holds', held };
    return isFor ? null : { variant: 'none' };
  },
};

/** Other names less sure than this are not told. */
const TOLD_FROM = 0.4;
const MAX_TOLD = 3;

const countIn = (name: Name, slots: Int32Array, slot: number) =>
  slots
    .subarray(name.firstCandidate, name.firstCandidate + name.candidateCount)
    .filter((s) => s === slot).length;

/** Names of the text that surely mean places within the container in `slot`. */
function heldNames(reading: Reading, slot: number, except: number): string[] {
  const { names, nameOf, likelihood, ownSlot, countrySlot, admin1Slot, admin2Slot } = reading;
  const held = new Set<string>();
  for (let c = 0; c < reading.candidateCount && held.size < MAX_TOLD; c++) {
    if (nameOf[c] === except || likelihood[c]! < TOLD_FROM || ownSlot[c] === slot) continue;
    if (countrySlot[c] === slot || admin1Slot[c] === slot || admin2Slot[c] === slot) {
      held.add(names[nameOf[c]!]!.mention.text);
    }
  }
  return [...held];
}

interface NamedContainer {
  anywhere: number;
  close: number;
  text: string;
}

const NOT_NAMED: Readonly<NamedContainer> = { anywhere: 0, close: 0, text: '' };
/** Lent to each call of `named` in turn. */
const FOUND: NamedContainer = { ...NOT_NAMED };

/** How surely another name of the text means the container in `slot`, and how near it stands. */
function named(
  reading: Reading,
  context: Context,
  name: Name,
  slot: number,
): Readonly<NamedContainer> {
  if (slot < 0) return NOT_NAMED;
  let c = context.firstNamed[slot]!;
  if (c < 0) return NOT_NAMED;
  const { names, nameOf, likelihood, closeness } = reading;
  const index = nameOf[name.firstCandidate]!;
  const found = FOUND;
  found.anywhere = 0;
  found.close = 0;
  found.text = '';
  for (; c >= 0; c = context.nextNamed[c]!) {
    const other = nameOf[c]!;
    if (other === index) continue;
    const p = likelihood[c]! * names[other]!.recognition;
    if (p < 0.02) continue;
    if (p > found.anywhere) {
      found.anywhere = p;
      found.text = names[other]!.mention.text;
    }
    found.close = Math.max(found.close, p * closeness[index * names.length + other]!);
  }
  return found;
}

const heldMass = (context: Context, slot: number) =>
  // A slot is a country, a first-level or a second-level division, so only one of these counts.
  Math.max(context.countryMass[slot]!, context.admin1Mass[slot]!, context.admin2Mass[slot]!);

/** What the name itself put into the mass of a slot, to be taken out again. */
function ownMass(reading: Reading, name: Name, weight: number, slot: number): number {
  const { likelihood, countrySlot, admin1Slot, admin2Slot } = reading;
  let mass = 0;
  for (let c = name.firstCandidate; c < name.firstCandidate + name.candidateCount; c++) {
    if (countrySlot[c] === slot || admin1Slot[c] === slot || admin2Slot[c] === slot) {
      mass += likelihood[c]! * weight;
    }
  }
  return mass;
}
