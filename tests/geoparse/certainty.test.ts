import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate, certaintyOf, LIKELY, PLACED, SURE } from '@/lib/geoparse/certainty';
import { CALIBRATION } from '@/lib/geoparse/ranker/weights';

describe('calibrate', () => {
  const curve = { from: [0, 0.5, 1], to: [0, 0.8, 1] };

  it('runs straight between its knots', () => {
    expect(calibrate(0.25, curve)).toBeCloseTo(0.4);
    expect(calibrate(0.5, curve)).toBeCloseTo(0.8);
    expect(calibrate(0.75, curve)).toBeCloseTo(0.9);
  });

  it('stays on its ends', () => {
    expect(calibrate(-1, curve)).toBe(0);
    expect(calibrate(2, curve)).toBe(1);
  });

  it('leaves likelihoods alone where there is no curve', () => {
    expect(calibrate(0.3, { from: [], to: [] })).toBe(0.3);
  });

  it('never ranks a less likely decision higher, with the learnt curve', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const confidence = calibrate(high, CALIBRATION);
        expect(calibrate(low, CALIBRATION)).toBeLessThanOrEqual(confidence);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
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
