/** A complete skeleton of a plan from its template, with the higher-level goals as a starting text. */
import { expectedDomains } from '../compare/domains';
import type { Template } from '../data';
import { datedTitle } from '../plan/identity';
import { chineseNumeral } from '../base/numerals';
import type { UpperPlan } from '../analysis/upper-plan';
import { goalsFor } from './missing-text';

export interface NewPlan {
  readonly template: Template;
  readonly place: string;
  readonly period: readonly [number, number];
}

/** The text of a new plan; `uppers` are the higher-level plans of its kind, the highest first. */
export function newPlan({ template, place, period }: NewPlan, uppers: readonly UpperPlan[]): string {
  const cited = uppers.map((upper) => `《${datedTitle(upper)}》`).join('');
  const domains = expectedDomains(
    template,
    uppers.map((upper) => upper.domains),
  );
  const listed = domains.map(({ name }) => ({ name, lines: below(template, name, uppers) }));
  const inTheirPart = template.parts.map((part) => ({
    name: part.name,
    lines: part.domains ? listed.flatMap(({ name, lines }, i) => [`（${chineseNumeral(i + 1)}）${name}`, ...lines]) : [''],
  }));
  const isOfDomains = template.parts.some((part) => part.domains);
  const all = isOfDomains ? inTheirPart : [...inTheirPart.slice(0, -1), ...listed, ...inTheirPart.slice(-1)]; // the domains are parts
  const parts = all.flatMap(({ name, lines }, i) => [`${chineseNumeral(i + 1)}、${name}`, ...lines]);
  return [
    `${place}${template.titles[0]}`,
    `（${period.join('—')}年）`,
    '前言',
    cited ? `根据${cited}，结合实际，制定本规划。` : '',
    ...parts,
    '',
  ].join('\n');
}

/** What stands below the heading of a domain. */
function below(template: Template, name: string, uppers: readonly UpperPlan[]): string[] {
  const goals = goalsFor({ uppers }, name);
  const listed = (entries: readonly string[]) => entries.map((words, i) => `${i + 1}.${words}`);
  const labels = template.sections.filter(({ required }) => required);
  if (!labels.length) return listed(goals.length ? goals : ['']);
  return labels.flatMap(({ id, name: label }) => [`${label}：`, ...listed(id === 'goal' && goals.length ? goals : [''])]);
}
