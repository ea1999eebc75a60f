/** Goals and measures in parts of their own, whose headings are not the same: 妇女与健康 in the one, 促进妇女健康发展 in the other. */
import { sameCore } from './domains';
import { wordFor } from './own-labels';
import type { Section } from './plan';
import { domainWords, readLabel, type Vocabulary } from './vocabulary';

/** A part as it is being read. */
interface Half {
  readonly title: string;
  readonly sections: readonly Heading[];
}
type Heading = { -readonly [K in keyof Section]: Section[K] };

/** Fewer may agree by chance. */
const LEAST = 3;

/**
 * What a part’s title says of its domains: 二、发展领域和主要目标, 二、妇女发展的目标 of their goals; undefined where it says nothing, or both.
 * 三、主要任务 says that it holds their measures only `behindGoals` in a part of their own: elsewhere it may hold all that they have.
 */
export function labelOfPart(title: string, vocabulary: Vocabulary, behindGoals: boolean): Section['label'] {
  const byWords = (word: string) => {
    const id = wordFor(word);
    return id === 'goal' || behindGoals ? id : undefined;
  };
  const said = title.split(/[、和与及]/).flatMap((word) => readLabel(word, vocabulary)?.id ?? byWords(word) ?? []);
  return new Set(said).size === 1 ? said[0] : undefined;
}

/** Tells the headings of a part of goals and those of another part, as many, what they are and what domain they are about. */
export function joinHalves(parts: readonly Half[], vocabulary: Vocabulary): void {
  const mayHoldGoals = ({ title, sections }: Half) => sections.length >= LEAST && labelOfPart(title, vocabulary, false) === 'goal';
  const halves = parts.flatMap((part, at) => {
    const other = mayHoldGoals(part) ? parts.slice(at + 1).find(({ sections }) => areHalves(part.sections, sections)) : undefined;
    return other ? [{ goals: part.sections, measures: other.sections }] : []; // no 总体目标, which has sections of its own
  });
  const { goals = [], measures = [] } = halves[0] ?? {};
  for (const [i, measure] of measures.entries()) {
    const goal = goals[i]!;
    const about = domainWords(([goal, measure].find(({ kind }) => kind === 'domain') ?? goal).title);
    Object.assign(goal, { kind: 'domain', label: 'goal', about });
    Object.assign(measure, { kind: 'domain', label: 'measure', about });
  }
}

/** Whether most of two parts’ headings, which have no labels below them, are about one thing, each with the one in its place. */
function areHalves(goals: readonly Heading[], others: readonly Heading[]): boolean {
  if (!goals.length || goals.length !== others.length) return false;
  if ([...goals, ...others].some(({ sections }) => sections.some(({ label }) => label))) return false;
  return 2 * goals.filter(({ title }, i) => sameCore(title, others[i]!.title)).length > goals.length;
}
