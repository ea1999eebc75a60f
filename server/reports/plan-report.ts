/** What reports tell of a plan as a whole: which it is, what it was compared with, each domain’s count, and the comparison. */
import type { PlanAnalysis } from '../analysis/analysis';
import { gapsOf } from '../analysis/gaps';
import { groupBy } from '../base/groups';
import { type Locale, REPORTED, say, word } from '../base/messages';
import { firstWhere } from '../base/search';
import type { Finding } from '../check/finding';
import type { Row } from '../compare/compare';
import { datedTitle } from '../plan/identity';
import { headingsOf, type Domain } from '../plan/plan';
import { compareTable, type Table } from './tables';

/** In the order in which people want them. */
export const VERDICTS = ['weaker', 'absent', 'undecided', 'equal', 'stronger', 'added'] as const satisfies readonly Row['verdict'][];

/** “弱于上位 3，缺少 2，持平 20”; verdicts that there are none of are left out. */
export function verdictCounts(verdicts: readonly Row['verdict'][], locale: Locale): string {
  const counts = VERDICTS.flatMap((verdict) => {
    const count = verdicts.filter((one) => one === verdict).length;
    return count ? [`${word(`verdict.${verdict}`, locale)} ${count}`] : [];
  });
  return counts.join(word(REPORTED['list.pause'], locale));
}

/** A domain’s row of the score card. */
export interface DomainScore {
  readonly name: string;
  readonly verdicts: Readonly<Record<Row['verdict'], number>>;
  readonly errors: number;
  readonly warnings: number;
}

export interface PlanReport {
  readonly title: string;
  /** Titles of the higher-level plans, the highest first. */
  readonly uppers: readonly string[];
  /** The share of the file that was read. */
  readonly read: number;
  readonly unread: readonly string[];
  /** Higher-level plans that were not compared with, or not wholly, and why. */
  readonly lost: readonly string[];
  /** Indicators that only the comparison speaks of: what cannot be ranked, or is missing without a number to hold it to (全覆盖). */
  readonly open: readonly string[];
  readonly domains: readonly DomainScore[];
  /** The comparison, its first row the head, and the verdict of each other row. */
  readonly comparison: Table;
  readonly verdicts: readonly Row['verdict'][];
}

export function planReport(analysis: PlanAnalysis, findings: readonly Finding[], locale: Locale): PlanReport {
  const { plan, uppers, account, lostUppers, rows, source } = analysis;
  const rowsOf = groupBy(rows, ({ domain }) => domain);
  return {
    title: datedTitle(plan),
    uppers: uppers.map(datedTitle),
    read: account.read,
    unread: account.unread.map(({ start, why }) => `${source.slice(start, start + 30).trim()}…（${say(why, locale)}）`),
    lost: lostUppers.map(({ name, why }) => `${name}：${say(why, locale)}`),
    open: openRows(analysis).map(({ indicator, reason }) => `${indicator}（${say(reason, locale)}）`),
    domains: plan.domains.map((domain) => domainScore(domain, rowsOf.get(domain.name) ?? [], findings)),
    comparison: compareTable(analysis, locale),
    verdicts: rows.map(({ verdict }) => verdict),
  };
}

function openRows(analysis: PlanAnalysis): Row[] {
  const told = new Set(gapsOf(analysis).map(({ target }) => target));
  return analysis.rows.filter(
    ({ verdict, uppers }) => verdict === 'undecided' || (verdict === 'absent' && !uppers.some(({ target }) => told.has(target))),
  );
}

/** `findings` in the order of the text, `rows` of this domain. */
function domainScore(domain: Domain, rows: readonly Row[], findings: readonly Finding[]): DomainScore {
  const from = (offset: number) => firstWhere(findings.length, (i) => findings[i]!.span.start >= offset);
  const own = headingsOf(domain).flatMap(({ span }) => findings.slice(from(span.start), from(span.end)));
  const verdicts = { weaker: 0, equal: 0, stronger: 0, undecided: 0, absent: 0, added: 0 };
  for (const { verdict } of rows) verdicts[verdict]++;
  const count = (severity: Finding['severity']) => own.filter((finding) => finding.severity === severity).length;
  return { name: domain.name, verdicts, errors: count('error'), warnings: count('warning') };
}
