import { message } from '../../base/messages';
import { linesIn } from '../../analysis/text';
import type { Rule } from '../rule';
import { safely } from '../../edit/edit';

const SAID = ['正文里留有页码“{0}”', 'A page number “{0}” is left in the text'] as const;

/** Page numbers left in the text by copying from a paged file. */
export const rule: Rule = {
  title: '正文里留有页码',
  order: 18,
  severity: 'warning',
  *check(analysis) {
    for (const {
      wording: { text },
      span,
    } of linesIn(analysis)) {
      if (/^(?:[-—–－·]\s*[0-9０-９]{1,4}\s*[-—–－·]|第\s*\d+\s*页(?:[，,/\s]*共\s*\d+\s*页)?)$/.test(text))
        yield { span, message: message(SAID, text), fix: safely({ span, text: '' }) };
    }
  },
};
