/**
 * Tables of a PDF in which names are folded over several lines, with the numbers of their row on a line of their own: both are put beside
 * one another again.
 */
import { NO_ROOM } from './markup';
import { columnsOf, WITHIN_CELL } from './rows';

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = '[<>≤≥]?\\d[\\d.,]*[%％‰]?(?:以[上下])?';
/** 4 3 2, 4 3 2 预期性 县妇联 */
const NUMBERS = new RegExp(`^[ \\t]*(${NUMBER}(?:[ \\t]+${NUMBER})+)(?=[ \\t]*$|[ \\t]+[\\u4e00-\\u9fff])`);
const ANY_NUMBERS = new RegExp(NUMBERS.source, 'm');
/** 1 艾滋病母 */
const SERIAL = /^[ \t]*\d{1,3}([ \t]+)(?=[\u4e00-\u9fff])/;
/** Lines of a name, and characters in one. */
const MOST_LINES = 5;
const LONGEST = 20;

/** What a head says: how many numbers a row has, and whether it begins with one of its own. */
interface Table {
  readonly numbers: number;
  readonly isNumbered: boolean;
}

function tableBelow(text: string): Table | undefined {
  if (!text.includes('指标')) return undefined;
  const cells = text.replace(WITHIN_CELL, '$1$2').trim().split(/[ \t\u3000]+/); // prettier-ignore
  const columns = columnsOf(cells).map((one) => one?.column);
  const numbers = columns.filter((column) => column === 'value' || column === 'base').length;
  const isNumbered = columns[0] === 'other';
  const first = columns.indexOf('indicator');
  return first === Number(isNumbered) && numbers > 1 && /^(?:value|base)$/.test(columns[first + 1] ?? '')
    ? { numbers, isNumbered }
    : undefined;
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

/** The text with a tab before the numbers of such a row and between them: as long as the original, character for character. Linear. */
export function withNumbersBeside(text: string): string {
  if (!ANY_NUMBERS.test(text)) return text;
  let [joined, from] = ['', 0];
  let table: Table | undefined;
  let name: Line[] = [];
  for (const line of linesOf(text)) {
    const head = tableBelow(line.text);
    const numbers = table && NUMBERS.exec(line.text)?.[1]?.split(/[ \t]+/).length;
    if (table && name.length && numbers === table.numbers) {
      joined +=
        text.slice(from, name[0]!.start) +
        inOneLine(name, table, line.start) +
        line.text.replace(/(?<=\S)[ \t]+(?=\S)/g, (gap) => tab(gap.length));
      [from, name] = [line.end, []];
    } else {
      table = head ?? (mayBeName(line.text) ? table : undefined);
      name = !table || head ? [] : table.isNumbered && SERIAL.test(line.text) ? [line] : [...name, line].slice(-MOST_LINES);
    }
  }
  return joined + text.slice(from);
}

const linesOf = (text: string): Line[] => {
  let start = 0;
  return text.split('\n').flatMap((printed) => {
    const [at, line] = [start, printed.trimEnd()];
    start += printed.length + 1;
    return line ? [{ text: line, start: at, end: at + line.length }] : [];
  });
};

const mayBeName = (text: string): boolean => text.trim().length <= LONGEST && !/[。；：，]/.test(text);
