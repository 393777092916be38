/** What was found out before, from text to text: starts afresh when full, so that memory is bounded. */
class Memory<Value> {
  private readonly known = new Map<string, Value>();

  /** @param limit how many values are kept at most */
  constructor(private readonly limit: number) {}

  /** The value of a key, made where it is not known; the same key always has to give the same. */
  of(key: string, make: () => Value): Value {
    let value = this.known.get(key);
    if (value === undefined) {
      value = make();
      if (this.known.size >= this.limit) this.known.clear();
      this.known.set(key, value);
    }
    return value;
  }
}

/** A memory for each of some things, such as gazetteers, and gone with it. */
export class MemoryOf<Owner extends object, Value> {
  private readonly memories = new WeakMap<Owner, Memory<Value>>();

  /** @param limit how many values are kept at most for each */
  constructor(private readonly limit: number) {}

  /** The memory of one. */
  for(owner: Owner): Memory<Value> {
    let memory = this.memories.get(owner);
    if (memory === undefined) {
      memory = new Memory(this.limit);
      this.memories.set(owner, memory);
    }
    return memory;
  }
}
