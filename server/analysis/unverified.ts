/** What a higher-level value rests on: the mark 待核实 where no confirmed source gives it, the document where it is another one. */
import { message, type Message } from '../base/messages';
import { headsBeside, show } from '../compare/verdict';
import type { Target } from '../targets/target';
import type { UpperPlan } from './upper-plan';

/**
 * The value of a higher-level target for people, marked where it does not rest on the plan’s own text; `beside` a target that is for
 * more or fewer people it says for how many, beside one of another time in what time.
 */
export function valueIn(upper: UpperPlan, target: Target, beside = target): Message {
  const value = `${target.hedge ?? ''}${headsBeside(target, beside)}${show(target)}`;
  const document = upper.documents.get(target);
  if (document !== undefined) return message('value.document', value, document);
  return message(upper.unverified.has(target) ? 'value.unverified' : 'value', value);
}

/** How grave a finding that rests on a value may be at most; undefined: as grave as its rule says. */
export function gravestFor(upper: UpperPlan, target: Target): 'info' | 'hint' | undefined {
  if (upper.unverified.has(target)) return 'hint';
  return upper.documents.has(target) ? 'info' : undefined;
}
