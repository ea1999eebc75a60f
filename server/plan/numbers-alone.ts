/** Lists whose numbers stand on lines of their own, as pages paste what they set beside the words: they stand before these again. */

/** A number, the line break behind it, and what its words begin with. */
const ALONE = /^[ \t\u3000]*([0-9]{1,2})[ \t\u3000]*(\r\n|\r|\n)(?=[ \t\u3000]*[“《\u4e00-\u9fff])/gm;
const ANY_NUMBER = /^[ \t\u3000]*[0-9]{1,4}[ \t\u3000]*$/gm;
/** Page numbers begin anew with a second document, hardly with a third; a list of one number is none. */
const LEAST_LISTS = 3;
const SHORTEST = 2;
/** Lines from one number to the next: a page has more of them. */
const MOST_LINES = 6;

interface Alone {
  readonly number: number;
  readonly index: number;
  /** The line break. */
  readonly from: number;
  readonly to: number;
}

/** The text, as long as it was, with a space for the line break behind such a number, where all bare numbers are of lists. Linear. */
export function withNumbersAhead(text: string): string {
  const found = Array.from(text.matchAll(ALONE), ({ index, 0: all, 1: digits, 2: end }): Alone => {
    const to = index + all.length;
    return { number: Number(digits), index, from: to - end!.length, to };
  });
  if (found.length < LEAST_LISTS * SHORTEST || found.length < (text.match(ANY_NUMBER)?.length ?? 0)) return text;
  return areLists(found, text) ? joined(text, found) : text;
}

/** Whether the numbers are those of lists, each from 1 on, and nearer to one another than pages are. */
function areLists(found: readonly Alone[], text: string): boolean {
  const goesOn = found.map(({ number }, i) => i > 0 && number === found[i - 1]!.number + 1);
  const lists = found.filter(({ number }) => number === 1).length;
  const isWhole = found.every(({ number }, i) => goesOn[i] || number === 1);
  const lines = found.flatMap(({ index }, i) => (goesOn[i] ? [text.slice(found[i - 1]!.index, index).split('\n').length - 1] : []));
  const usual = lines.sort((a, b) => a - b)[lines.length >> 1] ?? Infinity;
  return isWhole && lists >= LEAST_LISTS && found.length >= lists * SHORTEST && usual <= MOST_LINES;
}

function joined(text: string, found: readonly Alone[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to } of found) {
    pieces.push(text.slice(done, from), ' '.repeat(to - from));
    done = to;
  }
  return pieces.join('') + text.slice(done);
}
