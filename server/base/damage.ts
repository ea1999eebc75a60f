/** Texts that were read in another encoding than their own. */

/** Characters to each one that could not be read, at most. */
const MOST_SOUND = 20;

export const isDamaged = (text: string): boolean => (text.match(/\ufffd/g)?.length ?? 0) * MOST_SOUND > text.length;
