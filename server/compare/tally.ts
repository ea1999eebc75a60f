/** How often each 32-bit number has come: a map of counts in flat arrays, for the many thousand pairs of characters of a draft. */
export class Tally {
  private readonly keys: Int32Array;
  private readonly counts: Uint32Array;
  private readonly mask: number;

  /** `most`: how many different numbers may come. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2)); // half of the places stay free, so that the next free one is near
    [this.keys, this.counts, this.mask] = [new Int32Array(size), new Uint32Array(size), size - 1];
  }

  add(key: number): void {
    const at = this.placeOf(key);
    this.keys[at] = key;
    this.counts[at]!++;
  }

  count(key: number): number {
    return this.counts[this.placeOf(key)]!;
  }

  /** Where a number is, or would be put. */
  private placeOf(key: number): number {
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & this.mask;
    while (this.counts[at] && this.keys[at] !== key) at = (at + 1) & this.mask;
    return at;
  }
}
