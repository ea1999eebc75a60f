/** Findings as comments in a document, and safe fixes as its changes. */
import { type Locale, REPORTED, word } from '../base/messages';
import type { Remark, Review } from '../base/paper';
import { safeEdits } from '../edit/safe-edits';
import { nameOfRule } from '../rules/registry';
import type { ReportedFinding } from './file-report';

/** `today` is a day as YYYY-MM-DD. */
export const reviewOf = (
  findings: readonly ReportedFinding[],
  { withFixes, today, locale }: { readonly withFixes: boolean; readonly today: string; readonly locale: Locale },
): Review => ({
  remarks: findings.map((finding) => remark(finding, locale)),
  changes: withFixes ? safeEdits(findings).map(({ span, text }) => ({ ...span, text })) : [],
  author: word('server.label', locale),
  day: today,
});

/** What the comment says: how grave it is and which rule, what, and what the higher-level plan says. */
function remark({ span, severity, message, rule, related }: ReportedFinding, locale: Locale): Remark {
  const title = `${word(`severity.${severity}`, locale)} · ${nameOfRule(rule, locale)}`;
  return { ...span, lines: [title, message, ...related.map((one) => word(REPORTED['review.basis'], locale, one.message))] };
}
