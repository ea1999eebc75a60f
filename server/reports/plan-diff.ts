/** What changed between two versions of a plan: as text, Markdown and JSON. */
import type { PlacedItem, PlanDiff } from '../analysis/plan-diff';
import { escapeMarkdown } from '../base/markdown';
import { type Locale, REPORTED, say, word } from '../base/messages';
import { stated } from '../compare/verdict';
import type { Target } from '../targets/target';
import type { ReportedFinding } from './file-report';
import { counted, unknown } from './known';

/** Findings of the two versions, told apart by rule and clause. */
export interface FindingChanges {
  readonly added: readonly ReportedFinding[];
  readonly gone: readonly ReportedFinding[];
  /** How many both have. */
  readonly unchanged: number;
}

/** What changed in a plan; for a draft that a new higher-level plan breaks only the findings are given. */
export interface VersionDiff {
  readonly title: string;
  readonly plan: PlanDiff | undefined;
  readonly findings: FindingChanges;
}

/** The findings that are new and those that are gone. */
export function findingChanges(before: readonly ReportedFinding[], after: readonly ReportedFinding[]): FindingChanges {
  const [added, gone] = [unknown(after, counted(before)), unknown(before, counted(after))];
  return { added, gone, unchanged: after.length - added.length };
}

const shown = (target: Target | undefined, locale: Locale): string => (target ? stated(target) : word(REPORTED['diff.none'], locale));

const itemShown = (item: PlacedItem | undefined, locale: Locale): string =>
  item ? `${item.domain} ${word(REPORTED['place.item'], locale, item.number)}：${item.text}` : word(REPORTED['diff.none'], locale);

/** Lines under headings. `heading` and `entry` write them: as text or as Markdown. */
function written(
  diffs: readonly VersionDiff[],
  locale: Locale,
  heading: (words: string, level: number) => string,
  entry: (words: string) => string,
): string {
  const part = (title: string, lines: readonly string[]) => (lines.length ? [heading(title, 2), ...lines.map(entry)] : []);
  const blocks = diffs.map(({ title, plan, findings }) => {
    const targets = plan?.targets.map(
      ({ change, indicator, domain, old, new: now }) =>
        `${word(`diff.${change}`, locale)} ${domain ?? ''} ${indicator}：${shown(old, locale)} → ${shown(now, locale)}`,
    );
    const domains = plan?.domains.map(
      ({ change, old, new: now }) => `${word(`diff.${change}`, locale)} ${[...new Set([old, now])].filter(Boolean).join(' → ')}`,
    );
    const items = (section: 'goal' | 'measure') =>
      plan?.items
        .filter((one) => one.section === section)
        .map(({ change, old, new: now }) => `${word(`diff.${change}`, locale)} ${itemShown(old, locale)} → ${itemShown(now, locale)}`);
    const told = (some: readonly ReportedFinding[]) =>
      some.map(({ range, message, rule }) => `${range.start.line + 1}  ${message}  ${rule}`);
    return [
      heading(title, 1),
      ...part(word(REPORTED['column.targets'], locale), targets ?? []),
      ...part(word(REPORTED['diff.domains'], locale), domains ?? []),
      ...part(word(REPORTED['diff.goals'], locale), items('goal') ?? []),
      ...part(word(REPORTED['diff.measures'], locale), items('measure') ?? []),
      ...part(word(REPORTED['diff.findingsNew'], locale), told(findings.added)),
      ...part(word(REPORTED['diff.findingsGone'], locale), told(findings.gone)),
      entry(word(REPORTED['diff.unchanged'], locale, findings.unchanged)),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

export const diffText = (diffs: readonly VersionDiff[], locale: Locale): string =>
  written(
    diffs,
    locale,
    (words, level) => (level === 1 ? words : `【${words}】`),
    (words) => `  ${words}`,
  );

export const diffMarkdown = (diffs: readonly VersionDiff[], locale: Locale): string =>
  written(
    diffs,
    locale,
    (words, level) => `\n${'#'.repeat(level + 1)} ${words}\n`,
    (words) => `- ${escapeMarkdown(words)}`,
  );

const targetJson = (target: Target | undefined) =>
  target ? { op: target.op, value: target.value, unit: target.unit, hedge: target.hedge, text: target.text } : null;
const findingJson = ({ rule, severity, message, range, locator }: ReportedFinding) => ({ rule, severity, message, range, locator });

/** The object that `diff --format json` prints. */
export const diffJson = (diffs: readonly VersionDiff[], locale: Locale) => ({
  plans: diffs.map(({ title, plan, findings }) => ({
    title,
    targets: (plan?.targets ?? []).map(({ change, indicator, domain, old, new: now, reason }) => ({
      change,
      indicator,
      domain,
      old: targetJson(old),
      new: targetJson(now),
      reason: say(reason, locale),
    })),
    domains: (plan?.domains ?? []).map(({ change, old, new: now }) => ({ change, old: old ?? null, new: now ?? null })),
    items: (plan?.items ?? []).map(({ change, section, old, new: now }) => ({ change, section, old: itemJson(old), new: itemJson(now) })),
    findings: { added: findings.added.map(findingJson), gone: findings.gone.map(findingJson), unchanged: findings.unchanged },
  })),
});

const itemJson = (item: PlacedItem | undefined) => (item ? { domain: item.domain, number: item.number, text: item.text } : null);
