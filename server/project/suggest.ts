/** The word of a list that is nearest to a mistyped one, or undefined when none is near. Measured by edit distance. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const longer = words.filter((candidate) => word.length >= 3 && candidate.startsWith(word));
  if (longer.length) return longer[0];
  const scored = words.map((candidate) => ({ candidate, distance: editDistance(word, candidate) })).sort((a, b) => a.distance - b.distance);
  const [best] = scored;
  return best && best.distance <= Math.max(2, word.length / 3) ? best.candidate : undefined;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
