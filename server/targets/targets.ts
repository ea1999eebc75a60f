/** Every target 目标值 of a plan: its sentences read one by one, each clause put in its place. */
import { isLess } from './indicators';
import { anyOf } from '../base/matches';
import { perText } from '../base/memo';
import { language } from '../data';
import { isPaused, sliceFlow, spanOf, type Flow } from '../plan/flow';
import type { Plan } from '../plan/plan';
import { withYearsBelow, type Head } from '../plan/rows';
import { withDigitYears, type Period } from '../plan/title';
import { dueOpening, openingYears } from './deadlines';
import { passagesOf } from './passages';
import { withStages, type Clause } from './reading';
import { readSentence } from './sentence';
import { isPast, sentencesIn, stateYear } from './sentences';
import { cellsOf, headAbove, headOf, namedIn, rowOf, sentencesOf, type Named, type Row, type RowValue } from './tables';
import { STATED, type Passage, type Target } from './target';
import { populationOf } from './words';

/** Every quantitative commitment of a plan, in the order of the text. */
export function readTargets(plan: Plan): Target[] {
  const targets: Target[] = [];
  let isDated = false; // lists are for years that their labels say
  let head: Head = [];
  let above: Named | undefined;
  for (const passage of passagesOf(plan)) {
    const cells = cellsOf(passage.flow, plan.source);
    const own = headOf(cells) ?? withYearsBelow(head, cells);
    const isInside = cells.length > 1 || isGroup(passage.flow.text);
    head = own ?? (isInside ? head : []);
    if (own) continue;
    const heads = headAbove(head, cells);
    const row = rowOf(cells, heads, above);
    const found = row
      ? targetsOfRow(row, passage, plan)
      : sentencesOf(passage.flow, cells, heads, plan.source)
          .flatMap((flow) => apart(flow, plan.source))
          .flatMap((flow) => targetsOfText({ ...passage, flow }, plan));
    above = isInside ? (row ?? namedIn(cells[0]?.text ?? '')) : undefined;
    for (const target of found) targets.push(target);
    isDated ||= passage.due !== undefined;
  }
  return isDated ? withStages(targets.map((said) => ({ said }))).map(({ said }) => said) : targets;
}

/** A line between the rows of a table, without a sentence: 妇女与健康, 婴儿死亡率（‰）. */
const isGroup = (text: string): boolean => text.length <= 30 && !/[。；，：]/.test(text);

/** Characters of a short title in front of its paragraph. */
const LONGEST_TITLE = 16;
const TITLE = new RegExp(`^(?:${anyOf(language.openers)})[\\u4e00-\\u9fff、]+$`);

/** 提高健康水平　死亡率…: wide space behind a title does what a full stop would do. */
function apart(flow: Flow, source: string): readonly Flow[] {
  for (let i = 3; i <= LONGEST_TITLE && i < flow.text.length; i++)
    if (isPaused(flow, i, source)) return TITLE.test(flow.text.slice(0, i)) ? [sliceFlow(flow, 0, i), sliceFlow(flow, i)] : [flow];
  return [flow];
}

function targetsOfText(passage: Passage, { period: [since, until] = [0, Infinity], source }: Plan): Target[] {
  const promised = commitmentsIn(passage.flow.text).filter(({ text }) => !isPast(text, since));
  const dueLater = promised.flatMap(({ clauses }) => clauses.filter(({ said }) => (said.deadline ?? 0) > until));
  const later = new Set(dueLater.map(({ said }) => said.indicator));
  return promised.flatMap(({ from, text, clauses }) =>
    ahead(clauses, since)
      .filter(({ valueFrom }) => !(stateYear(text.slice(0, valueFrom)) < since))
      .map((clause) => targetOf(atTheEnd(clause, until, later), from, passage, source))
      .filter(({ valueSpan: { start, end } }) => !areTwo(source.slice(start, end), source.slice(Math.max(0, start - 2), start))),
  );
}

