/** Where a plan falls short of its higher-level plans, in numbers. */
import { gapsOf } from '../../analysis/gaps';
import type { PlanAnalysis } from '../../analysis/analysis';
import { label } from '../../compare/verdict';
import type { Span } from '../../plan/flow';
import type { CheckedDocument } from '../document';

/** How many targets of a plan (of one of its domains) are weaker, and how many are missing; what a waiver lets stand is not counted. */
export function shortfalls({ waived }: CheckedDocument, analysis: PlanAnalysis, domain?: string): { weaker: number; missing: number } {
  const isHere = (name: string | null) => domain === undefined || name === domain;
  const isWaived = (rule: string, span: Span | undefined) =>
    span !== undefined && waived.some((one) => one.rule === rule && one.span.start < span.end && span.start < one.span.end);
  const weaker = analysis.rows.filter(
    ({ verdict, draft }) => verdict === 'weaker' && draft && isHere(draft.domain) && !isWaived('weaker-target', draft.valueSpan),
  );
  const missing = gapsOf(analysis).filter(
    ({ target, mention }) =>
      isHere(target.domain) && !isWaived('unquantified-target', mention) && !waived.some((one) => one.missing === label(target)),
  );
  return { weaker: weaker.length, missing: missing.length };
}
