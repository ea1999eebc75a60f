import { anyOf } from '../../base/matches';
import { measureOf } from '../../compare/measure';
import { language } from '../../data';
import { show } from '../../compare/verdict';
import { message } from '../../base/messages';
import type { Target } from '../../targets/target';
import type { Problem, Rule } from '../rule';

const SAID = {
  found: ['{0}的数值 {1} 不可能：最大是 {2}', '{0} cannot be {1}: its maximum is {2}'],
  way: ['{0}由 {1} 到 {2}，与“{3}”相反', '{0} from {1} to {2} is the opposite of “{3}”'],
  part: ['{0}（{1}）不可能低于{2}（{3}），前者包含后者', '{0} ({1}) cannot be below {2} ({3}), which it contains'],
  lower: ['{0}越低越好，写成 {1} 是说反了', '{0} should fall: {1} says the opposite'],
  higher: ['{0}越高越好，写成 {1} 是说反了', '{0} should rise: {1} says the opposite'],
  above: ['{0}最大是 {1}，“以上”没有意义', '{0} ends at {1}: nothing lies above'],
} as const;

/** Values that cannot be: a share above 100%, “100%以上” of a whole, a fall to more than before, a total below its part, the wrong end. */
export const rule: Rule = {
  title: '不可能的数值',
  order: 6,
  severity: 'error',
  *check({ targets, source }) {
    for (const target of targets) {
      if (target.change !== null || target.implied) continue;
      yield* overWhole(target, source);
      yield* wrongWay(target);
      yield* wrongEnd(target);
    }
    yield* belowPart(targets);
  },
};

const WHOLE = 100;
const OF_WHOLE = new RegExp(`(?:${anyOf(language.ofWhole)})$`);

/** Shares and rates of a whole end at 100%; gross enrolment 毛入学率 has no such end. */
function* overWhole(target: Target, source: string): Generator<Problem> {
  const { start, end } = target.valueSpan;
  const { indicator } = measureOf(target);
  if (target.unit !== '%' || (indicator ? indicator.unbounded : !OF_WHOLE.test(target.indicator))) return;
  if (target.value > WHOLE) yield { span: target.valueSpan, message: message(SAID.found, target.indicator, show(target), `${WHOLE}%`) };
  // 达到100% is read as ≥ too: only its own words 以上 and 超过 say more than the whole, not those of the next (分别达到100%和80%以上).
  else if (target.value === WHOLE && (target.op === '>' || /以\s*上$/.test(source.slice(start, end)))) {
    yield { span: target.valueSpan, severity: 'warning', message: message(SAID.above, target.indicator, `${WHOLE}%`) };
  }
}

const FROM = new RegExp(
  `[由从][^，。；]{0,16}?(\\d+(?:\\.\\d+)?)[^，。；\\d]{0,10}?(${anyOf([...language.decrease, ...language.increase])})[到至为]`,
);
const FALLS: ReadonlySet<string> = new Set(language.decrease);

/** 由10%下降到12%: a fall that rises, or a rise that falls. */
function* wrongWay({ text, value, indicator, valueSpan, unit }: Target): Generator<Problem> {
  if (unit === 'ratio') return; // whose first number is no value
  const match = FROM.exec(text.replace(/20\d\d年|\/10万/g, ''));
  if (!match) return;
  const before = Number(match[1]);
  if (FALLS.has(match[2]!) ? value > before : value < before)
    yield { span: valueSpan, message: message(SAID.way, indicator, before + unit, value + unit, match[2]!) };
}

/** 孕产妇死亡率不低于12/10万, 系统管理率控制在95%以下: a floor for what should fall, a ceiling for what should rise. */
function* wrongEnd(target: Target): Generator<Problem> {
  const { indicator } = measureOf(target);
  if (!indicator || target.unit === 'ratio') return; // 2:3 is read as it is written
  const better = indicator.better ?? 'higher';
  const end = /^>/.test(target.op) ? 'lower' : /^</.test(target.op) ? 'higher' : undefined;
  if (end === better) yield { span: target.valueSpan, message: message(SAID[end], target.indicator, show(target)) };
}

/** 5岁以下儿童死亡率 counts what 婴儿死亡率 counts, and more. */
function* belowPart(targets: readonly Target[]): Generator<Problem> {
  const levels = targets.filter((t) => t.change === null && measureOf(t).indicator && measureOf(t).narrow === '');
  for (const whole of levels) {
    for (const name of measureOf(whole).indicator!.contains ?? []) {
      const part = levels.find((t) => measureOf(t).indicator!.name === name && t.unit === whole.unit && t.deadline === whole.deadline);
      if (part && whole.value < part.value) {
        yield { span: whole.valueSpan, message: message(SAID.part, whole.indicator, show(whole), part.indicator, show(part)) };
      }
    }
  }
}
