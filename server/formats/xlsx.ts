/**
 * Spreadsheets (.xlsx, ECMA-376 part 1, 18.3) to text: a line a row, its cells parted by tabs, as they are shown: 0.95 in a cell of per
 * cents is 95%. Sheets follow one another.
 */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8 } from 'fflate';
import { message, READERS, type Message } from '../base/messages';
import { LARGEST_TEXT, type TextOrProblem } from './text';
import { childOf, childrenOf, elementsBelow, MOST_TAGS } from './xml';
import { problemOf, unzipped } from './zip';

const SHEET = /^xl\/worksheets\/([^/]+)\.xml$/;
const OTHERS = ['xl/sharedStrings.xml', 'xl/styles.xml'];

/** The text of a file, or why it holds none. Never throws. */
export function read(bytes: Uint8Array): TextOrProblem {
  try {
    const parts = unzipped(bytes, (name) => SHEET.test(name) || OTHERS.includes(name), LARGEST_TEXT);
    const xml = (name: string) => (parts[name] ? unprefixed(strFromU8(parts[name])) : '<none/>');
    const names = Object.keys(parts).filter((name) => SHEET.test(name));
    if (!names.length) return { problem: message(READERS['error.xlsx']) };
    if ([...names, ...OTHERS].some((name) => xml(name).split('<').length > MOST_TAGS)) return { problem: message('error.large') };
    const [strings, styles] = OTHERS.map((name) => parseXml(xml(name)).root ?? undefined);
    const cells = new CellReader(strings, styles);
    const number = (name: string) => Number(/\d{1,6}$/.exec(SHEET.exec(name)![1]!)?.[0] ?? 0);
    const inOrder = names.sort((a, b) => number(a) - number(b) || (a < b ? -1 : 1));
    const sheets = inOrder.map((name) => cells.sheet(parseXml(xml(name)).root ?? undefined));
    const text = sheets.filter((sheet) => sheet.trim()).join('');
    return text ? { text, ...cells.note() } : { problem: message('error.empty') };
  } catch (error) {
    return problemOf(error, READERS['error.xlsx']);
  }
}

/** Some programs give all names a prefix: x:worksheet. */
function unprefixed(xml: string): string {
  const [, prefix] = /^[^]{0,400}?<(\w{1,8}):(?:worksheet|sst|styleSheet)\b/.exec(xml) ?? [];
  return prefix === undefined ? xml : xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
}

/** Columns of a row; a table of indicators has few. */
const MOST_COLUMNS = 100;
/** What a format shows as it stands: "…", \%, and what it leaves room for: _% . */
const WORDS = /"[^"]*"|[\\_*]./g;
/** Of the numbers of formats that need no definition (18.8.30), those of per cents. */
const PERCENT = new Set(['9', '10']);

class CellReader {
  private readonly strings: readonly string[];
  /** By style: whether its cells are shown in per cents. */
  private readonly percent: readonly boolean[];
  private formulas = 0;
  private isCut = false;

  constructor(strings: XmlElement | undefined, styles: XmlElement | undefined) {
    this.strings = childrenOf(strings, 'si').map(wordsOf);
    const isPercent = ({ attributes }: XmlElement) => attributes['formatCode']?.replace(WORDS, '').includes('%') === true;
    const own = childrenOf(childOf(styles, 'numFmts'), 'numFmt').filter(isPercent);
    const ids = new Set([...PERCENT, ...own.map(({ attributes }) => attributes['numFmtId'] ?? '')]);
    this.percent = childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => ids.has(attributes['numFmtId'] ?? ''));
  }

  /** What of the sheets was not read. */
  note(): { note?: Message } {
    if (this.formulas) return { note: message(READERS['note.formulas'], this.formulas) };
    return this.isCut ? { note: message(READERS['note.columns'], MOST_COLUMNS) } : {};
  }

  sheet(root: XmlElement | undefined): string {
    return childrenOf(childOf(root, 'sheetData'), 'row')
      .map((row) => `${this.row(row).join('\t')}\n`)
      .join('');
  }

  private row(row: XmlElement): string[] {
    const cells: string[] = [];
    for (const cell of childrenOf(row, 'c')) {
      const column = columnOf(cell.attributes['r'] ?? '') ?? cells.length;
      if (column >= MOST_COLUMNS) {
        this.isCut ||= this.shown(cell) !== '';
        break;
      }
      while (cells.length < column) cells.push('');
      cells[column] = this.shown(cell).replace(/\s+/g, ' ');
    }
    return cells;
  }

  private shown(cell: XmlElement): string {
    const { t: type, s: style } = cell.attributes;
    const value = childOf(cell, 'v')?.text ?? '';
    if (value === '' && type !== 'str' && childOf(cell, 'f')) this.formulas++; // an empty str is a result
    if (type === 's') return this.strings[Number(value)] ?? '';
    if (type === 'inlineStr') return wordsOf(cell);
    if (type !== undefined && type !== 'n') return type === 'e' || type === 'b' ? '' : value;
    const number = value === '' ? NaN : Number(value);
    if (Number.isNaN(number)) return value;
    return this.percent[Number(style)] ? `${rounded(number * 100)}%` : rounded(number);
  }
}

/** 0.1 + 0.2 is stored with its error. */
const rounded = (value: number): string => String(Number(value.toPrecision(12)));

/** The words of a string, without how they are read out (rPh). */
const wordsOf = (string: XmlElement): string =>
  elementsBelow(string, 't', new Set(['rPh']))
    .map(({ text }) => text)
    .join('');

/** 0 for A1, 27 for AB3. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  return letters === undefined ? undefined : [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
