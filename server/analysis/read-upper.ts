/** Higher-level plans 上位规划: plan files read like any plan, and the bundled national figures. */
import { byKind, type KnownUpper, type UpperFile } from './upper-plan';
import { bundledTemplates, type Template } from '../data';
import { readPlans } from '../plan/document';
import type { Columns } from '../plan/rows';
import { readUpperTable } from './read-upper-table';
import { paragraphsIn } from './text';
import { missedIn } from '../targets/numbers';
import type { Target } from '../targets/target';
import { readTargets } from '../targets/targets';

/** Reads a higher-level plan's file, a plan or a table of indicators with `columns` of its own. A file without either gives no plans. */
export function readUpper(
  uri: string,
  source: string,
  templates: readonly Template[] = bundledTemplates,
  columns: Columns = {},
): UpperFile {
  return readUpperTable(uri, source, templates, columns) ?? readUpperText(uri, source, templates);
}

function readUpperText(uri: string, source: string, templates: readonly Template[]): UpperFile {
  const plans = readPlans(source, templates).map((plan): KnownUpper => {
    const targets = readTargets(plan);
    return {
      title: plan.title,
      level: plan.level,
      uri,
      period: plan.period,
      kind: plan.kind,
      targets,
      missed: missedIn(plan, targets, ['goal']).map(({ text }) => text),
      domains: plan.domains,
      titleSpan: plan.titleSpan,
      paragraphs: paragraphsIn(plan).map(({ flow }) => flow),
      unverified: new Set<Target>(),
      documents: new Map<Target, string>(),
    };
  });
  return { id: uri, uri, source, plans: plans.flatMap((plan) => byKind(plan, templates)) };
}
