import { describe, expect, it } from 'vitest';
import {
  calibrate,
  certaintyOf,
  LIKELY,
  PLACED,
  SURE,
  shareOfCountries,
} from '@/lib/geoparse/certainty';
import { CALIBRATION } from '@/lib/geoparse/ranker/weights';
import fc from '../seeded-check';

const NOTHING = { countries: 0.2, recognition: 0.9 };

describe('calibrate', () => {
  const curve = { countries: 0, recognition: 0, from: [0, 0.5, 1], to: [0, 0.8, 1] };

  it('runs straight between its knots', () => {
    expect(calibrate(0.25, curve, NOTHING)).toBeCloseTo(0.4);
    expect(calibrate(0.5, curve, NOTHING)).toBeCloseTo(0.8);
    expect(calibrate(0.75, curve, NOTHING)).toBeCloseTo(0.9);
  });

  it('stays on its ends', () => {
    expect(calibrate(-1, curve, NOTHING)).toBe(0);
    expect(calibrate(2, curve, NOTHING)).toBe(1);
  });

  it('leaves likelihoods alone where there is no curve', () => {
    expect(calibrate(0.3, { ...curve, from: [], to: [] }, NOTHING)).toBe(0.3);
  });

  it('believes the same likelihood more where the evidence speaks for it', () => {
    const told = { ...curve, countries: 2, recognition: 0.5 };
    const local = calibrate(0.5, told, { countries: 0.1, recognition: 0.5 });
    const world = calibrate(0.5, told, { countries: 0.6, recognition: 0.5 });
    const unsure = calibrate(0.5, told, { countries: 0.1, recognition: 0.1 });
    expect(world).toBeGreaterThan(local);
    expect(unsure).toBeLessThan(local);
  });

  it('never ranks a less likely decision higher, with the learnt curve', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const confidence = calibrate(high, CALIBRATION, NOTHING);
        expect(calibrate(low, CALIBRATION, NOTHING)).toBeLessThanOrEqual(confidence);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('shareOfCountries', () => {
  it('makes little of a text of one name', () => {
    expect(shareOfCountries(1, 1)).toBeLessThan(0.3);
    expect(shareOfCountries(20, 20)).toBeGreaterThan(0.8);
  });
});

describe('certaintyOf', () => {
  it('follows its thresholds', () => {
    expect(certaintyOf(SURE)).toBe('sure');
    expect(certaintyOf(SURE - 0.001)).toBe('likely');
    expect(certaintyOf(LIKELY)).toBe('likely');
    expect(certaintyOf(LIKELY - 0.001)).toBe('doubtful');
    expect(certaintyOf(0)).toBe('doubtful');
  });
  it('places some of what is doubtful, for the reader to review', () => {
    expect(PLACED).toBeLessThan(LIKELY);
  });
});
