/** The national outlines that come with Plan Lint, as higher-level plans without a file. */
import { show } from '../compare/verdict';
import { nationalOutlines, type NationalOutline, type NationalTarget } from '../data';
import type { Target } from '../targets/target';
import type { UpperFile } from './upper-plan';

/** Bundled figures have no text. */
const NOWHERE = { start: 0, end: 0 };

/** An outline with these figures. */
function upperOf(outline: NationalOutline, figures: readonly NationalTarget[]): UpperFile {
  const known = figures.map((figure) => ({ figure, target: targetOf(figure) }));
  const plan = {
    title: outline.title,
    level: 'national' as const,
    uri: undefined,
    period: outline.period,
    kind: outline.kind,
    targets: known.map(({ target }) => target),
    missed: [],
    domains: [],
    titleSpan: NOWHERE,
    paragraphs: [],
    unverified: new Set(known.flatMap(({ figure, target }) => (figure.evidence === 'C' ? [target] : []))),
    documents: new Map(known.flatMap(({ figure, target }) => (figure.document ? [[target, figure.document] as const] : []))),
  };
  return { id: outline.id, uri: undefined, source: '', plans: [plan] };
}

/** The national outlines as far as they are known, as higher-level plans without a file. */
export const bundledUppers: readonly UpperFile[] = nationalOutlines.map((outline) => upperOf(outline, outline.targets));

/** The outlines with the newest figures for plans that begin in a year. */
const bundledFor = new Map<number, readonly UpperFile[]>();
const LATER = [...new Set(nationalOutlines.flatMap(({ later = [] }) => later.map(({ from }) => from)))].sort((a, b) => b - a);

function newest(year: number): readonly UpperFile[] {
  const since = LATER.find((from) => from <= year);
  if (since === undefined) return bundledUppers;
  let found = bundledFor.get(since);
  if (!found) bundledFor.set(since, (found = nationalOutlines.map((outline) => upperOf(outline, figuresSince(outline, since)))));
  return found;
}

/** Later figures in the place of those that they supersede. */
function figuresSince({ targets, later = [] }: NationalOutline, year: number): readonly NationalTarget[] {
  const replaced = new Map(later.filter(({ from }) => from <= year).map((figure) => [figure.indicator, figure]));
  return targets.map((figure) => replaced.get(figure.indicator) ?? figure);
}

/** The bundled outlines serve plans of their own years, with the figures in force then; all of them a plan that does not say its years. */
export const bundledUppersFor = (period: readonly [number, number] | undefined): readonly UpperFile[] =>
  period === undefined
    ? bundledUppers
    : newest(period[0]).filter(({ plans: [plan] }) => plan!.period![0] <= period[0] && period[1] <= plan!.period![1]);

/** The names of the bundled outlines for plans of some years, without those of kinds of which a file brings the nation’s own plan. */
export const bundledBeside = (period: readonly [number, number] | undefined, files: readonly UpperFile[]): string[] => {
  const national = files.flatMap(({ plans }) => plans).filter(({ level }) => level === 'national');
  return bundledUppersFor(period).flatMap(({ id, plans: [outline] }) => (national.some(({ kind }) => kind === outline!.kind) ? [] : id));
};

/** A higher-level plan as it is in force for a plan of some years: a bundled outline has newer figures for later ones. */
export const inForce = (upper: UpperFile, period: readonly [number, number] | undefined): UpperFile =>
  (upper.uri === undefined && period && newest(period[0]).find(({ id }) => id === upper.id)) || upper;

function targetOf({ domain, indicator, op, value, unit, change = undefined, base = undefined }: NationalTarget): Target {
  const target: Target = {
    indicator,
    scope: null,
    op,
    value,
    unit,
    change: change ?? null,
    base: base ?? null,
    per: null,
    hedge: null,
    deadline: null,
    implied: false,
    section: 'goal',
    domain,
    item: null,
    text: '',
    span: NOWHERE,
    valueSpan: NOWHERE,
  };
  return { ...target, text: `${indicator} ${show(target)}` };
}
