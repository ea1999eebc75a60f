import { message } from '../messages';
import { spanOf } from '../plan/flow';
import { paragraphsIn } from './text';
import type { Problem, Rule } from './rule';
import type { Flow } from '../plan/flow';

/** Brackets, quotation marks and title marks that are not closed, not opened, or turned the wrong way. GB/T 15834-2011, 4.8, 4.9, 4.15. */
export const pairedMarks: Rule = {
  id: 'paired-marks',
  category: 'text',
  severity: 'warning',
  *check({ plan }) {
    for (const { flow } of paragraphsIn(plan)) yield* unpaired(flow);
  },
};

const PAIRS: ReadonlyMap<string, string> = new Map([['”', '“'], ['’', '‘'], ['）', '（'], ['》', '《'], ['〉', '〈'], ['】', '【'], ['〕', '〔']]);
const OPENING: ReadonlySet<string> = new Set(PAIRS.values());

const isApostrophe = (text: string, i: number) => text[i] === '’' && /[A-Za-z]/.test(text[i - 1] ?? '');

function* unpaired(flow: Flow): Generator<Problem> {
  const open: number[] = [];
  for (let i = 0; i < flow.text.length; i++) {
    const mark = flow.text[i]!;
    if (OPENING.has(mark)) open.push(i);
    const wanted = PAIRS.get(mark);
    if (wanted === undefined || (mark === '）' && /(?:^|[：；，。])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z])$/.test(flow.text.slice(Math.max(0, i - 4), i))) || isApostrophe(flow.text, i)) continue; // 1）
    const at = open.findLastIndex((index) => flow.text[index] === wanted);
    if (at < 0) yield { span: spanOf(flow, i, i + 1), message: message('paired-marks.unopened', mark) };
    else for (const index of open.splice(at).slice(1)) yield { span: spanOf(flow, index, index + 1), message: message('paired-marks.unclosed', flow.text[index]!) };
  }
  for (const index of open) yield { span: spanOf(flow, index, index + 1), message: message('paired-marks.unclosed', flow.text[index]!) };
}
