import { describe, expect, it } from 'vitest';
import { OWN_ROOM } from '@/lib/geoparse/room';
import { unitsOf } from '@/lib/geoparse/units';

describe('unitsOf', () => {
  it('gives the units of a stretch, surrogates one by one', () => {
    const text = 'Łódź 🙂 Баку';
    const units = unitsOf(text, 2, 8, OWN_ROOM);
    expect(String.fromCharCode(...units)).toBe(text.slice(2, 8));
  });

  it('gives zeros past the end of the text', () => {
    expect([...unitsOf('Oslo', 3, 6, OWN_ROOM)]).toEqual(['o'.charCodeAt(0), 0, 0]);
  });

  it('reads strings however they are stored', () => {
    const whole = 'Between Lachin and Shusha the road was closed.';
    const joined = ['Between Lachin and ', 'Shusha the road was closed.'].reduce((a, b) => a + b);
    const cut = `…${whole}`.slice(1);
    for (const text of [whole, joined, cut]) {
      expect(String.fromCharCode(...unitsOf(text, 0, text.length, OWN_ROOM))).toBe(whole);
    }
  });
});
