/** Short plans for the tests of rules: one domain, one goal a line. */
import { lint } from '../../server/check/lint';
import type { Finding } from '../../server/check/finding';
import { analyse } from '../../server/analysis/analyse';
import { womenPlan } from '../support';

interface Options {
  readonly title?: string;
  readonly period?: string;
  readonly domain?: string;
  readonly measure?: string;
}

/** A plan of 青禾县 with these goals in one domain. */
export function draft(
  goals: string,
  { title = '青禾县妇女发展规划', period = '2021—2030', domain = '妇女与健康', measure = '落实责任。' }: Options = {},
): string {
  const list = goals
    .split('\n')
    .map((goal, i) => `${i + 1}.${goal}`)
    .join('\n');
  return `${title}\n（${period}年）\n一、发展领域\n（一）${domain}\n主要目标：\n${list}\n策略措施：\n1.${measure}\n`;
}

/** The same of 云岫市, the prefecture above. */
export const upper = (goals: string, options: Options = {}): string => draft(goals, { title: '云岫市妇女发展规划', ...options });

/** The whole plan of 青禾县 with some of its words replaced. */
export const planWith = (...changes: readonly (readonly [from: string, to: string])[]): string => {
  let text = womenPlan();
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the plan does not hold ${from}`);
    text = text.replace(from, to);
  }
  return text;
};

/** The findings of one rule against the bundled national outlines. */
export const againstNation = (rule: string, text: string): Finding[] =>
  lint(analyse(text, { template: undefined, uppers: undefined }), {}, 'zh').filter((finding) => finding.rule === rule);
