import { perText } from '../base/memo';

/** Chinese words, by the dictionary that JavaScript engines carry. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text with their offsets. */
export const wordsOf = perText((text): readonly { readonly word: string; readonly at: number }[] =>
  [...segmenter.segment(text)].map(({ segment, index }) => ({ word: segment, at: index })),
);
