import { stateOf } from '../../analysis/states';
import { message } from '../../base/messages';
import { measureOf } from '../../compare/measure';
import { rank, show } from '../../compare/verdict';
import type { Target } from '../../targets/target';
import type { Rule } from '../rule';

const SAID = {
  found: ['{0}的目标 {1} 还不如现状 {2}{3}', 'The target {1} for {0} falls short of what is so already: {2}{3}'],
  year: ['（{0} 年）', ' ({0})'],
} as const;

/** A goal that promises less than the preface or the background says is already reached. */
export const rule: Rule = {
  title: '目标低于现状',
  order: 11,
  severity: 'warning',
  *check(analysis) {
    for (const target of analysis.targets) {
      if (target.section !== 'goal' || target.change !== null || target.implied || target.stage !== undefined) continue;
      const state = stateOf(analysis, target);
      if (!state || isNameless(target) || isFloor(target) || !isBelow(target, state.reached)) continue;
      const { fact, reached } = state;
      const year = fact.year === undefined ? '' : message(SAID.year, fact.year);
      yield {
        span: target.valueSpan,
        severity: isCeiling(target) ? 'info' : undefined,
        message: message(SAID.found, target.indicator, show(target), show(reached), year),
        related: [{ span: fact.span, message: message('related.fact', show(reached)) }],
      };
    }
  },
};

/** 女性占40%以上: of whom the sentences before say. */
function isNameless(target: Target): boolean {
  const { indicator, name } = measureOf(target);
  return !indicator && name.length < SHORTEST;
}
const SHORTEST = 5;

/** 稳定在95%以上, 保持在50%左右: what is reached is not to be lost, however high it is. */
const isFloor = ({ text, op }: Target): boolean => /[>~]/.test(op) && /(?:保持|稳定|维持|巩固)在?[^，]{1,12}(?:以上|左右)/.test(text);

/** 控制在9/10万以下, 低于9/10万, which small numbers may come near to again; not 降到. */
const isCeiling = ({ text, op }: Target): boolean => op.startsWith('<') && (/(?:控制|保持|稳定|维持)在/.test(text) || !/[降减]/.test(text));

/** By the number alone: 力争 and 左右 do not count. */
const isBelow = (target: Target, reached: Target): boolean => rank({ ...target, hedge: null, op: '=' }, reached).verdict === 'weaker';
