import { message } from '../messages';
import { linesIn, within } from './text';
import { safely, type Rule } from './rule';

/** Half-width , : ; ( ) ! ? beside a Chinese character. */
export const halfWidthPunctuation: Rule = {
  id: 'half-width-punctuation',
  category: 'text',
  severity: 'warning',
  *check({ source, plan }) {
    for (const { text: line, span } of linesIn(source, plan.span)) {
      for (const match of line.matchAll(/(?<=[\u4e00-\u9fff”》）])[,;:!?]|[,;](?=[\u4e00-\u9fff“《])|\((?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\)|\((?=(?:19|20)\d\d)/g)) {
        if (/[()]/.test(match[0]) && match.index < (/^[(（][一二三四五六七八九十\d]{1,4}[)）]/.exec(line)?.[0].length ?? 0)) continue; // a marker: numbering-style
        const [own, text] = [within(span, match), FULL[match[0]]!];
        yield { span: own, message: message('half-width-punctuation', match[0], text), fix: safely({ span: own, text }) };
      }
    }
  },
};

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };
