/** 目标任务分解表 and 监测统计指标表 of a plan, as tables. */
import { groupBy } from '../base/groups';
import { type Locale, REPORTED, word } from '../base/messages';
import { tasksOf, type Task } from '../analysis/decompose';
import { promisedIn } from '../compare/compare';
import { show, stated } from '../compare/verdict';
import type { Fact } from '../targets/facts';
import { foldName, indicatorNamed } from '../targets/indicators';
import type { Target } from '../targets/target';
import type { Plan } from '../plan/plan';
import type { Table } from './tables';

const headOf = (columns: readonly Parameters<typeof word>[0][], locale: Locale): string[] => columns.map((column) => word(column, locale));

/** A row a goal: domain, goal, targets, measures that serve it, departments, deadline. */
export function taskTable(plan: Plan, targets: readonly Target[], locale: Locale): Table {
  const head = headOf(
    [
      'column.domain',
      'column.item',
      'column.goal',
      REPORTED['column.targets'],
      REPORTED['column.measures'],
      REPORTED['column.responsible'],
      REPORTED['column.deadline'],
    ],
    locale,
  );
  return [head, ...tasksOf(plan, targets).map((task) => taskRow(task, plan, locale))];
}

function taskRow({ domain, number, goal, targets, measures, responsible }: Task, plan: Plan, locale: Locale): string[] {
  const said = targets.map((target) => `${target.indicator} ${stated(target)}`);
  const until = [...new Set(targets.map(({ deadline }) => deadline ?? plan.period?.[1]).filter((year) => year !== undefined))];
  return [
    domain,
    number ? String(number) : '',
    goal,
    said.join('；'),
    measures.map((one) => (one.number ? `${word(REPORTED['place.item'], locale, one.number)} ${one.title}` : one.title)).join('；'),
    responsible.join('、'),
    (until.length ? until : [plan.period?.[1] ?? '']).join('、'),
  ];
}

/** A row a target: domain, indicator, unit, base, the values by year, who is responsible. What is not known stays empty. */
export function indicatorTable(plan: Plan, targets: readonly Target[], facts: readonly Fact[], locale: Locale): Table {
  const goals = promisedIn(targets);
  const yearOf = (target: Target) => target.deadline ?? plan.period?.[1];
  const years = [...new Set(goals.map(yearOf).filter((year) => year !== undefined))].sort((a, b) => a - b);
  const factOf = groupBy(facts, ({ indicator }) => foldName(indicator));
  const domainOf = groupBy(plan.domains, ({ name }) => name);
  const columns = headOf(['column.domain', 'column.indicator', REPORTED['column.unit'], REPORTED['column.base']], locale);
  const ends = headOf(
    [REPORTED['column.binding'], REPORTED['column.responsible'], REPORTED['column.source'], REPORTED['column.definition']],
    locale,
  );
  const rows = [...groupBy(goals, rowKey).values()].map((same) => {
    const first = same[0]!;
    const fact = factOf.get(foldName(first.indicator))?.[0];
    const department = domainOf.get(first.domain ?? '')?.[0]?.responsible ?? [];
    const definition = indicatorNamed(first.indicator)?.definition;
    const binding = same.find((one) => one.binding !== undefined)?.binding;
    return [
      first.domain ?? '',
      `${first.scope && !first.indicator.includes(first.scope) ? first.scope : ''}${first.indicator}`,
      first.unit,
      fact ? `${fact.value}${fact.unit}${fact.year === undefined ? '' : `（${fact.year}）`}` : '',
      ...years.map((year) =>
        same
          .filter((one) => yearOf(one) === year)
          .map(show)
          .join('；'),
      ),
      binding === undefined ? '' : word(binding ? REPORTED['binding.true'] : REPORTED['binding.false'], locale),
      department.join('、'),
      definition?.reported ?? '',
      definition ? word(REPORTED['definition.words'], locale, definition.means, definition.computed) : '',
    ];
  });
  return [[...columns, ...years.map((year) => word(REPORTED['column.year'], locale, year)), ...ends], ...rows];
}

const rowKey = ({ domain, indicator, scope, unit, change }: Target): string =>
  JSON.stringify([domain, foldName(indicator), scope, unit, change]);
