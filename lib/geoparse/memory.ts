/** What was found out before, from text to text: starts afresh when full, so that memory is bounded. */
export class Memory<Value> {
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
