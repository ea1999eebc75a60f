/** Small helpers over a parsed XML tree, and the limits of what is read. Prefixes are taken as they are: every program uses the same. */
import { XmlElement } from '@rgrove/parse-xml';

/** Bytes of a part, unpacked, and its tags. No plan is that long; what is would fill the memory. */
export const LARGEST_PART = 20_000_000;
export const MOST_TAGS = 600_000;
/** Characters of the longest cell of a table; those of a layout with longer ones are read as paragraphs. */
const LONGEST_CELL = 60;
/** The same of the one remark that a row of several cells may have. */
const LONGEST_REMARK = 400;
const FEWEST_BESIDE_REMARK = 3;

/** A paragraph that begins an item, and one that ends a sentence: such cells hold lists. */
const ITEM = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．]|[①-⑳●•▪—])/;
const SENTENCE = /[。；：]\s*$/;
const holdsList = (paragraphs: readonly string[]): boolean =>
  paragraphs.length > 1 &&
  (paragraphs.slice(1).some((words) => ITEM.test(words)) || paragraphs.slice(0, -1).some((words) => SENTENCE.test(words)));

/** Whether cells are those of a table, whose rows are lines, and not of a layout: each the words of its paragraphs. */
export function isRow(cells: readonly (readonly string[])[]): boolean {
  const lengths = cells.map((paragraphs) => paragraphs.join('').length);
  const long = lengths.filter((length) => length > LONGEST_CELL);
  const isRemark = long.length === 1 && long[0]! <= LONGEST_REMARK && cells.length > FEWEST_BESIDE_REMARK;
  return cells.length > 1 && (!long.length || isRemark) && !cells.some(holdsList);
}

/** What stands between two paragraphs of a cell in its row: nothing beside a Chinese character (妇女与 + 健康, 95 + 以上). */
export const glueOf = (before: string, after: string): string =>
  /[\u2e80-\uffef]$/.test(before) || /^(?:[\u2e80-\uffef]|$)/.test(after) || !before ? '' : ' ';

/** The child elements of a name. */
export const childrenOf = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(parent).filter((child) => child.name === name);
export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined => childrenOf(parent, name)[0];
export const elementsOf = (parent: XmlElement | undefined): XmlElement[] =>
  (parent?.children ?? []).filter((child): child is XmlElement => child instanceof XmlElement);
/** The `w:val` of a child. */
export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined => childOf(parent, name)?.attributes['w:val'];
/** The elements of a name below another, in order, without those inside one of them or inside one of the names left out. */
export const elementsBelow = (parent: XmlElement, name: string, leftOut: ReadonlySet<string>): XmlElement[] =>
  elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return leftOut.has(child.name) ? [] : elementsBelow(child, name, leftOut);
  });
