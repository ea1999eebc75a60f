import { message } from '../../base/messages';
import { linesIn } from '../../analysis/text';
import type { PlanAnalysis } from '../../analysis/analysis';
import type { Span } from '../../plan/flow';
import { MANY, type Rule } from '../rule';
import { perhaps, type Edit } from '../../edit/edit';

const SAID = {
  found: ['一句话被断成两段（…{0} / {1}…）', 'A sentence is cut by a paragraph break (…{0} / {1}…)'],
  all: [
    '一句话被断成两段的有 {2} 处（第一处“…{0} / {1}…”），是从分行的文件里复制来的',
    '{2} sentences are cut by a paragraph break, the first “…{0} / {1}…”: the text was copied from one with lines',
  ],
} as const;

/** An item's sentence cut by a paragraph break, in a text that has one paragraph a line. */
export const rule: Rule = {
  title: '一句话断成两段',
  order: 20,
  severity: 'warning',
  *check(analysis) {
    const cuts = cutsIn(analysis);
    const [first] = cuts;
    if (first && cuts.length >= MANY) {
      const all = message(SAID.all, first.left, first.right, cuts.length);
      yield { span: first.span, message: all, fix: perhaps(...cuts.map(({ edit }) => edit)) };
      return;
    }
    for (const { span, edit, left, right } of cuts) yield { span, message: message(SAID.found, left, right), fix: perhaps(edit) };
  },
};

/** A break inside a sentence: its place, the words before and after it, and the edit that mends it. */
interface Cut {
  readonly span: Span;
  readonly edit: Edit;
  readonly left: string;
  readonly right: string;
}

function cutsIn(analysis: PlanAnalysis): Cut[] {
  const lines = linesIn(analysis);
  const widths = lines.map(({ wording }) => wording.text.length).sort((a, b) => a - b);
  const at = (share: number) => widths[Math.floor((widths.length - 1) * share)] ?? 0;
  if (at(0.95) <= 1.5 * at(0.75) || at(0.95) < 60) return []; // lines broken at a margin
  return lines.slice(0, -1).flatMap(({ wording: { text }, span }, i) => {
    const below = lines[i + 1]!;
    const next = below.wording.text;
    if (!isOpen(text) || !goesOn(next)) return [];
    const edit = { span: { start: span.end, end: below.span.start }, text: '' };
    return [{ span: { start: span.end - 1, end: span.end }, edit, left: text.slice(-6), right: next.slice(0, 6) }];
  });
}

/** An item that ends in mid-sentence. A numbered line that is short may be a heading of its paragraph. */
const isOpen = (text: string): boolean => /^(?:——|[•●·]).{24}|^\d{1,2}[.．、].{40}/.test(text) && /[\u4e00-\u9fff、，]$/.test(text);

const goesOn = (next: string): boolean => /^[\u4e00-\u9fff].*[。；]$/.test(next) && !/^[一二三四五六七八九十]+[、是]|^第/.test(next);
