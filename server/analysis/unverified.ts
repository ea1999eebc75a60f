/** The mark 待核实: values of higher-level plans that no confirmed source gives. */
import type { UpperPlan } from './upper-plan';
import { show } from '../compare/verdict';
import { message, type Message } from '../base/messages';
import type { Target } from '../targets/target';

/** The value of a higher-level target for people, marked 待核实 where no national text confirms it. */
export const valueIn = (upper: UpperPlan, target: Target): Message =>
  message(upper.unverified.has(target) ? 'value.unverified' : 'value', `${target.hedge ?? ''}${show(target)}`);
