import { once, perText } from '../base/memo';

/** Chinese words, by the dictionary of JavaScript engines: it takes long to open, so rules ask it last, where its answer decides. */
const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/** The words of a text with their offsets. */
export const wordsOf = perText((text): readonly { readonly word: string; readonly at: number }[] =>
  [...segmenter().segment(text)].map(({ segment, index }) => ({ word: segment, at: index })),
);
