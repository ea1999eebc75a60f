import { message } from '../messages';
import { linesIn } from './text';
import { safely, type Rule } from './rule';

/** Page numbers left in the text by copying from a paged file. */
export const pageFurniture: Rule = {
  id: 'page-furniture',
  category: 'text',
  severity: 'warning',
  *check(analysis) {
    for (const { wording: { text }, span } of linesIn(analysis)) {
      if (/^(?:[-—–－·]\s*[0-9０-９]{1,4}\s*[-—–－·]|第\s*\d+\s*页(?:[，,/\s]*共\s*\d+\s*页)?)$/.test(text)) yield { span, message: message('page-furniture', text), fix: safely({ span, text: '' }) };
    }
  },
};