/** 14.5 12 of two cells; not 1 2 or 达到8 1.3 of a line that was stretched, nor 1 200. */
function areTwo(said: string, before: string): boolean {
  const value = said.replace(/\/10[\s\S]*/, '');
  if (!/\d\d/.test(value) && /[到至在为达过于]\s*$/.test(before)) return false;
  if (/^1 ?0 ?0(?![\d.])/.test(value)) return false; // 1 00%
  if (/^\d(?:[ \t]+\d){2}/.test(value) && /\n[ \t]*$/.test(before)) return true; // 4 3 2 on a line of their own
  return /\d[ \t\u3000]+\d/.test(value) && /\d[\d.]/.test(value) && !/^\D*\d{1,3}(?: \d{3})+(?!\d)/.test(value);
}

/** What is due in the plan's last year is no stage where nothing is due later: 达到30%，到2030年达到35%. */
function atTheEnd(clause: Clause, until: number, later: ReadonlySet<string>): Clause {
  const { stage, ...said } = clause.said;
  const isStage = clause.isPart || later.has(said.indicator); // 达到85%（2025年达到80%）
  return stage === undefined || stage < until || isStage ? clause : { ...clause, said };
}

/** 使2020年5岁以下儿童死亡率降低一半: of a change, a year before the plan's first is the base. */
function sinceBefore(clause: Clause, since: number): Clause {
  const { change, base, deadline } = clause.said;
  if (change === null || base !== null || deadline === null || deadline >= since) return clause;
  return { ...clause, said: { ...clause.said, base: `${deadline}年`, deadline: null } };
}

/** 2020年达到60%，2025年达到70%: beside a later one, what was reached before the plan's first year is no promise. */
function ahead(all: readonly Clause[], since: number): readonly Clause[] {
  const clauses = all.map((clause) => sinceBefore(clause, since));
  const later = clauses.filter(({ said }) => said.deadline === null || said.deadline >= since);
  return later.length ? later : clauses;
}

/** The values of a table's row that lie ahead: the last column's, and earlier ones as stages. Columns before the plan are its base. */
function targetsOfRow(row: Row, { flow, section, domain, item }: Passage, plan: Plan): Target[] {
  const dated = row.values.map((value) => (value.isMiddle && plan.period ? { ...value, year: middleOf(plan.period) } : value));
  const ahead = dated.filter(({ year }) => year === undefined || !plan.period || year >= plan.period[0]);
  const values = (dated.some(({ year }) => year !== undefined) ? ahead : dated.slice(-1)).map(({ cell, ...value }) => ({
    ...value,
    valueSpan: spanOf(flow, cell.from, cell.to),
  }));
  const text = printed(flow, 0, flow.text.length, plan.source);
  return tableTargets({ ...row, values }, { section, domain, item, text, span: spanOf(flow) });
}

/** 2025 of 2021 to 2030. */
const middleOf = ([from, until]: Period): number => Math.floor((from + until) / 2);

/** A row as it was read, and where its values stand. */
interface PlacedRow extends Omit<Row, 'values'> {
  readonly values: readonly (Omit<RowValue, 'cell'> & Pick<Target, 'valueSpan'>)[];
}

/** The targets of a table's row: the last value is the target, those of earlier years are stages on the way. */
export const tableTargets = (
  { name, unit, binding, values, isFalling }: PlacedRow,
  place: Pick<Target, 'section' | 'domain' | 'item' | 'text' | 'span'>,
): Target[] =>
  values.map(({ op, value, year, said, valueSpan }, i) => ({
    indicator: name,
    scope: populationOf(name) || null,
    op: op ?? (isFalling || isLess(name) ? '<=' : '>='),
    value,
    ...STATED,
    ...sayingOf(said, unit),
    deadline: year ?? null,
    ...(i < values.length - 1 && year !== undefined ? { stage: year } : {}),
    ...(binding === undefined ? {} : { binding }),
    isRow: true,
    ...place,
    valueSpan,
  }));

