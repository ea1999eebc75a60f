/** Patterns: made from words, and all that one matches in a text. */

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** Alternation of words, longest first. */
export const anyOf = (words: Iterable<string>): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

/**
 * One of some words or several, one after another. Words that are made of others (以及 of 以 and 及) say nothing more: left in, there would
 * be twice as many ways to read a text for each of them.
 */
export function runOf(words: readonly string[]): string {
  const isMade = (word: string) =>
    new RegExp(`^(?:${anyOf(words.filter((other) => other !== word && word.includes(other)))})+$`).test(word);
  return `(?:${anyOf(words.filter((word) => !isMade(word)))})+`;
}

/**
 * What a global pattern matches, in order. As `text.matchAll`, which copies the pattern at each call: most calls find nothing, so that the
 * copy was what took the time.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    matches.push(match);
    if (!match[0]) pattern.lastIndex++;
  }
  return matches;
}
const NONE: readonly RegExpExecArray[] = [];

/** How many characters two words have in common at their end. */
export function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}
