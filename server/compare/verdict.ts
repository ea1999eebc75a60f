/** Ranks a draft's target against a higher-level plan's target for the same thing. */
import { language, type Direction } from '../data';
import { message, type Message } from '../base/messages';
import type { Target } from '../targets/target';
import { anyOf } from '../targets/words';
import { measureOf } from './measure';

export type Verdict = 'weaker' | 'equal' | 'stronger' | 'undecided';

export interface Ranking {
  readonly verdict: Verdict;
  readonly reason: Message;
  /** The values are equal and only the wording (力争, 左右) differs. */
  readonly wording: boolean;
}

const WORSE = new RegExp(`(?:${anyOf(language.lowerIsBetter)})$`);

/** Which way is good: what the indicator's entry says, else the comparator (以下), else the name (…死亡率). */
export function directionOf(target: Target): Direction {
  const { indicator } = measureOf(target);
  if (indicator) return indicator.better ?? 'higher';
  if (target.op === '<=' || target.op === '<') return 'lower';
  return WORSE.test(target.indicator) ? 'lower' : 'higher';
}

const undecided = (reason: Message): Ranking => ({ verdict: 'undecided', reason, wording: false });

/** The verdict on `draft` seen from `upper`. Undecided, with the reason, where the two cannot be ranked. */
export function rank(draft: Target, upper: Target): Ranking {
  const obstacle = obstacleBetween(draft, upper);
  if (obstacle) return undecided(obstacle);
  const values = comparable(draft, upper);
  if (!values) return undecided(message('reason.unit', upper.unit, draft.unit));
  const [d, u] = values;
  const better = draft.change ? 'higher' : directionOf(upper);
  if (Math.abs(d - u) > 1e-9 * Math.max(1, Math.abs(u))) {
    const stronger = better === 'higher' ? d > u : d < u;
    return { verdict: stronger ? 'stronger' : 'weaker', reason: message('reason.value', show(upper), show(draft)), wording: false };
  }
  return rankWording(draft, upper);
}

/** Why two targets cannot be ranked, if they cannot: other populations, a change against a level, another base or period. */
function obstacleBetween(draft: Target, upper: Target): Message | undefined {
  const [own, theirs] = [measureOf(draft), measureOf(upper)];
  if (own.narrow !== theirs.narrow || (own.indicator && theirs.indicator && own.indicator !== theirs.indicator)) {
    return message('reason.scope', upper.scope ?? upper.indicator, draft.scope ?? draft.indicator);
  }
  if ((draft.change === null) !== (upper.change === null)) return message('reason.change');
  const isSameChange = draft.base === upper.base && draft.change === upper.change;
  if (draft.change && !isSameChange) return message('reason.base', upper.base ?? '—', draft.base ?? '—');
  return draft.per === upper.per ? undefined : message('reason.per', upper.per ?? '—', draft.per ?? '—');
}

/** At the same value 左右 is weaker than 以上, and 力争 weaker than the plain form. */
function rankWording(draft: Target, upper: Target): Ranking {
  const softness = (t: Target) => (t.op === '~' ? 1 : 0) + (t.hedge ? 1 : 0);
  const difference = softness(draft) - softness(upper);
  if (difference === 0) return { verdict: 'equal', reason: message('reason.equal', show(draft)), wording: false };
  const reason = message('reason.wording', wording(upper), wording(draft));
  return { verdict: difference > 0 ? 'weaker' : 'stronger', reason, wording: true };
}

const SCALE = (unit: string) => language.units[unit]?.scale;

function comparable(draft: Target, upper: Target): [number, number] | undefined {
  if (draft.unit === upper.unit) return [draft.value, upper.value];
  const [d, u] = [SCALE(draft.unit), SCALE(upper.unit)];
  return d && u ? [draft.value * d, upper.value * u] : undefined;
}

const OPERATORS: Readonly<Record<Target['op'], string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '~': '≈', '=': '=' };

/** A target's value for people: ≤12/10万, ≈45%, ↓20%（比2020年）. */
export function show(target: Target): string {
  const number = target.unit === 'ratio' ? String(target.value) : `${target.value}${target.unit}`;
  if (!target.change) return `${OPERATORS[target.op]}${number}`;
  return `${target.change === 'decrease' ? '↓' : '↑'}${number}${target.base ? `（比${target.base}）` : target.per ? `（每${target.per}）` : ''}`;
}

/** A target's indicator for people, with the place that a counted thing is promised for. */
export const label = ({ scope, indicator }: Target): string =>
  (scope && !indicator.includes(scope) && !/^以/.test(scope) ? scope : '') + indicator;

const wording = (t: Target) => `${t.hedge ?? ''}${show(t)}`;
