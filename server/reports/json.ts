/** The JSON that outside tools rely on: `outline`, `targets`, `compare` and `check` as the contract fixes them. */
import { kindOf } from '../plan/kind';
import type { FileReport, ReportedFinding } from './file-report';
import { type Range, rangesIn, type SourceContext } from './ranges';
import { jsonList, summaryOf, type Report } from './report';
import type { AccountJson, CompareJson, OutlineJson, TargetJson, TargetsJson } from './contract';
import type { Span } from '../plan/flow';
import { say, type Locale } from '../base/messages';
import type { Account } from '../plan/account';
import type { Document } from '../plan/document';
import { factsOf } from '../targets/facts';
import { numbersOf } from '../targets/numbers';
import { allSections, numberedCountsOf, type Plan } from '../plan/plan';
import type { PlanAnalysis } from '../analysis/analysis';
import { readTargets } from '../targets/targets';
import type { Target } from '../targets/target';

/** The object that `outline` prints. */
export function outlineJson({ plans, account }: Document, text: string, locale: Locale = 'zh'): OutlineJson {
  const range = rangesIn(text);
  return { plans: plans.map((plan) => planJson(plan, range)), account: accountJson(account, text, range, locale) };
}

function accountJson({ read, other, unread }: Account, text: string, range: (span: Span) => Range, locale: Locale): AccountJson {
  const words = ({ start, end }: Span) => shortened(text.slice(start, Math.min(end, start + 200)));
  return {
    read: Math.round(read * 10000) / 10000,
    other: other.map(({ start, end, what }) => ({ range: range({ start, end }), what, words: words({ start, end }) })),
    unread: unread.map(({ start, end, why }) => ({ range: range({ start, end }), words: words({ start, end }), why: say(why, locale) })),
  };
}

const MOST_WORDS = 30;
const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, '');
  return plain.length > MOST_WORDS ? `${plain.slice(0, MOST_WORDS)}…` : plain;
};

function planJson(plan: Plan, range: (span: Span) => Range): OutlineJson['plans'][number] {
  return {
    title: plan.title,
    kind: kindOf(plan),
    period: plan.period ?? null,
    range: range(plan.span),
    headings: [...allSections(plan.sections)].map((s) => ({
      marker: s.marker?.text ?? '',
      title: s.title,
      level: s.level,
      range: range(s.headingSpan),
    })),
    domains: plan.domains.map((domain) => {
      const { name, section, responsible } = domain;
      const [goals, measures] = numberedCountsOf(domain);
      return { name, title: section.title, range: range(section.headingSpan), goals, measures, responsible };
    }),
  };
}

/** The object that `targets` prints. */
export function targetsJson(plans: readonly Plan[], text: string): TargetsJson {
  const range = rangesIn(text);
  return {
    plans: plans.map((plan) => {
      const targets = readTargets(plan);
      return {
        title: plan.title,
        kind: kindOf(plan),
        period: plan.period ?? null,
        targets: targets.map((t) => targetJson(t, range)),
        numbers: numbersOf(plan, targets).map(({ span, text: number, why }) => ({ range: range(span), text: number, why })),
        facts: factsOf(plan).map(({ indicator, value, unit, year, span }) => ({
          indicator,
          value,
          unit,
          year: year ?? null,
          range: range(span),
        })),
      };
    }),
  };
}

function targetJson(target: Target, range: (span: Span) => Range): TargetJson {
  const { span, valueSpan, isAim: _aim, isRow: _row, ...rest } = target;
  return { ...rest, range: range(span), valueRange: range(valueSpan) };
}

/** The report `json`: `checkJson`, written a file at a time; with `failures` where files could not be read. */
export const json: Report = function* (files, { failures }) {
  const each = function* () {
    for (const file of files) yield fileJson(file);
  };
  yield '{\n "files": ';
  yield* jsonList(each(), 1);
  const rest = { summary: summaryOf(files), ...(failures.length ? { failures } : {}) };
  yield `,${JSON.stringify(rest, null, 1).slice(1)}\n`;
};

export const checkJson = (files: readonly FileReport[]) => ({ files: files.map(fileJson), summary: summaryOf(files) });

const fileJson = ({ path, findings }: FileReport) => ({ path, findings: findings.map(findingJson) });

const findingJson = ({ rule, category, severity, message, range, related, fix, missing, locator }: ReportedFinding) => ({
  rule,
  category,
  severity,
  message,
  range,
  related: related.map(({ path, range: place, message: words }) => ({ path, range: place, message: words })),
  fix: fix !== undefined,
  missing: missing ?? null,
  locator,
});

/** The object that `compare` prints. */
export function compareJson(analysis: PlanAnalysis, context: SourceContext): CompareJson {
  const range = rangesIn(analysis.source);
  const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    draft: { title: analysis.plan.title, kind: kindOf(analysis.plan) },
    uppers: analysis.uppers.map((u) => ({ title: u.title, path: u.uri === undefined ? '' : context.pathOf(u.uri) })),
    rows: analysis.rows.map((row) => ({
      indicator: row.indicator,
      domain: row.domain,
      verdict: row.verdict,
      reason: say(row.reason, context.locale),
      draft: row.draft ? targetJson(row.draft, range) : null,
      uppers: row.uppers.map(({ plan, target, verdict, reason }) => {
        const { uri } = analysis.uppers[plan]!;
        return {
          plan,
          target: targetJson(target, uri === undefined ? () => nowhere : context.rangesOf(uri)),
          verdict,
          reason: say(reason, context.locale),
        };
      }),
    })),
  };
}
