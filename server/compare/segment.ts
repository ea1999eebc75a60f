/** Chinese words, by the dictionary that JavaScript engines carry. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text with their offsets. */
export function wordsOf(text: string): { word: string; at: number }[] {
  return [...segmenter.segment(text)].map(({ segment, index }) => ({ word: segment, at: index }));
}
