/** Shares that stand inside their clause, before what does something: 妇代会主任100%进村班子. */
import { language } from '../data';
import type { Lead } from './lead';
import { anyOf, HEAD_AT_END } from './words';

const SERVES = new RegExp(anyOf([...language.predicates, ...language.create].filter((word) => word.length > 1)));
/** Whether what stands before and after a share leaves it inside its clause. */
export function mayServe(lead: Lead, rest: string): boolean {
  if (/^(?:[、，；和及与（]|$)/.test(rest)) return false;
  return rest.startsWith('的') ? lead.op !== undefined : lead.subject !== '' && !HEAD_AT_END.test(lead.subject);
}
/** 进村班子, 达到标准: the share does something. */
const SERVING = new RegExp(`^(?:进|实行|${SERVES.source})[^，。]{2,}`);
const isServing = (words: string): boolean => SERVING.test(words);

/** What a share is of, with the verb behind a second share: both of them do it. Undefined where it is of nothing that can do so. */
export function servedBy(own: string, tail: string, isFirstOfTwo: boolean): string | undefined {
  const verb = SERVES.exec(tail);
  if (!verb || verb.index === 0 ? !isServing(own) : own.length < 2) return undefined;
  if (!isFirstOfTwo) return own;
  return verb ? own + tail.slice(verb.index) : undefined;
}
