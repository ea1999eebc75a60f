import { documents } from '../../data';
import { message } from '../../base/messages';
import { matchesIn } from '../../analysis/text';
import { rewriteMatch } from '../../edit/rewrite';
import type { Rule } from '../rule';
import { perhaps } from '../../edit/edit';

const SAID = ['“{0}”与文种不符，应为“本{1}”', '“{0}” does not fit this kind of paper ({1})'] as const;

/** The plan calls itself by another kind of paper's name: 本方案 in a 规划. */
export const rule: Rule = {
  title: '自称与文种不符',
  order: 5,
  severity: 'warning',
  *check({ plan }) {
    const own = documents.kinds.findLast((kind) => plan.title.includes(kind));
    if (!own) return;
    for (const found of matchesIn(plan, THIS)) {
      if (!plan.title.includes(found.match[1]!))
        yield { span: found.span, message: message(SAID, found.match[0], own), fix: perhaps(...rewriteMatch(found, `本${own}`)) };
    }
  },
};

/** 本方案, not 基本规划 or 本规划科. */
const THIS = new RegExp(`(?<![《基资成根文版样课剧底日读校园班])本(${documents.kinds.join('|')})(?![生科])`, 'g');
