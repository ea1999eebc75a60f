/** A place for each 32-bit number that comes: the keys of a map in flat arrays (open addressing), for the many thousand of a draft. */
export class Places {
  private readonly keys: Int32Array;
  private readonly taken: Uint8Array;

  /** `most`: how many different numbers may come. Half of the places stay free, so that a free one is near. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    [this.keys, this.taken] = [new Int32Array(size), new Uint8Array(size)];
  }

  /** How many places there are. */
  get size(): number {
    return this.keys.length;
  }

  /** Where a number is, or would be put. */
  of(key: number): number {
    const mask = this.keys.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 5) & mask;
    while (this.taken[at] && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  /** The place of a number, which is its own from now on. */
  take(key: number): number {
    const at = this.of(key);
    this.keys[at] = key;
    this.taken[at] = 1;
    return at;
  }
}