/** Of what a cell says as a sentence does; of a number alone no more than its unit. */
function sayingOf(said: RowValue['said'], unit: string) {
  if (!said) return { unit };
  const { change, base, per, hedge, implied } = said;
  return { unit: said.unit, change, base, per, hedge, implied };
}

/** The clauses of two sentences, those of the first as stages of the second’s where these are of a later year. */
function staged(first: readonly Clause[], second: readonly Clause[]): [readonly Clause[], readonly Clause[]] {
  const all = withStages([...first, ...second]);
  return [all.slice(0, first.length), all.slice(first.length)];
}

/** What goes on with another year is of the whole again where that has a year itself (2025年达到90%，其中农村85%). */
function wholesOf(clauses: readonly Clause[]): readonly Clause[] {
  const wholes = clauses.filter(({ isPart }) => !isPart);
  return wholes.some(({ said }) => said.deadline !== null) ? wholes : clauses;
}

/** A sentence that commits to something, and where it begins in its paragraph. */
interface Commitment {
  readonly from: number;
  readonly text: string;
  readonly clauses: readonly Clause[];
}

/** A clause that says no year itself, due by one that its period opens with. */
const dueBy = (clause: Clause, year: number | undefined): Clause =>
  year === undefined || clause.said.deadline !== null ? clause : { ...clause, said: { ...clause.said, deadline: year } };

/** What a paragraph says depends on its words alone, and a keystroke changes one paragraph. */
const commitmentsIn = perText((paragraph): readonly Commitment[] => {
  const found: Commitment[] = [];
  let years = ''; // of the sentences up to the next 。
  let due: number | undefined; // 到2025年，…；…
  for (const { from, text } of sentencesIn(withDigitYears(paragraph))) {
    const last = found.at(-1);
    const beside = last && last.from + last.text.length === from ? last : undefined;
    const before = beside?.text.endsWith('；') ? beside : undefined;
    const indicators = wholesOf(before?.clauses ?? []).map(({ said }) => said.indicator);
    due = dueOpening(text) ?? due;
    const read = readSentence(text, { indicators, last: last?.clauses.at(-1)?.said.indicator, years });
    const clauses = dueOpening(text) ? read : read.map((clause) => dueBy(clause, due));
    if (!text.endsWith('；')) due = undefined;
    years = text.endsWith('；') ? openingYears(text) || years : '';
    if (!clauses.length) continue;
    const [earlier, own] = staged(beside?.clauses ?? [], clauses);
    if (beside) found[found.length - 1] = { ...beside, clauses: earlier };
    found.push({ from, text, clauses: own });
  }
  return found;
});

/** A clause of the sentence that begins at `start`, in its place in the text. */
function targetOf(clause: Clause, start: number, { flow, section, isAim, domain, item, due }: Passage, source: string): Target {
  const [from, to] = [start + clause.from, start + clause.to];
  const { indicator, scope, op, value, unit, change, base, per, hedge, deadline, implied, stage, from: before } = clause.said;
  return {
    // field by field: engines copy an object by its names slowly, and this is done for every target at every keystroke
    indicator,
    scope,
    op,
    value,
    unit,
    change,
    base,
    per,
    hedge,
    deadline: deadline ?? due ?? null,
    implied,
    ...(stage === undefined ? {} : { stage }),
    ...(before === undefined ? {} : { from: before }),
    section,
    ...(isAim ? { isAim } : {}),
    domain,
    item,
    text: printed(flow, from, to, source),
    span: spanOf(flow, from, to),
    valueSpan: spanOf(flow, start + clause.valueFrom, start + clause.valueTo),
  };
}

/** The characters of a flow as they are printed, unfolded: stretch by stretch of those that stand side by side. */
function printed({ at }: Flow, from: number, to: number, source: string): string {
  let text = '';
  for (let i = from, start = from; i < to; i++) {
    if (i + 1 < to && at[i + 1] === at[i]! + 1) continue;
    text += source.slice(at[start], at[i]! + 1);
    start = i + 1;
  }
  return text;
}
