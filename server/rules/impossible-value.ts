import { measureOf } from '../compare/measure';
import { language } from '../data';
import { show } from '../compare/verdict';
import { message } from '../messages';
import type { Target } from '../target/target';
import { anyOf } from '../target/words';
import type { Problem, Rule } from './rule';

/** Values that cannot be: a share above 100%, “100%以上” of a whole, a fall to more than before, a total below one of its parts. */
export const impossibleValue: Rule = {
  id: 'impossible-value',
  category: 'target',
  severity: 'error',
  *check({ targets }) {
    for (const target of targets) {
      if (target.change !== null || target.implied) continue;
      yield* overWhole(target);
      yield* wrongWay(target);
    }
    yield* belowPart(targets);
  },
};

const WHOLE = 100;

/** Shares and rates of a whole end at 100%; gross enrolment 毛入学率 has no such end. */
function* overWhole(target: Target): Generator<Problem> {
  const { indicator } = measureOf(target);
  if (target.unit !== '%' || (indicator ? indicator.unbounded : !/(?:占比|普及率|覆盖率|参保率|巩固率|女性比例)$/.test(target.indicator))) return;
  if (target.value > WHOLE) yield { span: target.valueSpan, message: message('impossible-value', target.indicator, show(target), `${WHOLE}%`) };
  // 达到100% is read as ≥ too: only the words 以上 and 超过 say more than the whole.
  else if (target.value === WHOLE && (target.op === '>' || /以上$/.test(target.text))) {
    yield { span: target.valueSpan, severity: 'warning', message: message('impossible-value.above', target.indicator, `${WHOLE}%`) };
  }
}

const FROM = new RegExp(`[由从][^，。；]{0,16}?(\\d+(?:\\.\\d+)?)[^，。；\\d]{0,10}?(${anyOf([...language.decrease, ...language.increase])})[到至为]`);
const FALLS: ReadonlySet<string> = new Set(language.decrease);

/** 由10%下降到12%: a fall that rises, or a rise that falls. */
function* wrongWay({ text, value, indicator, valueSpan, unit }: Target): Generator<Problem> {
  const match = FROM.exec(text.replace(/20\d\d年|\/10万/g, ''));
  if (!match) return;
  const before = Number(match[1]);
  if (FALLS.has(match[2]!) ? value > before : value < before) yield { span: valueSpan, message: message('impossible-value.way', indicator, before + unit, value + unit, match[2]!) };
}

/** 5岁以下儿童死亡率 counts what 婴儿死亡率 counts, and more. */
function* belowPart(targets: readonly Target[]): Generator<Problem> {
  const levels = targets.filter((t) => t.change === null && measureOf(t).indicator && measureOf(t).narrow === '');
  for (const whole of levels) {
    for (const name of measureOf(whole).indicator!.contains ?? []) {
      const part = levels.find((t) => measureOf(t).indicator!.name === name && t.unit === whole.unit && t.deadline === whole.deadline);
      if (part && whole.value < part.value) {
        yield { span: whole.valueSpan, message: message('impossible-value.part', whole.indicator, show(whole), part.indicator, show(part)) };
      }
    }
  }
}
