/**
 * An inverted index: which texts have a 32-bit number. Flat arrays, since the runs of a draft are many thousand and it is built anew with every
 * keystroke.
 */
export class Postings {
  /** Open addressing: the number in each place, and its first and last posting (from 1; 0: none). */
  private readonly keys: Int32Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly lengths: Uint8Array;
  private readonly mask: number;
  /** By posting: its text, and the number's next posting. */
  private readonly texts: Int32Array;
  private readonly next: Int32Array;
  private used = 0;

  /** `most`: how often `add` will be called; `longest`: postings kept of one number. */
  constructor(most: number, private readonly longest: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2)); // half of the places stay free, so that a free one is near
    this.mask = size - 1;
    [this.keys, this.first, this.last, this.lengths] = [new Int32Array(size), new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
    [this.texts, this.next] = [new Int32Array(most + 1), new Int32Array(most + 1)];
  }

  /** Texts come in rising order; a number that a text has twice is one posting. */
  add(key: number, text: number): void {
    const at = this.placeOf(key);
    const last = this.last[at]!;
    if (last && (this.texts[last] === text || this.lengths[at] === this.longest)) return;
    const posting = ++this.used;
    this.texts[posting] = text;
    this.keys[at] = key;
    this.lengths[at]!++;
    if (last) this.next[last] = posting;
    else this.first[at] = posting;
    this.last[at] = posting;
  }

  /** Calls `visit` with each text that has the number, in order. */
  visit(key: number, visit: (text: number) => void): void {
    for (let posting = this.first[this.placeOf(key)]!; posting; posting = this.next[posting]!) visit(this.texts[posting]!);
  }

  /** Where a number is, or would be put. */
  private placeOf(key: number): number {
    let at = Math.imul(key, 0x9e3779b1) >>> 5 & this.mask;
    while (this.first[at] && this.keys[at] !== key) at = (at + 1) & this.mask;
    return at;
  }
}
