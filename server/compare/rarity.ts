/** How much sentences have in common by their pairs of characters, where a pair that many sentences have counts for little. */
import { perText } from '../base/memo';
import { foldName } from '../targets/indicators';

/** The pairs of a sentence, as numbers, and the weight of all. */
interface Weighed {
  readonly pairs: ReadonlySet<number>;
  readonly weight: number;
}

export class Rarity {
  private readonly weights = new Map<number, number>();
  private readonly known = new Map<string, Weighed>();

  /** `sentences`: all among which pairs are rare or common. Linear in their length. */
  constructor(sentences: readonly string[]) {
    const counts = new Map<number, number>();
    for (const sentence of sentences) for (const pair of pairsOf(sentence)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    for (const [pair, count] of counts) this.weights.set(pair, Math.log(1 + sentences.length / count));
  }

  /** 0 to 1: 1 where they have the same pairs. */
  likeness(a: string, b: string): number {
    const [own, other] = [this.weighed(a), this.weighed(b)];
    const all = own.weight + other.weight;
    return all ? (2 * this.shared(own, other)) / all : 0;
  }

  /** The part of `a` that `b` takes up, 0 to 1. */
  takenUp(a: string, b: string): number {
    const own = this.weighed(a);
    return own.weight ? this.shared(own, this.weighed(b)) / own.weight : 0;
  }

  private shared({ pairs }: Weighed, other: Weighed): number {
    let sum = 0;
    for (const pair of pairs) if (other.pairs.has(pair)) sum += this.weights.get(pair) ?? 0;
    return sum;
  }

  private weighed(sentence: string): Weighed {
    let known = this.known.get(sentence);
    if (!known) {
      const pairs = pairsOf(sentence);
      let weight = 0;
      for (const pair of pairs) weight += this.weights.get(pair) ?? 0;
      this.known.set(sentence, (known = { pairs, weight }));
    }
    return known;
  }
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const pairsOf = perText((sentence): ReadonlySet<number> => {
  const folded = foldName(sentence);
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < folded.length; i++) {
    const [first, second] = [folded.charCodeAt(i), folded.charCodeAt(i + 1)];
    if (isHan(first) && isHan(second)) pairs.add(first * 0x10000 + second);
  }
  return pairs;
});
