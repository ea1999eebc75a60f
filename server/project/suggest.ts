import { editDistance } from '../compare/distance';

/** The word of a list that is nearest to a mistyped one, or undefined when none is near. Measured by edit distance. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const longer = words.filter((candidate) => word.length >= 3 && candidate.startsWith(word));
  if (longer.length) return longer[0];
  const scored = words.map((candidate) => ({ candidate, distance: editDistance(word, candidate) })).sort((a, b) => a.distance - b.distance);
  const [best] = scored;
  return best && best.distance <= Math.max(2, word.length / 3) ? best.candidate : undefined;
}
