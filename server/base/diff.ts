/** What two texts differ in, character by character. */
import compare from 'fast-diff';

export const { DELETE, INSERT } = compare;

/** Halves of characters that take two units: the library never ends where their other half is missing. */
const HALVES = /\p{Surrogate}/gu;
const whole = (text: string): string => text.replace(HALVES, '\ufffd');

/** The stretches that turn one text into another; half a character is told as one that could not be read. */
export const diff = (from: string, to: string): compare.Diff[] => compare(whole(from), whole(to));
