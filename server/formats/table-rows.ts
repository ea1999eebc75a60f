/** Rows of tables in Word and OpenDocument files: which are lines of their own, and how the paragraphs of a cell are put together. */

/** Characters of the longest cell of a table; those of a layout with longer ones are read as paragraphs. */
const LONGEST_CELL = 60;
/** The same of the one remark that a row of several cells may have, and of what stands behind the number of a row. */
const LONGEST_REMARK = 400;
const FEWEST_BESIDE_REMARK = 3;
const NUMBER = /^\s*\d{1,3}[.、．]?\s*$/;

/** A paragraph that begins an item, and one that ends a sentence: such cells hold lists. */
const ITEM = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}(?:[)）、]|[.．](?!\d))|[①-⑳●•▪—])/;
const SENTENCE = /[。；：]\s*$/;
const holdsList = (paragraphs: readonly string[]): boolean =>
  paragraphs.length > 1 &&
  (paragraphs.slice(1).some((words) => ITEM.test(words)) || paragraphs.slice(0, -1).some((words) => SENTENCE.test(words)));

/** Whether cells are those of a table, whose rows are lines, and not of a layout: each the words of its paragraphs. */
export function isRow(cells: readonly (readonly string[])[]): boolean {
  const lengths = cells.map((paragraphs) => paragraphs.join('').length);
  const long = lengths.filter((length) => length > LONGEST_CELL);
  const isNumbered = cells.length === 2 && NUMBER.test(cells[0]!.join(''));
  const isRemark = long.length === 1 && long[0]! <= LONGEST_REMARK && (cells.length > FEWEST_BESIDE_REMARK || isNumbered);
  return cells.length > 1 && (!long.length || isRemark) && !cells.some(holdsList);
}

/** What stands between two paragraphs of a cell in its row: nothing beside a Chinese character (妇女与 + 健康, 95 + 以上). */
export const glueOf = (before: string, after: string): string =>
  /[\u2e80-\uffef]$/.test(before) || /^(?:[\u2e80-\uffef]|$)/.test(after) || !before ? '' : ' ';
