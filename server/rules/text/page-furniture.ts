import { linesIn, type Line } from '../../analysis/text';
import { message } from '../../base/messages';
import { safely } from '../../edit/edit';
import { MANY, type Rule } from '../rule';

const SAID = {
  found: ['正文里留有页码“{0}”', 'A page number “{0}” is left in the text'],
  all: [
    '正文里留有页码 {1} 处（第一处“{0}”），是从分页的文件里复制来的',
    '{1} page numbers are left in the text, the first “{0}”: it was copied from a paged file',
  ],
} as const;

const PAGE = /^(?:[-—–－·]\s*[0-9０-９]{1,4}\s*[-—–－·]|第\s*\d+\s*页(?:[，,/\s]*共\s*\d+\s*页)?)$/;

/** Page numbers left in the text by copying from a paged file. */
export const rule: Rule = {
  title: '正文里留有页码',
  order: 18,
  severity: 'warning',
  *check(analysis) {
    const pages = linesIn(analysis).filter(({ wording }) => PAGE.test(wording.text));
    const [first] = pages;
    const without = ({ span }: Line) => ({ span, text: '' });
    if (first && pages.length >= MANY) {
      const all = message(SAID.all, first.wording.text, pages.length);
      yield { span: first.span, message: all, fix: safely(...pages.map(without)) };
      return;
    }
    for (const page of pages) yield { span: page.span, message: message(SAID.found, page.wording.text), fix: safely(without(page)) };
  },
};
