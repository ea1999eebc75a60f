/** Texts that are hard to read: one thing said again and again, as long as is asked for. */

const HEAD = '青禾县妇女发展规划\n（2021—2025年）\n一、总体要求\n坚持党的领导。\n二、发展领域\n（一）妇女与健康\n主要目标：\n';

const repeated = (words: string) => (length: number) => HEAD + words.repeat(Math.ceil(length / words.length));
const counted = (line: (i: number) => string) => (length: number) => {
  let text = HEAD;
  for (let i = 0; text.length < length; i++) text += line(i);
  return text;
};

/** Six characters that hardly any other has. */
const nameOf = (i: number) => String.fromCharCode(...[1, 7, 31, 111, 511, 2003].map((step) => 0x4e00 + (((i + 1) * step) % 8000)));

export const HARD = {
  'equal targets': counted((i) => `${(i % 90) + 1}.孕产妇死亡率下降到12/10万以下。\n`),
  'values of one indicator': counted((i) => `${(i % 90) + 1}.孕产妇死亡率下降到${i / 100 + 1}/10万以下。\n`),
  'unlike targets': counted((i) => `${(i % 90) + 1}.${nameOf(i)}率达到${(i % 45) + 50}%以上。\n`),
  'unlike counts': counted((i) => `${(i % 90) + 1}.新建${nameOf(i).slice(0, 3)}中心${i + 1}个。\n`),
  'a domain’s name in one line': repeated('妇女与健康'),
  'a domain’s heading': repeated('（一）妇女与健康\n'),
  headings: counted((i) => `（一）标题${i}\n`),
  parts: counted((i) => `一、部分${i}\n`),
  items: counted((i) => `${i + 1}.做好工作。\n`),
  'items in one line': counted((i) => `${i + 1}.做好工作。`),
  'the same line after a heading': (length) => `${HEAD.replace('主要目标：\n', '')}${'妇女健康水平提高。\n'.repeat(length / 10)}`,
  'the same item': repeated('1.健全保障机制，提高服务水平。\n'),
  digits: repeated('1'),
  'full-width digits': repeated('１'),
  'short names': repeated('（以下简称《规划》）'),
  'values one after another': repeated('分别降至9%、8%，'),
  shares: repeated('9%、'),
  years: repeated('2025年'),
  brackets: repeated('（'),
  'nested brackets': (length: number) => `${HEAD}${'（'.repeat(length / 2)}${'）'.repeat(length / 2)}`,
  quotes: repeated('“'),
  titles: repeated('《'),
  spaces: repeated(' '),
  'wide spaces': repeated('\u3000'),
  commas: repeated('，'),
  'a list': repeated('妇女、'),
  'parts of one whole': (length) => `${HEAD}1.妇女参保率达到90%${'，其中农村达到80%'.repeat(length / 10)}。\n`,
  'parts of a row': (length) =>
    `${HEAD}指标\t单位\t2025年\n妇女参保率\t%\t90\n${'其中：镇区\t%\t85\n其中：公立医院\t%\t80\n'.repeat(length / 23)}`,
  tables: repeated('指标\t2025年\t95%\n'),
  'cells of a table': repeated('指标\n2025年\n'),
  'rows, a cell a line': (length) => `${HEAD}指标\n2025年\n${'毛入学率（%）\n95\n'.repeat(length / 11)}`,
  'numbers in brackets': counted((i) => `${(i % 90) + 1}.${'（5）'.repeat(40)}适龄妇女宫颈癌筛查率达到70%以上。\n`),
  'departments in a bracket': (length) => `${HEAD}1.（${'部门：'.repeat(length / 3)}\n`,
  'one character': repeated('妇'),
  'carriage returns': repeated('\r'),
} as const satisfies Record<string, (length: number) => string>;
export type Hard = keyof typeof HARD;
