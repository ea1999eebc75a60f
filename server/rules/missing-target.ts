import { likeness, measureOf } from '../compare/measure';
import { label } from '../compare/verdict';
import * as skeleton from './skeleton';
import { message } from '../messages';
import { relatedTo, gapsOf } from './targets';
import { foldName } from '../target/indicators';
import type { Target } from '../target/target';
import { valueIn, type PlanAnalysis, type Rule } from './rule';

/** An indicator that a higher-level plan quantifies among its goals and the draft does not have at all. */
export const missingTarget: Rule = {
  id: 'missing-target',
  category: 'target',
  severity: 'warning',
  *check(analysis) {
    for (const { upper, target, mention } of gapsOf(analysis)) {
      if (mention) continue;
      const related = relatedTo(upper, target);
      const bundled = upper.uri === undefined; // those figures are no plan of the next level
      const like = nearestLike(analysis, target);
      if (like) {
        yield { span: like.span, severity: bundled ? 'hint' : 'info', message: message('missing-target.perhaps', label(target), upper.title, valueIn(upper, target), label(like)), related };
        continue;
      }
      const domain = analysis.plan.domains.find((d) => d.name === target.domain);
      yield {
        span: (domain?.goals ?? domain?.section)?.headingSpan ?? analysis.plan.titleSpan,
        severity: bundled ? 'hint' : undefined,
        message: message('missing-target', label(target), upper.title, valueIn(upper, target)),
        missing: label(target),
        fix: skeleton.missingTarget(analysis, upper, target),
        related,
      };
    }
  },
};

/** Names so alike may be two ways of saying one thing, which only a reader can tell. */
const ALIKE = 0.5;

/** The goal of the same domain, unmatched so far, whose name is most like a target's. */
function nearestLike({ rows }: PlanAnalysis, target: Target): Target | undefined {
  const [wanted, name] = [measureOf(target), foldName(target.indicator)];
  const isOther = (own: Target) => wanted.indicator && measureOf(own).indicator; // two known indicators are two
  const scored = rows.flatMap(({ verdict, draft }) => (verdict === 'added' && draft?.domain === target.domain && !isOther(draft) ? [{ draft, score: likeness(foldName(draft.indicator), name) }] : []));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= ALIKE ? best.draft : undefined;
}
