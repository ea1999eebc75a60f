/**
 * Text that is not plain: HTML of a web page, entities, Markdown's bold and escapes, tables drawn with lines, line separators of word
 * processors. Every character of it is replaced by white space or by what it stands for, one for one, so that offsets in the plain text are
 * offsets in the original.
 */

const ENTITY = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,8}));/gi;
// prettier-ignore
const NAMED: Readonly<Record<string, string>> = {
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…', middot: '·', bull: '•', quot: '"', amp: '&',
  lt: '<', gt: '>', times: '×', permil: '‰', ge: '≥', le: '≤', yen: '￥', deg: '°',
};

/** A tag. None is longer in a page of text; what looks like one is cut, so that reading takes linear time. */
const TAG = /<\/?[a-z][a-z\d]*(?:\s[^<>]{0,500})?\s*\/?>/gi;
/** Elements that stand on lines of their own. */
const BLOCK = /^<\/?(?:p|br|div|h[1-6]|li|ul|ol|tr|table|tbody|section|article|title|body|html|head|hr)\b/i;
/** Where cells end; pages may leave that out. */
const CELL_END = /<\/(?:td|th)\b/i;
const CELL = /<(?:td|th)\b/i;
/** What is not shown. */
const HIDDEN: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
];

/** Takes no room, as ** does not: 下降到**14**以下 has no gap. */
export const NO_ROOM = '\u2060';
const blank = (length: number): string => ' '.repeat(length);
/** One character in the place of several, the rest blank. */
const instead = (char: string, length: number): string => char + blank(length - char.length);

/** Blocks are lines, and between two cells stands one tab. */
function withoutTags(text: string): string {
  const cell = CELL_END.test(text) ? CELL_END : CELL;
  return text.replace(TAG, (tag) =>
    BLOCK.test(tag) ? instead('\n', tag.length) : cell.test(tag) ? instead('\t', tag.length) : blank(tag.length),
  );
}

/** Characters of the longest cell of a table; one with longer ones is a layout, and its paragraphs are lines. */
const LONGEST_CELL = 60;

/** Rows of tables, whose cells may be set on lines or in paragraphs of their own, each in one line. Linear. */
function withRowsInLine(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return text;
  let [shown, at, to] = ['', 0, 0];
  for (let from = lower.indexOf('<tr'), next = 0; from >= 0; from = next) {
    next = lower.indexOf('<tr', from + 1);
    if (to <= from) to = lower.indexOf('</tr', from);
    if (to < 0) break;
    if (next >= 0 && next < to) continue; // a table within a cell
    const row = text.slice(from, to);
    if (isShortRow(row)) {
      shown += text.slice(at, from) + inLine(row);
      at = to;
    }
  }
  return shown + text.slice(at);
}

const isShortRow = (row: string): boolean =>
  row.split(CELL_END).every((cell) => cell.replace(TAG, '').replace(/\s|^[^<>]*>/g, '').length <= LONGEST_CELL);

/** The row in one line, without room within its cells: white space of the page is none of the text, and names may be broken by <br>. */
const inLine = (row: string): string =>
  row
    .replace(TAG, (tag, at: number) => (at === 0 || CELL_END.test(tag) ? tag : NO_ROOM.repeat(tag.length)))
    .replace(/[\r\n\t]| {2,}/g, (room) => NO_ROOM.repeat(room.length));

const readEntity = (entity: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string => {
  if (name) {
    const char = NAMED[name.toLowerCase()];
    if (char !== undefined) return instead(char, entity.length);
    return /^(?:nbsp|ensp|emsp|thinsp|shy|zwnj)$/i.test(name) ? blank(entity.length) : entity;
  }
  const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
  const char = code > 0x20 && code < 0xffff ? String.fromCharCode(code) : ' ';
  return instead(char, entity.length);
};

/** Blanks what stands between two words, they included; an opening without its end hides nothing. Linear. */
function withoutHidden(text: string, open: string, close: string): string {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return text; // letters that are longer in lower case: no page of ours
  let [shown, at] = ['', 0];
  for (let from = lower.indexOf(open); from >= 0; from = lower.indexOf(open, at)) {
    const to = lower.indexOf(close, from + open.length);
    if (to < 0) break;
    shown += text.slice(at, from) + text.slice(from, to + close.length).replace(/[^\r\n]/g, ' ');
    at = to + close.length;
  }
  return shown + text.slice(at);
}

/** Markdown’s mark of a quoted line. */
const QUOTED = /^[ \t]*>[ \t]/m;
const QUOTES = /^[ \t]*>(?:[ \t]*>)*(?=[ \t]|$)/gm;

/** A table drawn with lines: │ between cells, ├──┼──┤ between rows. */
const BARS = /[│┃║]/g;
const RULE = /^[ \t\u3000]*[┌┏╔├┣╠└┗╚┬┼┴─━═╋╬][\u2500-\u257f \t\u3000]*$/gm;

/** 1\. as programs write Markdown, so that it opens no list. */
const ESCAPED = /(?<=^[ \t]{0,3}\d{1,3})\\(?=[.)])/gm;

/** Lines that a page sets around its text: links to others and to readings of it, the names of its pictures. */
const AROUND =
  /^[ \t\u3000]*(?:(?:[上下]一[篇条]|相关(?:解读|链接|阅读|文章)|查看完整版本)[ \t]?[：:].*|[\w-]{1,40}\.(?:jpe?g|png|gif|bmp)[ \t\u3000]*)$/gim;

/** Pairs of ** in a line; an odd one stands for itself. */
function withoutBold(line: string): string {
  if (line.split('**').length % 2 === 0) return line;
  const [first, last] = [line.search(/[^\s*#>-]/), line.trimEnd().replace(/[\s*]{0,9}$/, '').length];
  return line.replaceAll('**', (_, at: number) => (at > first && at < last ? NO_ROOM + NO_ROOM : '  '));
}

/** The text without its markup: as long as the original, character for character in its place. Linear. */
export function withoutMarkup(source: string): string {
  let text = source;
  if (/[\u2028\u2029\v\u0085]/.test(text)) text = text.replace(/[\u2028\u2029\v\u0085]/g, '\n');
  if (/<(?:p|br|div|span|td|html|h[1-6])\b/i.test(text)) {
    for (const [open, close] of HIDDEN) text = withoutHidden(text, open, close);
    text = withoutTags(withRowsInLine(text));
  }
  if (text.includes('&')) text = text.replace(ENTITY, readEntity);
  if (QUOTED.test(text)) text = text.replace(QUOTES, (marks) => blank(marks.length));
  if (text.search(BARS) >= 0) text = text.replace(RULE, (line) => blank(line.length)).replace(BARS, '|');
  if (text.includes('\\')) text = text.replace(ESCAPED, ' ');
  text = text.replace(AROUND, (line) => blank(line.length));
  if (text.includes('**')) text = text.replace(/.+/g, withoutBold);
  return text;
}
