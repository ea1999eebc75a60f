/** Higher-level plans 上位规划: plan files read like any plan, and the bundled national figures. */
import { show } from '../compare/verdict';
import { bundledTemplates, nationalOutlines, type NationalOutline, type Template } from '../data';
import { readPlans } from '../plan/outline';
import type { UpperPlan } from '../rules/rule';
import { paragraphsIn } from '../rules/text';
import type { Target } from '../target/target';
import { readTargets } from '../target/targets';

/** A file (or a bundled outline) that holds higher-level plans. */
export interface UpperFile {
  /** The bundled outline's name; for a file its uri. */
  readonly id: string;
  readonly uri: string | undefined;
  readonly source: string;
  readonly plans: readonly (UpperPlan & { readonly kind: string })[];
}

/** Reads a higher-level plan's file. A file without a plan gives no plans. */
export function readUpper(uri: string, source: string, templates: readonly Template[] = bundledTemplates): UpperFile {
  const plans = readPlans(source, templates).map((plan) => ({
    title: plan.title, level: plan.level, uri, period: plan.period, kind: plan.kind, targets: readTargets(plan, source), domains: plan.domains, titleSpan: plan.titleSpan, paragraphs: paragraphsIn(plan).map(({ flow }) => flow), unverified: new Set<Target>(),
  }));
  return { id: uri, uri, source, plans };
}

/** The national outlines as far as they are known, as higher-level plans without a file. */
export const bundledUppers: readonly UpperFile[] = nationalOutlines.map((outline) => {
  const targets = outline.targets.map(nationalTarget);
  const unverified = new Set(targets.filter((_, i) => outline.targets[i]!.evidence === 'C'));
  const plan = { title: outline.title, level: 'national' as const, uri: undefined, period: outline.period, kind: outline.kind, targets, domains: [], titleSpan: { start: 0, end: 0 }, paragraphs: [], unverified };
  return { id: outline.id, uri: undefined, source: '', plans: [plan] };
});

/** The bundled outlines serve plans of their own years; all of them a plan that does not say its years. */
export const bundledUppersFor = (period: readonly [number, number] | undefined): readonly UpperFile[] =>
  bundledUppers.filter(({ plans: [plan] }) => !period || (plan!.period![0] <= period[0] && period[1] <= plan!.period![1]));

function nationalTarget({ evidence: _, ...known }: NationalOutline['targets'][number]): Target {
  const nowhere = { start: 0, end: 0 };
  const target: Target = {
    scope: null, change: null, base: null, per: null, hedge: null, deadline: null, implied: false, section: 'goal', item: null,
    text: '', span: nowhere, valueSpan: nowhere, ...known,
  };
  return { ...target, text: `${target.indicator} ${show(target)}` };
}
