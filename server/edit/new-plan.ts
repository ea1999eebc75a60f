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
  const parts = template.parts.flatMap((part, i) => [
    `${chineseNumeral(i + 1)}、${part.name}`,
    ...(part.domains ? domains.flatMap(({ name }, n) => domain(template, name, n + 1, uppers)) : ['']),
  ]);
  return [
    `${place}${template.titles[0]}`,
    `（${period.join('—')}年）`,
    '前言',
    cited ? `根据${cited}，结合实际，制定本规划。` : '',
    ...parts,
    '',
  ].join('\n');
}

function domain(template: Template, name: string, number: number, uppers: readonly UpperPlan[]): string[] {
  const goals = goalsFor({ uppers }, name);
  return [
    `（${chineseNumeral(number)}）${name}`,
    ...template.sections
      .filter(({ required }) => required)
      .flatMap((section) => [
        `${section.name}：`,
        ...(section.id === 'goal' && goals.length ? goals : ['']).map((words, i) => `${i + 1}.${words}`),
      ]),
  ];
}
