import { describe, expect, it } from 'vitest';
import { LentRoom, OWN_ROOM } from '@/lib/geoparse/room';

describe('LentRoom', () => {
  it('gives columns of zeros that do not overlap', () => {
    const room = new LentRoom();
    const bytes = room.bytes(3).fill(1);
    const ints = room.ints(2).fill(2);
    const doubles = room.doubles(2).fill(3);
    const floats = room.floats(1).fill(4);
    const units = room.units(2).fill(5);
    expect([...bytes, ...ints, ...doubles, ...floats, ...units]).toEqual([
      1, 1, 1, 2, 2, 3, 3, 4, 5, 5,
    ]);
  });

  it('lends the same memory again, cleared', () => {
    const room = new LentRoom();
    const first = room.ints(4).fill(7);
    room.clear();
    const second = room.ints(4);
    expect(second.buffer).toBe(first.buffer);
    expect([...second]).toEqual([0, 0, 0, 0]);
  });

  it('serves what does not fit, and grows for the next time up to its bound', () => {
    const room = new LentRoom();
    const large = room.doubles(100_000);
    expect(large).toHaveLength(100_000);
    room.clear();
    expect(room.doubles(100_000).buffer.byteLength).toBeGreaterThan(800_000);
    expect(room.bytes(50_000_000)).toHaveLength(50_000_000);
    room.clear();
    expect(room.bytes(8).buffer.byteLength).toBeLessThanOrEqual(1 << 22);
  });
});

describe('OWN_ROOM', () => {
  it('gives columns to keep', () => {
    expect(OWN_ROOM.ints(2).buffer).not.toBe(OWN_ROOM.ints(2).buffer);
  });
});
