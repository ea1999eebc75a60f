import { Places } from './places';

/** How often each 32-bit number has come. */
export class Tally {
  private readonly places: Places;
  private readonly counts: Uint32Array;

  /** `most`: how many different numbers may come. */
  constructor(most: number) {
    this.places = new Places(most);
    this.counts = new Uint32Array(this.places.size);
  }

  add(key: number): void {
    this.counts[this.places.take(key)]!++;
  }

  count(key: number): number {
    return this.counts[this.places.of(key)]!;
  }
}
