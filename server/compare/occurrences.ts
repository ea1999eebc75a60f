import { Places } from './places';

/** How often words stand in a text, asked many thousand times: an index of its pairs of characters, in flat arrays. */
export class Occurrences {
  private readonly places: Places;
  /** By place: where the pair stands last (from 1; 0: nowhere), and how often it stands at all. */
  private readonly last: Int32Array;
  private readonly counts: Int32Array;
  /** By offset: where its pair stood before. */
  private readonly before: Int32Array;

  constructor(private readonly text: string) {
    this.places = new Places(text.length);
    const { size } = this.places;
    [this.last, this.counts, this.before] = [new Int32Array(size), new Int32Array(size), new Int32Array(text.length)];
    for (let i = 0; i + 1 < text.length; i++) {
      const at = this.places.take(pairAt(text, i));
      this.before[i] = this.last[at]!;
      this.last[at] = i + 1;
      this.counts[at]!++;
    }
  }

  /** How often two characters (`pairAt`) stand side by side. */
  countPair(pair: number): number {
    return this.counts[this.places.of(pair)]!;
  }

  /** How often words stand in the text, counted up to `most`; fewer than two characters are taken to stand everywhere. */
  count(words: string, most: number): number {
    if (words.length < 2) return most;
    let [rarest, rare, inside] = [0, Infinity, 0];
    for (let i = 0; i + 1 < words.length && rare > 0; i++) {
      const at = this.places.of(pairAt(words, i));
      if (this.counts[at]! < rare) [rarest, rare, inside] = [at, this.counts[at]!, i];
    }
    if (words.length === 2) return Math.min(rare, most);
    let n = 0;
    for (let at = rare && this.last[rarest]!; at && n < most; at = this.before[at - 1]!)
      if (this.text.startsWith(words, at - 1 - inside)) n++;
    return n;
  }
}

/** Two characters of a text as one number. */
export const pairAt = (text: string, first: number, second = first + 1): number => (text.charCodeAt(first) << 16) | text.charCodeAt(second);
