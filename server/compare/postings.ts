import { Places } from './places';

/** An inverted index: which texts have a 32-bit number. In flat arrays, since it is built anew with every keystroke. */
export class Postings {
  private readonly places: Places;
  /** By place: the number's first and last posting (from 1; 0: none), and how many there are. */
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly lengths: Uint8Array;
  /** By posting: its text, and the number's next posting. */
  private readonly texts: Int32Array;
  private readonly next: Int32Array;
  private used = 0;

  /** `most`: how often `add` will be called; `longest`: postings kept of one number. */
  constructor(
    most: number,
    private readonly longest: number,
  ) {
    this.places = new Places(most);
    const { size } = this.places;
    [this.first, this.last, this.lengths] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
    [this.texts, this.next] = [new Int32Array(most + 1), new Int32Array(most + 1)];
  }

  /** Texts come in rising order; a number that a text has twice is one posting. */
  add(key: number, text: number): void {
    const at = this.places.take(key);
    const last = this.last[at]!;
    if (last && (this.texts[last] === text || this.lengths[at] === this.longest)) return;
    const posting = ++this.used;
    this.texts[posting] = text;
    this.lengths[at]!++;
    if (last) this.next[last] = posting;
    else this.first[at] = posting;
    this.last[at] = posting;
  }

  /** Calls `visit` with each text that has the number, in order. */
  visit(key: number, visit: (text: number) => void): void {
    for (let posting = this.first[this.places.of(key)]!; posting; posting = this.next[posting]!) visit(this.texts[posting]!);
  }
}
