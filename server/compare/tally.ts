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

  /** Gives the place of the number, for `countAt`. */
  add(key: number): number {
    const place = this.places.take(key);
    this.counts[place]!++;
    return place;
  }

  countAt(place: number): number {
    return this.counts[place]!;
  }

  count(key: number): number {
    return this.countAt(this.places.of(key));
  }
}
