/**
 * Sentences of the draft beside the sentences of other texts that they nearly repeat. County plans repeat most sentences of the
 * province's: an index of five-character runs finds the model of a sentence, a character diff shows how the two differ.
 */
import { diff } from '../base/diff';
import { perObject, perText } from '../base/memo';
import { spanOf, type Flow, type Span } from '../plan/flow';
import { Postings } from './postings';

/** The words of a sentence, the same object in every version of a paragraph that stays as it is. */
export interface Words {
  readonly text: string;
  /** A number for each run of RUN characters. Two runs may share one: the diff that follows tells. */
  readonly runs: Int32Array;
}

/** A sentence of a text, without its full stop. */
export interface Sentence {
  readonly words: Words;
  readonly flow: Flow;
  /** Index of the text that it comes from. */
  readonly text: number;
}

/** A draft's sentence and its model. */
export interface Alignment {
  readonly own: Flow;
  readonly model: Sentence;
  /** From the model to the draft's words: kept (0), left out (-1), put in (1). */
  readonly edits: readonly (readonly [number, string])[];
}

const RUN = 5;
/** A sentence shorter than this is repeated by chance. */
const SHORTEST = 12;
/** Share of a sentence's runs that its model must have. */
const SHARED = 0.35;

/** Splits paragraphs into sentences of a length worth comparing. */
export function sentencesFor(paragraphs: readonly Flow[], text: number): Sentence[] {
  return paragraphs.flatMap((flow) =>
    comparableIn(flow.text).map(({ from, words }) => ({
      words,
      flow: { text: words.text, at: flow.at.slice(from, from + words.text.length) },
      text,
    })),
  );
}

/** The sentences of a paragraph that are long enough, and where they begin. */
const comparableIn = perText((paragraph): readonly { readonly from: number; readonly words: Words }[] => {
  const sentences: { from: number; words: Words }[] = [];
  let from = 0;
  for (const { index } of paragraph.matchAll(/[。；！？]|$/g)) {
    if (index - from >= SHORTEST) sentences.push({ from, words: wordsOf(paragraph.slice(from, index)) });
    from = index + 1;
  }
  return sentences;
});

/** The words of a sentence that stands alone. */
export const wordsOf = (text: string): Words => ({ text, runs: runsOf(text) });

function runsOf(text: string): Int32Array {
  const runs = new Int32Array(Math.max(0, text.length - RUN + 1));
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const leaving = i >= RUN ? Math.imul(text.charCodeAt(i - RUN), LEAVING) : 0;
    run = (Math.imul(run, FACTOR) + text.charCodeAt(i) - leaving) | 0;
    if (i >= RUN - 1) runs[i - RUN + 1] = run;
  }
  return runs;
}
const FACTOR = 0x01000193;
/** FACTOR to the power of RUN, modulo 2³². */
const LEAVING = Array.from({ length: RUN }).reduce<number>((power) => Math.imul(power, FACTOR), 1);

/** A run of more sentences than this tells none of them. */
const MOST_SENTENCES = 12;

/** An index of model sentences. Building it and looking a sentence up take time linear in the text. */
export class SentenceIndex {
  private readonly runs: Postings;
  /** By sentence: how many runs it shares with the one that is looked up; 0 between two look-ups. */
  private readonly votes: Int32Array;

  constructor(private readonly sentences: readonly Sentence[]) {
    this.runs = new Postings(
      sentences.reduce((sum, { words }) => sum + words.runs.length, 0),
      MOST_SENTENCES,
    );
    this.votes = new Int32Array(sentences.length);
    sentences.forEach(({ words }, i) => {
      for (const run of words.runs) this.runs.add(run, i);
    });
  }

  /** The model of a sentence of another text: a higher-level plan is asked for the same words with every keystroke. */
  readonly modelOfOther = perObject((words: Words) => this.modelFor(words, () => false));

  /** The model of a sentence; never itself. */
  modelOf({ words, flow, text }: Sentence): Sentence | undefined {
    return this.modelFor(words, (other) => other.text === text && other.flow.at[0] === flow.at[0]);
  }

  /** The sentence that shares most runs with some words, if they are many. */
  private modelFor({ text, runs }: Words, isItself: (other: Sentence) => boolean): Sentence | undefined {
    const voted: number[] = [];
    const vote = (i: number) => {
      if (!this.votes[i]!++) voted.push(i);
    };
    for (const run of runs) this.runs.visit(run, vote);
    let best: Sentence | undefined;
    let most = SHARED * (text.length - RUN + 1);
    for (const i of voted) {
      const [sentence, count] = [this.sentences[i]!, this.votes[i]!];
      if (count > most && !isItself(sentence)) [best, most] = [sentence, count];
      this.votes[i] = 0;
    }
    return best;
  }
}

const diffsTo = perObject((model: Words) => perObject((own: Words): Alignment['edits'] => diff(model.text, own.text)));

/** A sentence beside its model. */
export const alignmentOf = ({ flow, words }: Sentence, model: Sentence): Alignment => ({
  own: flow,
  model,
  edits: diffsTo(model.words)(words),
});

/** A place where a sentence differs from its model. */
export interface Difference {
  /** The model's words and the draft's, either may be ''. */
  readonly model: string;
  readonly own: string;
  /** Characters kept before and after, up to the next difference. */
  readonly before: string;
  readonly after: string;
  /** Offsets of the draft's words in its sentence. */
  readonly from: number;
  readonly to: number;
}

/** The differences of an alignment, in order. */
export const differencesOf = ({ edits }: Alignment): readonly Difference[] => differencesBy(edits);
const differencesBy = perObject((edits: Alignment['edits']): readonly Difference[] => {
  const found: Difference[] = [];
  let at = 0;
  for (let i = 0; i < edits.length; i++) {
    const [kind, words] = edits[i]!;
    if (kind === 0) {
      at += words.length;
      continue;
    }
    const next = edits[i + 1];
    const pair = kind === -1 && next?.[0] === 1 ? next : undefined;
    const own = kind === 1 ? words : (pair?.[1] ?? '');
    const after = edits[i + (pair ? 2 : 1)];
    const before = edits[i - 1];
    found.push({
      model: kind === -1 ? words : '',
      own,
      before: before?.[0] === 0 ? before[1] : '',
      after: after?.[0] === 0 ? after[1] : '',
      from: at,
      to: at + own.length,
    });
    at += own.length;
    if (pair) i++;
  }
  return found;
});

/** Where a difference stands in the draft: its words, or for words left out the two characters around the gap. */
export function differenceSpan(own: Flow, { from, to }: Difference): Span {
  return to > from ? spanOf(own, from, to) : spanOf(own, Math.max(0, from - 1), Math.min(own.text.length, from + 1));
}
