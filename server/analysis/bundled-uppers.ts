/** The national outlines that come with Plan Lint, as higher-level plans without a file. */
import type { UpperFile } from './upper-plan';
import { show } from '../compare/verdict';
import { nationalOutlines, type NationalOutline } from '../data';
import type { Target } from '../targets/target';

/** The national outlines as far as they are known, as higher-level plans without a file. */
export const bundledUppers: readonly UpperFile[] = nationalOutlines.map((outline) => {
  const targets = outline.targets.map(nationalTarget);
  const unverified = new Set(targets.filter((_, i) => outline.targets[i]!.evidence === 'C'));
  const plan = {
    title: outline.title,
    level: 'national' as const,
    uri: undefined,
    period: outline.period,
    kind: outline.kind,
    targets,
    domains: [],
    titleSpan: { start: 0, end: 0 },
    paragraphs: [],
    unverified,
  };
  return { id: outline.id, uri: undefined, source: '', plans: [plan] };
});
/** The bundled outlines serve plans of their own years; all of them a plan that does not say its years. */
export const bundledUppersFor = (period: readonly [number, number] | undefined): readonly UpperFile[] =>
  bundledUppers.filter(({ plans: [plan] }) => !period || (plan!.period![0] <= period[0] && period[1] <= plan!.period![1]));
function nationalTarget({ evidence: _, ...known }: NationalOutline['targets'][number]): Target {
  const nowhere = { start: 0, end: 0 };
  const target: Target = {
    scope: null,
    change: null,
    base: null,
    per: null,
    hedge: null,
    deadline: null,
    implied: false,
    section: 'goal',
    item: null,
    text: '',
    span: nowhere,
    valueSpan: nowhere,
    ...known,
  };
  return { ...target, text: `${target.indicator} ${show(target)}` };
}
