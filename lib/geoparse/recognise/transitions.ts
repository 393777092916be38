/** Which state follows which on what: a hash table of whole numbers, in typed arrays for speed. */

/** Not set. */
export const UNKNOWN = -2;

const FIRST_CAPACITY = 1 << 12;

export class Transitions {
  private count = 0;
  /** Three numbers a slot: state, step, next state (`UNKNOWN` where the slot is free). */
  private slots = emptySlots(FIRST_CAPACITY);
  private mask = FIRST_CAPACITY - 1;

  get size(): number {
    return this.count;
  }

  /** The state after `step`, or `UNKNOWN`. */
  get(state: number, step: number): number {
    return this.slots[this.find(state, step) + 2]!;
  }

  /** Sets what was `UNKNOWN`. */
  set(state: number, step: number, next: number): void {
    if (this.count * 2 > this.mask) this.grow();
    this.put(this.find(state, step), state, step, next);
    this.count += 1;
  }

  /** Where the transition stands, or the free slot where it would. */
  private find(state: number, step: number): number {
    const { slots, mask } = this;
    let hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b);
    hash ^= hash >>> 15;
    let at = (hash & mask) * 3;
    while (slots[at + 2] !== UNKNOWN && (slots[at + 1] !== step || slots[at] !== state)) {
      at = at === mask * 3 ? 0 : at + 3;
    }
    return at;
  }

  private put(at: number, state: number, step: number, next: number): void {
    this.slots[at] = state;
    this.slots[at + 1] = step;
    this.slots[at + 2] = next;
  }

  private grow(): void {
    const old = this.slots;
    const capacity = (this.mask + 1) * 2;
    this.slots = emptySlots(capacity);
    this.mask = capacity - 1;
    for (let at = 0; at < old.length; at += 3) {
      const next = old[at + 2]!;
      if (next === UNKNOWN) continue;
      this.put(this.find(old[at]!, old[at + 1]!), old[at]!, old[at + 1]!, next);
    }
  }
}

function emptySlots(capacity: number): Int32Array {
  return new Int32Array(capacity * 3).fill(UNKNOWN);
}
