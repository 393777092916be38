import { describe, expect, it } from 'vitest';
import { settle, writeSettled } from '@/lib/geoparse/ranker/settled';
import type { RoundWeights } from '@/lib/geoparse/ranker/weigh';
import { openReading } from '@/lib/geoparse/reading';
import { openSheet } from '@/lib/geoparse/resolve';
import { rowTableOf } from '@/lib/geoparse/row-table';
import { sumUp } from '@/lib/geoparse/signals/context';
import { FEATURES, SETTLED_WIDTH, SIGNAL_COLUMNS, SIGNALS } from '@/lib/geoparse/signals/index';
import type { Mention } from '@/lib/geoparse/types';
import { mentionOf, SMALL_WORLD } from './small-world';

const TEXT =
  'The town of Shusha and the city of Paris, and Paris again; French guests in Azerbaijan.';
const ROUNDS: readonly RoundWeights[] = [
  { candidate: Float64Array.from(FEATURES, (_, i) => i + 1), none: new Float64Array() },
];
const MENTIONS: readonly Mention[] = [
  mentionOf(TEXT, 'Shusha', { kindCue: { kind: 'town', words: 'town' } }),
  mentionOf(TEXT, 'Paris', { kindCue: { kind: 'city', words: 'city' } }),
  mentionOf(TEXT, 'French', { role: 'adjective' }),
  mentionOf(TEXT, 'Azerbaijan', { role: 'actor' }),
  mentionOf(TEXT, 'Paris', {}),
];

/** Settled columns of each mention by itself, and what they add to the scores. */
function settledOf(mention: Mention) {
  const reading = openReading([mention], rowTableOf(SMALL_WORLD), { cues: new Map(), home: null });
  const sheet = openSheet(reading);
  const name = reading.names[0]!;
  const settled = settle(reading, name, sumUp(reading), sheet, ROUNDS);
  writeSettled(settled, name, sheet);
  const { sums } = settled;
  return { reading, sheet, name, sums: Array.from(sums) };
}

describe('settle', () => {
  it('covers the first signals, and only those that say so', () => {
    SIGNALS.forEach((signal, index) => {
      expect(SIGNAL_COLUMNS[index]! < SETTLED_WIDTH).toBe(signal.settled === true);
    });
  });

  it.each(MENTIONS)('gives $text ($role) the same numbers again as measured anew', (mention) => {
    const first = settledOf(mention);
    const again = settledOf(mention);
    expect(first.name.candidateCount).toBeGreaterThan(0);
    expect(again.sheet.values).toEqual(first.sheet.values);
    expect(again.sums).toEqual(first.sums);
    const { reading, name } = again;
    const fresh = openSheet(reading);
    SIGNALS.forEach((signal, index) => {
      if (!signal.settled) return;
      signal.measure(reading, name, sumUp(reading), fresh, SIGNAL_COLUMNS[index]!);
    });
    expect(again.sheet.values).toEqual(fresh.values);
  });

  it('tells kinds and roles of one name apart', () => {
    const [, announced, , , plain] = MENTIONS.map((mention) => settledOf(mention).sums);
    expect(announced).not.toEqual(plain);
  });
});
