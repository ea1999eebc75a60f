import { message } from '../messages';
import { linesIn, within } from './text';
import { safely, type Rule } from './rule';

/** Half-width , : ; ( ) ! ? beside a Chinese character; brackets in pairs, so that both are of one kind. */
export const halfWidthPunctuation: Rule = {
  id: 'half-width-punctuation',
  category: 'text',
  severity: 'warning',
  *check({ source, plan }) {
    for (const { text: line, span } of linesIn(source, plan.span)) {
      const marker = /^[(（][一二三四五六七八九十\d]{1,4}[)）]/.exec(line)?.[0].length ?? 0; // numbering-style's
      for (const match of [...line.matchAll(MARKS), ...bracketsIn(line).filter(({ index }) => index >= marker)]) {
        const [own, text] = [within(span, match), FULL[match[0]]!];
        yield { span: own, message: message('half-width-punctuation', match[0], text), fix: safely({ span: own, text }) };
      }
    }
  },
};

const MARKS = /(?<=[\u4e00-\u9fff”》）])[,;:!?]|[,;](?=[\u4e00-\u9fff“《])/g;

/** The half-width brackets around Chinese words or years; what a line break has parted is judged by the character beside it. */
function bracketsIn(line: string): RegExpExecArray[] {
  const pairs = [...line.matchAll(/\(([^()（）]*)\)/g)].filter(([, inner]) => /[\u4e00-\u9fff]|^(?:19|20)\d\d/.test(inner!));
  const paired = new Set([...line.matchAll(/\([^()（）]*\)/g)].flatMap(({ index, 0: whole }) => [index, index + whole.length - 1]));
  const wanted = new Set(pairs.flatMap(({ index, 0: whole }) => [index, index + whole.length - 1]));
  return [...line.matchAll(/[()]/g)].filter(({ index, 0: mark }) => (paired.has(index) ? wanted.has(index) : isBesideChinese(line, index, mark)));
}

const isBesideChinese = (line: string, at: number, mark: string) => /[\u4e00-\u9fff]/.test((mark === '(' ? line[at + 1] : line[at - 1]) ?? '');

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };
