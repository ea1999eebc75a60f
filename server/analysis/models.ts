/** The models of a draft's sentences: those of other texts that they repeat. Used by `near-copy` and by the hover. */
import { alignmentOf, SentenceIndex, sentencesFor, type Alignment, type Sentence } from '../compare/align';
import { Occurrences } from '../compare/occurrences';
import { perObject } from '../base/memo';
import type { Flow } from '../plan/flow';
import type { Plan } from '../plan/plan';
import { paragraphsIn } from './text';
import type { PlanAnalysis } from './analysis';
import type { UpperPlan } from './upper-plan';

/** A text that the draft may repeat: a higher-level plan, or (without `upper`) its own file. */
export interface Model {
  readonly upper: UpperPlan | undefined;
  readonly paragraphs: readonly Flow[];
}

/** The nearest higher-level plan first, the file itself last. */
export const modelsOf = perObject(({ file, uppers }: PlanAnalysis): readonly Model[] => [
  ...uppers
    .filter(({ paragraphs }) => paragraphs.length)
    .map((upper) => ({ upper, paragraphs: upper.paragraphs }))
    .reverse(),
  { upper: undefined, paragraphs: paragraphsOf(file) },
]);

/** The paragraphs of all plans of a file: one list, so that they are joined once for all of them. */
const paragraphsOf = perObject((file: readonly Plan[]): readonly Flow[] => file.flatMap(flowsOf));
const flowsOf = perObject((plan: Plan): readonly Flow[] => paragraphsIn(plan).map(({ flow }) => flow));

/** The words of a text, a line a paragraph. */
export const textOf = ({ paragraphs }: Pick<Model, 'paragraphs'>): string => joined(paragraphs);
const joined = perObject((paragraphs: readonly Flow[]): string => paragraphs.map((flow) => flow.text).join('\n'));

/** How often words stand in some models together, counted up to `most`. */
export function countIn(models: readonly Model[], words: string, most: number): number {
  let n = 0;
  for (const model of models) if (n < most) n += occurrencesIn(model).count(words, most - n);
  return n;
}
/** What a text says how often: that of a higher-level plan serves every version of the draft. */
export const occurrencesIn = ({ paragraphs }: Pick<Model, 'paragraphs'>): Occurrences => indexed(paragraphs);
const indexed = perObject((paragraphs: readonly Flow[]) => new Occurrences(joined(paragraphs)));

const sentencesOf = perObject((paragraphs: readonly Flow[]) => sentencesFor(paragraphs, 0));
/** The index of a higher-level plan serves every version of the draft, that of a file all of its plans. */
const indexOf = perObject((paragraphs: readonly Flow[]) => new SentenceIndex(sentencesOf(paragraphs)));
const indexOfFile = perObject((file: readonly Plan[]) => new SentenceIndex(file.flatMap((plan) => sentencesOf(flowsOf(plan)))));

/** Every sentence of the draft that has a model, with its model; `model.text` counts in `modelsOf`. */
export const alignmentsOf = perObject((analysis: PlanAnalysis): readonly Alignment[] => {
  const lookUps = modelsOf(analysis).map(({ upper, paragraphs }) => {
    if (!upper) return (sentence: Sentence) => indexOfFile(analysis.file).modelOf(sentence);
    return ({ words }: Sentence) => indexOf(paragraphs).modelOfOther(words); // which remembers what it was asked
  });
  return sentencesOf(flowsOf(analysis.plan)).flatMap((sentence) => {
    for (const [text, modelOf] of lookUps.entries()) {
      const model = modelOf(sentence);
      if (model) return [alignmentOf(sentence, { ...model, text })];
    }
    return [];
  });
});

/** The title of the higher-level plan that a sentence's model comes from; undefined for this file itself. */
export const modelTitle = (analysis: PlanAnalysis, { model }: Alignment): string | undefined =>
  modelsOf(analysis)[model.text]!.upper?.title;
