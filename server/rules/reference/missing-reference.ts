import { message } from '../../base/messages';
import { bareTitle } from '../../plan/identity';
import { titlesIn } from '../../analysis/text';
import { RANK } from '../../plan/plan';
import type { Rule } from '../rule';
import { isLater } from '../../analysis/upper-plan';

const SAID = ['前言没有写明上位规划《{0}》', 'The preface does not name 《{0}》'] as const;

/** The higher-level plans that the draft is checked against must be named in its preface. */
export const rule: Rule = {
  title: '没有写明上位规划',
  order: 1,
  severity: 'warning',
  *check({ plan, uppers }) {
    const preface = plan.sections.find((s) => s.kind === 'preface');
    if (!preface || !plan.level) return;
    const named = [...titlesIn(plan)].map(({ title }) => bare(title));
    for (const upper of uppers) {
      // Only what really stands above the draft: a sample plan of the same level is no authority.
      if (upper.uri === undefined || isLater(upper, plan) || !upper.level || RANK[upper.level] <= RANK[plan.level]) continue;
      if (!named.includes(bare(upper.title)))
        yield { span: preface.headingSpan, message: message(SAID, upper.title), missing: upper.title };
    }
  },
};

const bare = (title: string) => bareTitle(title).replace(/\s/g, '');
