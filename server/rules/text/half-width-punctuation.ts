import { perText } from '../../base/memo';
import { message } from '../../base/messages';
import { listsOf, type Entry } from '../../analysis/lists';
import { linesIn, matchesOf, within } from '../../analysis/text';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

const SAID = ['半角“{0}”应为全角“{1}”', 'Half-width “{0}” should be “{1}”'] as const;

/** Half-width , : ; ( ) ! ? beside a Chinese character, and . behind a sentence; brackets in pairs, so that both are of one kind. */
export const rule: Rule = {
  title: '中文里用了半角标点',
  order: 9,
  severity: 'warning',
  *check(analysis) {
    const markers = new Set(listsOf(analysis.plan).flatMap(({ entries }) => entries.flatMap(bracketsOf)));
    for (const { wording, span } of linesIn(analysis)) {
      const { text: line } = wording;
      const marker = /^[(（][一二三四五六七八九十\d]{1,4}[)）]/.exec(line)?.[0].length ?? 0;
      for (const match of [...matchesOf(wording, MARKS), ...bracketsIn(line).filter(({ index }) => index >= marker)]) {
        const [own, text] = [within(span, match), FULL[match[0]]!];
        if (!markers.has(own.start)) yield { span: own, message: message(SAID, match[0], text), fix: safely({ span: own, text }) };
      }
    }
  },
};

/** Where the brackets of a marker are, which are numbering-style's, also behind other words of its line. */
const bracketsOf = ({ marker: { start, end } }: Entry): readonly number[] => [start, end - 1];

const MARKS = /(?<=[\u4e00-\u9fff”》）])[,;:!?]|[,;](?=[\u4e00-\u9fff“《])|(?<=[\u4e00-\u9fff]{2}[”》）]?)\.$/g;

/**
 * The half-width brackets around Chinese words or years; one that a line break has parted from its pair goes by the character
 * beside it.
 */
const bracketsIn = perText((line): readonly RegExpExecArray[] => {
  const wanted = new Map<number, boolean>();
  for (const { index, 0: whole } of line.matchAll(/\([^()（）]*\)/g)) {
    const isChinese = /[\u4e00-\u9fff]|^\((?:19|20)\d\d/.test(whole);
    wanted.set(index, isChinese).set(index + whole.length - 1, isChinese);
  }
  return [...line.matchAll(/[()]/g)].filter(({ index, 0: mark }) => wanted.get(index) ?? isBesideChinese(line, index, mark));
});

const isBesideChinese = (line: string, at: number, mark: string) =>
  /[\u4e00-\u9fff]/.test((mark === '(' ? line[at + 1] : line[at - 1]) ?? '');

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）', '.': '。' };
