import { message } from '../../base/messages';
import { kindsOf } from '../../plan/kind';
import type { Rule } from '../rule';

const SAID = {
  kind: [
    '认不出这是哪一种规划，没有模板可查，也没有上位规划可比；可用 --template 或 planlint.yaml 指定模板',
    'The kind of this plan is unknown: there is no template to check it by and no higher-level plan to compare; name a template',
  ],
  period: [
    '认不出规划期：标题、前言都没有写明起止年份，模板和上位规划按种类选定',
    'The period of this plan is unknown: neither title nor preface gives its years; template and higher-level plans go by its kind alone',
  ],
  mixed: [
    '本规划把几类规划合在一起，领域不按类分列，没有与模板的领域核对；指标与各类的上位规划都作了对照',
    'This plan puts several kinds together without domains of each: they are not checked by a template; its targets are compared',
  ],
} as const;

/** A plan whose kind or years were not recognised, so that less is checked than was asked. */
export const rule: Rule = {
  title: '种类或规划期不明',
  order: 10,
  severity: 'warning',
  *check({ plan, template, alignment }) {
    if (!plan.kind && !template) yield { span: plan.titleSpan, message: message(SAID.kind) };
    else if (!plan.period) yield { span: plan.titleSpan, message: message(SAID.period), severity: 'info' };
    else if (kindsOf(plan).length > 1 && !alignment) yield { span: plan.titleSpan, message: message(SAID.mixed), severity: 'info' };
  },
};
