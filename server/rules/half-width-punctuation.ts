import { message } from '../messages';
import { linesIn } from './text';
import type { Rule } from './rule';

/** Half-width , : ; ( ) ! ? beside a Chinese character. */
export const halfWidthPunctuation: Rule = {
  id: 'half-width-punctuation',
  category: 'text',
  severity: 'warning',
  *check({ source, plan }) {
    for (const { text, span } of linesIn(source, plan.span)) {
      for (const match of text.matchAll(/(?<=[\u4e00-\u9fff”》）])[,;:!?]|[,;](?=[\u4e00-\u9fff“《])|\((?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\)|\((?=(?:19|20)\d\d)/g)) {
        if (/[()]/.test(match[0]) && match.index < (/^[(（][一二三四五六七八九十\d]{1,4}[)）]/.exec(text)?.[0].length ?? 0)) continue; // a marker: numbering-style
        const start = span.start + match.index;
        yield { span: { start, end: start + 1 }, message: message('half-width-punctuation', match[0], FULL[match[0]]!) };
      }
    }
  },
};

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };
