/** Every target 目标值 of a plan: its sentences read one by one, each clause put in its place. */
import { perText } from '../memo';
import { sliceFlow, spanOf, type Flow } from '../plan/flow';
import type { Plan } from '../plan/plan';
import { passagesOf } from './passages';
import { readSentence, type Clause } from './sentence';
import type { Passage, Target } from './target';

/** Every quantitative commitment of a plan, in the order of the text. `source` is the text that the plan was read from. */
export function readTargets(plan: Plan, source: string): Target[] {
  const since = plan.period?.[0] ?? 0;
  return passagesOf(plan).flatMap((passage) => sentencesOf(passage.flow)
    .filter(({ text }) => !isPast(text, since))
    .flatMap((flow) => clausesOf(flow.text).map((clause) => targetOf(clause, flow, passage, source))));
}

/** What a sentence says depends on its words alone, and a keystroke changes one sentence. */
const clausesOf = perText(readSentence);

/** A clause in its place in the text. */
function targetOf({ from, to, valueFrom, valueTo, ...said }: Clause, flow: Flow, { section, domain, item }: Passage, source: string): Target {
  const text = flow.at.slice(from, to).map((at) => source[at]).join('');
  return { ...said, section, domain, item, text, span: spanOf(flow, from, to), valueSpan: spanOf(flow, valueFrom, valueTo) };
}

/** Whether a sentence tells what had been reached before the plan's first year. */
function isPast(sentence: string, since: number): boolean {
  const year = /^(?:到|至|在)?((?:19|20)\d\d)年(?:底|末)?(?:前)?(?!为基|的?基础|以来)/.exec(sentence)?.[1];
  return (year !== undefined && Number(year) < since) || /^[^，]{0,12}(?:截至|截止)|^[^，]{0,10}以来，/.test(sentence);
}

/** Splits a flow after each 。！？；. */
export function sentencesOf(flow: Flow): Flow[] {
  const sentences: Flow[] = [];
  let from = 0;
  for (const match of flow.text.matchAll(/[。！？；]/g)) {
    sentences.push(sliceFlow(flow, from, match.index + 1));
    from = match.index + 1;
  }
  return [...sentences, sliceFlow(flow, from)].filter((sentence) => sentence.text.length > 1).flatMap(inPieces);
}

/** No sentence is that long; what looks like one is cut, so that reading it takes time linear in the text. */
const LONGEST = 400;
function inPieces(sentence: Flow): Flow[] {
  if (sentence.text.length <= LONGEST) return [sentence];
  return Array.from({ length: Math.ceil(sentence.text.length / LONGEST) }, (_, i) => sliceFlow(sentence, i * LONGEST, Math.min(sentence.text.length, (i + 1) * LONGEST)));
}
