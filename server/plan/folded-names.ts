/**
 * Tables of a PDF in which names are folded over several lines, with the numbers of their row on a line of their own: both are put beside
 * one another again.
 */
import { NO_ROOM } from './markup';
import { columnsOf, isTightRow, tightCells } from './rows';

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = '[<>≤≥]?\\d[\\d.,]*[%％‰]?(?:以[上下])?';
/** 4 3 2, 4 3 2 预期性 县妇联 */
const NUMBERS = new RegExp(`^[ \\t]*(${NUMBER}(?:[ \\t]+${NUMBER})+)(?:[ \\t]+([\\u4e00-\\u9fff].*))?$`);
const ANY_NUMBERS = new RegExp(`^[ \\t]*${NUMBER}[ \\t]+${NUMBER}`, 'm');
/** 1 艾滋病母 */
const SERIAL = /^[ \t]*\d{1,3}([ \t]+)(?=[\u4e00-\u9fff])/;
/** Of a name: no sentence, row, page number or item, nor 一、健康 between rows; characters and lines that it may have. */
const NO_NAME = /[。；：，]|[ \t]\d|^[—-]?\s*\d+\s*[—-]?$|^[（(]?[一二三四五六七八九十]+[、）)]|^\d+[.．、]/;
const LONGEST = 20;
const MOST_LINES = 5;

/** What a head says: how many numbers a row has, and whether it begins with one of its own. */
interface Table {
  readonly numbers: number;
  readonly isNumbered: boolean;
}

function tableBelow(text: string): Table | undefined {
  if (!text.includes('指标')) return undefined;
  const columns = columnsOf(tightCells(text.trim())).map((one) => one?.column);
  const areNumbers = columns.map((column) => column === 'value' || column === 'base');
  const numbers = areNumbers.filter(Boolean).length;
  const isNumbered = columns[0] === 'other';
  const name = Number(isNumbered);
  return columns[name] === 'indicator' && numbers > 1 && areNumbers[name + 1] ? { numbers, isNumbered } : undefined;
}

/** A name folded over lines, as long as it was, without room between them; behind it a tab. */
function inOneLine(name: readonly Line[], { isNumbered }: Table, end: number): string {
  const joined = name.map(({ text, end: from }, i) => {
    const next = name[i + 1]?.start ?? end;
    const words = isNumbered && !i ? text.replace(SERIAL, (all, gap: string) => all.slice(0, -gap.length) + tab(gap.length)) : text;
    return words + (name[i + 1] ? NO_ROOM.repeat(next - from) : tab(next - from));
  });
  return joined.join('');
}
const tab = (length: number): string => '\t'.padEnd(length, NO_ROOM);

/** Whether a line has the numbers of a row. Other cells, folded too, may be behind them only where the next row has its number. */
function isRowOf(table: Table, text: string): boolean {
  const [, numbers = '', others = ''] = NUMBERS.exec(text) ?? [];
  return numbers.split(/[ \t]+/).length === table.numbers && (table.isNumbered || /^(?:(?:预期|约束)性?)?$/.test(others));
}

/** The text with a tab before the numbers of such a row and between them: as long as the original, character for character. Linear. */
export function withNumbersBeside(text: string): string {
  if (!ANY_NUMBERS.test(text)) return text;
  let [joined, from] = ['', 0];
  let table: Table | undefined;
  let name: Line[] = [];
  for (const line of linesOf(text)) {
    const head = tableBelow(line.text);
    if (!head && table && name.length && isRowOf(table, line.text)) {
      const row = line.text.replace(/(?<=\S)[ \t]+(?=\S)/g, (gap) => tab(gap.length));
      joined += text.slice(from, name[0]!.start) + inOneLine(name, table, line.start) + row;
      [from, name] = [line.end, []];
    } else {
      table = head ?? (table && goesOn(line.text) ? table : undefined);
      name = nameWith(name, line, head ? undefined : table);
    }
  }
  return joined + text.slice(from);
}

/** The lines of a name so far, with one that may be its next; none where it cannot be. */
function nameWith(name: readonly Line[], line: Line, table: Table | undefined): Line[] {
  if (!table) return [];
  if (table.isNumbered && SERIAL.test(line.text)) return [line];
  return isOfName(line.text) && name.length < MOST_LINES && (name.length > 0 || !table.isNumbered) ? [...name, line] : [];
}

const isOfName = (text: string): boolean => text.trim().length <= LONGEST && !NO_NAME.test(text.trim());
/** A table ends with a sentence, and for us with a row whose last cells may be folded into the lines of the next name. */
const goesOn = (text: string): boolean => isTightRow(text) || !(/[。；，]/.test(text) || NUMBERS.test(text));

const linesOf = (text: string): Line[] => {
  let start = 0;
  return text.split('\n').flatMap((printed) => {
    const [at, line] = [start, printed.trimEnd()];
    start += printed.length + 1;
    return line ? [{ text: line, start: at, end: at + line.length }] : [];
  });
};
