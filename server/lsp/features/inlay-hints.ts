import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver-types';
import { show } from '../../compare/verdict';
import { say, word } from '../../base/messages';
import type { PlanAnalysis } from '../../analysis/analysis';
import type { Target } from '../../targets/target';
import { levelName, type CheckedDocument } from '../document';

/** After each value the same indicator's value at every higher level: 国家 12 · 省级 14. */
export function inlayHints({ document, analyses, locale }: CheckedDocument, range: Range): InlayHint[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return analyses.flatMap((analysis) =>
    analysis.rows.flatMap((row): InlayHint[] => {
      const end = row.draft?.valueSpan.end;
      if (end === undefined || end < from || end > to || !row.uppers.length) return [];
      return [
        {
          position: document.positionAt(end),
          label: row.uppers.map((u) => valueAt(analysis, row.draft!, u.plan, u.target)).join(' · '),
          kind: InlayHintKind.Type,
          paddingLeft: true,
          data: row.verdict, // a client may leave out where nothing differs
          tooltip: `${word(`verdict.${row.verdict}`, locale)}：${say(row.reason, locale)}`,
        },
      ];
    }),
  );

  /** The number alone where the draft's own value beside it shows the unit. */
  function valueAt(analysis: PlanAnalysis, own: Target, plan: number, target: Target): string {
    const upper = analysis.uppers[plan]!;
    const value = target.change || target.unit !== own.unit ? show(target) : String(target.value);
    return `${levelName(upper, locale)} ${value}${upper.unverified.has(target) ? '?' : ''}`;
  }
}
