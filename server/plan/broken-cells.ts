/** Numbered tables pasted with tabs in which the words of a cell are broken over lines: their rows are put in one line again. */
import { NO_ROOM } from './markup';
import { columnsOf, SERIAL } from './rows';

interface Line {
  readonly text: string;
  /** Where it ends in the text, before its break. */
  readonly end: number;
  readonly cells: number;
}

const FEWEST_COLUMNS = 3;
/** Lines over which the cells of one row may be broken. */
const MOST_LINES = 6;
/** Words that a break may have cut: neither the number of a row nor a value. */
const ENDS_IN_WORD = /[\u4e00-\u9fff（、]\s*$/;
const OPENS_WITH_WORD = /^\s*[\u4e00-\u9fff）、]/;

/** How many cells a row has below this line; undefined where it is no head of 序号, indicators and values. */
function columnsBelow({ text, cells }: Line): number | undefined {
  if (cells < FEWEST_COLUMNS || !text.includes('指标')) return undefined;
  const head = columnsOf(text.split('\t').map((cell) => cell.trim())).map((one) => one?.column);
  return head[0] === 'other' && head.includes('indicator') && head.includes('value') ? cells : undefined;
}

const isNumbered = ({ text }: Line): boolean => SERIAL.test(text.split('\t')[0]!.trim());

/** The breaks inside the rows below a head: each where it stands. None where a row comes out too long, or stays too short. */
function breaksBelow(lines: readonly Line[], columns: number): readonly number[] {
  const breaks: number[] = [];
  let row: Line[] = [];
  for (const line of lines) {
    const cells = [...row, line].reduce((all, one) => all + one.cells - 1, 1);
    if (!row.length && (line.cells === columns || !isNumbered(line))) continue; // a whole row, a group
    if (row.length && !(ENDS_IN_WORD.test(row.at(-1)!.text) && OPENS_WITH_WORD.test(line.text))) break;
    if (cells > columns || row.length === MOST_LINES) break;
    row.push(line);
    if (cells < columns) continue;
    for (const { end } of row.slice(0, -1)) breaks.push(end);
    row = [];
  }
  return row.length ? [] : breaks;
}

/** The text with such rows in one line: as long as the original, character for character. Linear. */
export function withWholeRows(text: string): string {
  if (!text.includes('\t') || !text.includes('指标')) return text;
  const lines = linesOf(text);
  const breaks = lines.flatMap((line, at) => {
    const columns = columnsBelow(line);
    return columns === undefined ? [] : breaksBelow(tableBelow(lines, at + 1), columns);
  });
  let [whole, from] = ['', 0];
  for (const at of breaks) {
    const length = text[at] === '\r' ? 2 : 1;
    whole += text.slice(from, at) + NO_ROOM.repeat(length);
    from = at + length;
  }
  return whole + text.slice(from);
}

/** The lines below a head, up to an empty one or the next head. */
function tableBelow(lines: readonly Line[], from: number): readonly Line[] {
  let to = from;
  while (to < lines.length && lines[to]!.text.trim() && columnsBelow(lines[to]!) === undefined) to++;
  return lines.slice(from, to);
}

const linesOf = (text: string): Line[] => {
  let start = 0;
  return text.split('\n').map((printed) => {
    const words = printed.endsWith('\r') ? printed.slice(0, -1) : printed;
    const line = { text: words, end: start + words.length, cells: words.split('\t').length };
    start += printed.length + 1;
    return line;
  });
};
