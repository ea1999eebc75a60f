import { message } from '../../base/messages';
import type { Rule } from '../rule';

const SAID = {
  found: ['这一段没有读进任何规划（{0}），其中的目标没有检查', 'This stretch was read into no plan ({0}); its targets are not checked'],
  share: ['这份文件只读进了 {0}，下面的检查不完整', 'Only {0} of this file was read: what follows is incomplete'],
} as const;

/** A draft of which less is read is told so at its head. */
const ENOUGH = 0.9;

/** What was not read: said once for the file, at the place where it stands. */
export const rule: Rule = {
  title: '没有读进的文字',
  order: 9,
  severity: 'warning',
  *check({ plan, account, others }) {
    if (others.some(({ before }) => before)) return;
    const { read, unread } = account;
    if (read < ENOUGH) yield { span: plan.titleSpan, message: message(SAID.share, `${Math.floor(read * 100)}%`) };
    for (const { start, end, why } of unread) {
      if (why.key === 'unread.plan') yield { span: { start, end }, message: message(SAID.found, why) };
    }
  },
};
