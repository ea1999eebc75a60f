/** The models of a draft's sentences: those of other texts that they repeat. Used by `near-copy` and by the hover. */
import { alignmentOf, SentenceIndex, sentencesFor, type Alignment } from '../compare/align';
import type { Flow } from '../plan/flow';
import type { Plan } from '../plan/plan';
import { paragraphsIn } from './text';
import type { PlanAnalysis, UpperPlan } from './rule';

/** A text that the draft may repeat: a higher-level plan, or (without `upper`) a plan of the same file. */
export interface Model {
  readonly upper: UpperPlan | undefined;
  readonly paragraphs: readonly Flow[];
}

const models = new WeakMap<PlanAnalysis, readonly Model[]>();

/** The nearest higher-level plan first, the draft itself last. */
export function modelsOf(analysis: PlanAnalysis): readonly Model[] {
  let found = models.get(analysis);
  if (!found) {
    const uppers = analysis.uppers.filter(({ paragraphs }) => paragraphs.length).map((upper) => ({ upper, paragraphs: upper.paragraphs }));
    const plans = [...analysis.others.map(({ plan }) => plan), analysis.plan];
    found = [...uppers.reverse(), ...plans.map((plan) => ({ upper: undefined, paragraphs: flowsOf(plan) }))];
    models.set(analysis, found);
  }
  return found;
}

const flows = new WeakMap<Plan, readonly Flow[]>();

/** The paragraphs of a plan, one list a plan, so that it is indexed once for all plans of its file. */
function flowsOf(plan: Plan): readonly Flow[] {
  let found = flows.get(plan);
  if (!found) flows.set(plan, (found = paragraphsIn(plan).map(({ flow }) => flow)));
  return found;
}

const indexes = new WeakMap<readonly Flow[], SentenceIndex>();

/** The index of a text, made once: a higher-level plan serves every version of the draft. */
function indexOf(paragraphs: readonly Flow[]): SentenceIndex {
  let index = indexes.get(paragraphs);
  if (!index) indexes.set(paragraphs, (index = new SentenceIndex(sentencesFor(paragraphs, 0))));
  return index;
}

const alignments = new WeakMap<PlanAnalysis, readonly Alignment[]>();

/** Every sentence of the draft that has a model, with its model; `model.text` counts in `modelsOf`. */
export function alignmentsOf(analysis: PlanAnalysis): readonly Alignment[] {
  let found = alignments.get(analysis);
  if (!found) alignments.set(analysis, (found = align(modelsOf(analysis))));
  return found;
}

function align(texts: readonly Model[]): Alignment[] {
  const draft = texts.length - 1;
  return sentencesFor(texts[draft]!.paragraphs, 0).flatMap((sentence) => {
    for (const [text, { paragraphs }] of texts.entries()) {
      // In the draft itself a sentence is not its own model: only there does its place count.
      const model = text === draft ? indexOf(paragraphs).modelOf(sentence) : indexOf(paragraphs).modelOfOther(sentence.flow);
      if (model) return [alignmentOf(sentence.flow, { ...model, text })];
    }
    return [];
  });
}

/** The title of the higher-level plan that a sentence's model comes from; undefined for this file itself. */
export const modelTitle = (analysis: PlanAnalysis, { model }: Alignment): string | undefined => modelsOf(analysis)[model.text]!.upper?.title;
