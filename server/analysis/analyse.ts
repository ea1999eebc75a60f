/** Text to analysis: reads every plan of a file and compares it with the higher-level plans. */
import { perObject } from '../base/memo';
import { message } from '../base/messages';
import { templatesWith, type Template, type Term } from '../data';
import { alignDomains, expectedDomains, withSamePromises } from '../compare/domains';
import { asSaid } from '../compare/as-said';
import { compare } from '../compare/compare';
import { nameIn, setFor } from '../compare/set-for';
import { readDocument } from '../plan/document';
import { haveCommonKind, isByDomains } from '../plan/kind';
import type { Plan } from '../plan/plan';
import { factsOf } from '../targets/facts';
import { bundledUppersFor, inForce } from './bundled-uppers';
import { type UpperFile, isLater } from './upper-plan';
import type { LostUpper, PlanAnalysis } from './analysis';
import { readTargets } from '../targets/targets';
import type { Target } from '../targets/target';

/** What `analyse` needs to know beside the text; `Project` has it. */
export interface Surroundings {
  readonly template: Template | undefined;
  readonly uppers: readonly UpperFile[] | undefined;
  /** Terms of the project's own, beside the bundled ones. */
  readonly terms?: readonly Term[];
  /** Higher-level plans that are named and could not be read. */
  readonly lostUppers?: readonly LostUpper[];
}

const NONE_LOST: readonly LostUpper[] = [];
const NO_TERMS: readonly Term[] = [];
/** The plans of a higher-level file whose kind or period was not recognised: the wrong ones may be compared with them, or none. */
const unknownIn = perObject((upper: UpperFile): readonly LostUpper[] =>
  upper.plans.flatMap(({ title, kind, period }) => {
    if (!kind) return [{ name: title, why: message('lost.kind') }];
    return period ? [] : [{ name: title, why: message('lost.period') }];
  }),
);

/** The higher-level plans, where none is of a kind that the text has a plan of. */
function ofOtherKinds(uppers: readonly UpperFile[], plans: readonly Plan[]): readonly LostUpper[] {
  const known = uppers.flatMap((upper) => upper.plans.filter(({ kind }) => kind));
  const isOfOne = known.some((upper) => plans.some((plan) => !plan.kind || haveCommonKind(upper.kind, plan.kind)));
  return isOfOne ? [] : known.map(({ title }) => ({ name: title, why: message('lost.otherKind') }));
}

/** Reads every plan of a text and compares each with the higher-level plans of its kind. Total. */
export function analyse(source: string, { template, uppers, terms = NO_TERMS, lostUppers = NONE_LOST }: Surroundings): PlanAnalysis[] {
  const templates = templatesWith(template);
  const { plans, account } = readDocument(source, templates);
  const lost = [...lostUppers, ...(uppers ?? []).flatMap(unknownIn), ...ofOtherKinds(uppers ?? [], plans)];
  const alone = plans.map((plan): Omit<PlanAnalysis, 'file' | 'others'> => {
    const chosen = template && (template.kind === plan.kind || !plan.kind) ? template : plan.template;
    const chain = uppers?.map((u) => inForce(u, plan.period)) ?? bundledUppersFor(plan.period);
    const above = chain.flatMap((u) => u.plans.filter(({ kind }) => haveCommonKind(kind, plan.kind)));
    const targets = asSaid(
      readTargets(plan),
      above.flatMap((u) => u.targets),
      'draft',
    );
    const { region } = plan; // which a draft seldom names: then what is set for it by name is compared as it stands
    const isNamed = region === undefined || targets.some((target) => nameIn(target, region) !== undefined);
    const setForPlan = (all: readonly Target[]) => (isNamed ? all : setFor(all)(region));
    const rows = compare(
      targets,
      above.map((u) => ({
        targets: asSaid(setForPlan(u.targets), targets, 'upper'),
        until: u.period?.[1],
        isWider: u.level === undefined || u.level !== plan.level,
      })),
      plan.period?.[1],
    );
    const wanted = above.filter((u) => !isLater(u, plan)).map((u) => u.domains);
    const byName = chosen && isByDomains(plan, templates) && alignDomains(expectedDomains(chosen, wanted), plan.domains, chosen);
    const answers = rows.flatMap(({ draft, uppers: others }) => (draft ? others.map((u) => [draft.domain, u.target.domain] as const) : []));
    const alignment = byName ? withSamePromises(byName, answers) : undefined;
    return {
      source,
      plan,
      targets,
      facts: factsOf(plan),
      account,
      template: chosen,
      uppers: above,
      lostUppers: lost,
      rows,
      alignment,
      terms,
    };
  });
  const file = alone.map(({ plan }) => plan);
  return alone.map((own, i) => ({
    ...own,
    file,
    others: alone.map(({ plan, targets, rows }, at) => ({ plan, targets, rows, before: at < i })).filter((_, at) => at !== i),
  }));
}
