import { message } from '../../base/messages';
import { linesIn } from '../../analysis/text';
import type { Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = ['一句话被断成两段（…{0} / {1}…）', 'A sentence is cut by a paragraph break (…{0} / {1}…)'] as const;

/** An item's sentence cut by a paragraph break, in a text that has one paragraph a line. */
export const rule: Rule = {
  title: '一句话断成两段',
  order: 20,
  severity: 'warning',
  *check(analysis) {
    const lines = linesIn(analysis);
    const widths = lines.map(({ wording }) => wording.text.length).sort((a, b) => a - b);
    const at = (share: number) => widths[Math.floor((widths.length - 1) * share)] ?? 0;
    if (at(0.95) <= 1.5 * at(0.75) || at(0.95) < 60) return; // lines broken at a margin
    for (const [
      i,
      {
        wording: { text },
        span,
      },
    ] of lines.entries()) {
      const below = lines[i + 1];
      if (!below) return;
      const next = below.wording.text;
      // A numbered line that is short may be a heading of its paragraph.
      if (
        !/^(?:——|[•●·]).{12}|^\d{1,2}[.．、].{40}/.test(text) ||
        !/[\u4e00-\u9fff、，]$/.test(text) ||
        !/^[\u4e00-\u9fff]/.test(next) ||
        /^[一二三四五六七八九十]+[、是]|^第/.test(next)
      )
        continue;
      if (!/[。；]$/.test(next)) continue;
      yield {
        span: { start: span.end - 1, end: span.end },
        message: message(SAID, text.slice(-6), next.slice(0, 6)),
        fix: perhaps({ span: { start: span.end, end: below.span.start }, text: '' }),
      };
    }
  },
};
