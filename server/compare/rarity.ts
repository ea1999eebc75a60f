/** How much sentences have in common by their pairs of characters, where a pair that many sentences have counts for little. */
import { foldName } from '../targets/indicators';

export class Rarity {
  private readonly weights = new Map<string, number>();
  private readonly pairs = new Map<string, ReadonlySet<string>>();

  /** `sentences`: all among which pairs are rare or common. Linear in their length. */
  constructor(sentences: readonly string[]) {
    const counts = new Map<string, number>();
    for (const sentence of sentences) for (const pair of this.pairsOf(sentence)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    for (const [pair, count] of counts) this.weights.set(pair, Math.log(1 + sentences.length / count));
  }

  /** 0 to 1: 1 where they have the same pairs. */
  likeness(a: string, b: string): number {
    const [shared, all] = [this.shared(a, b), this.weightOf(this.pairsOf(a)) + this.weightOf(this.pairsOf(b))];
    return all ? (2 * shared) / all : 0;
  }

  /** The part of `a` that `b` takes up, 0 to 1. */
  takenUp(a: string, b: string): number {
    const all = this.weightOf(this.pairsOf(a));
    return all ? this.shared(a, b) / all : 0;
  }

  private shared(a: string, b: string): number {
    const other = this.pairsOf(b);
    return this.weightOf([...this.pairsOf(a)].filter((pair) => other.has(pair)));
  }

  private weightOf(pairs: Iterable<string>): number {
    let sum = 0;
    for (const pair of pairs) sum += this.weights.get(pair) ?? 0;
    return sum;
  }

  private pairsOf(sentence: string): ReadonlySet<string> {
    let pairs = this.pairs.get(sentence);
    if (!pairs) {
      const folded = foldName(sentence).replace(/[^\u4e00-\u9fff]/g, ' ');
      const all = Array.from({ length: Math.max(0, folded.length - 1) }, (_, i) => folded.slice(i, i + 2));
      this.pairs.set(sentence, (pairs = new Set(all.filter((pair) => !pair.includes(' ')))));
    }
    return pairs;
  }
}
