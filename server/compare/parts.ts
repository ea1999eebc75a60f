/** Names that stand for several things: what one plan puts together (“两癌”筛查率) another may say one by one (宫颈癌筛查率, 乳腺癌筛查率). */
import { perObject, perText } from '../base/memo';
import { language } from '../data';
import { namesIn } from '../targets/names';
import type { Target } from '../targets/target';
import { HEAD_AT_END, populationOf } from '../targets/words';
import { affinity, Affines } from './affinity';
import { measureOf, OF_ALL_AREAS } from './measure';

/** A target as one of the several that its name stands for. */
interface Part {
  readonly own: Target;
  readonly part: Target;
  /** Nothing can be said of the part: the whole is a mean of town and country. */
  readonly isMean: boolean;
}

/** What the draft and the plan above say of one thing. */
export type RankedParts = readonly [own: Target, upper: Target];

/** A target of the draft, and what is to be ranked, where anything can be. */
interface PartAnswer {
  readonly own: Target;
  readonly ranked?: RankedParts;
}

/** The targets that a target stands for; none where it is of one thing and called by its name. */
const partsOf = perObject((own: Target): readonly Part[] => {
  const coverage = coverageBehind(own);
  if (coverage) return [{ own, part: coverage, isMean: false }];
  return namesBehind(own).map((indicator) => {
    const scope = scopeOf(indicator, own);
    return { own, part: { ...own, indicator, scope }, isMean: scope !== (own.scope?.replace(OF_ALL_AREAS, '') || null) };
  });
});

/** 每个村至少配备1名主任: all villages have one. */
function coverageBehind(own: Target): Target | undefined {
  const place = own.value === 1 && language.totals.includes(own.unit) && OF_EACH.exec(own.scope ?? '')?.[1];
  return place ? { ...own, indicator: `${place}${own.indicator}覆盖率`, scope: null, value: 100, unit: '%' } : undefined;
}
const OF_EACH = /^(?:每个|各|所有|全部)(.+?)中?$/;

/** A place or population that a name says itself is that of each part: 城市 of 城乡. */
const scopeOf = (part: string, { indicator, scope }: Target): string | null =>
  scope !== null && indicator.includes(scope) ? populationOf(part) || null : scope;

function namesBehind({ indicator, implied }: Target): readonly string[] {
  if (implied && /覆盖率$/.test(indicator)) return [indicator.replace(/覆盖率$/, '率')]; // 登记全覆盖 is a 登记率, too
  if (implied && !HEAD_AT_END.test(indicator)) return [`${indicator}覆盖率`]; // 医疗救助应救尽救
  return namesTogether(indicator);
}

const namesTogether = perText((name): readonly string[] => {
  const [, ...parts] = namesIn(name.replace(OF_ALL_AREAS, '')); // 城乡妇女宫颈癌、乳腺癌筛查率
  const word = Object.keys(language.together).find((one) => name.includes(one));
  if (word && !parts.length) return language.together[word]!.map((one) => name.replace(word, one));
  return parts.every((part) => HEAD_AT_END.test(part)) ? parts : [];
});

/** What the targets of a draft say of a part, or as a part, of others. */
export class Parts {
  private readonly whole: Affines<Target>;
  private readonly parts: Affines<Part>;

  constructor(draft: readonly Target[]) {
    this.whole = new Affines(draft, measureOf);
    this.parts = new Affines(draft.flatMap(partsOf), ({ part }) => measureOf(part));
  }

  /** What answers a target which none answers as a whole: one that it is a part of, or one for each of its parts; else nothing. */
  answersTo(target: Target): readonly PartAnswer[] {
    const wider = this.parts.near(measureOf(target)).filter(({ part }) => areOne(part, target));
    if (wider.length) {
      const { own, part, isMean } = best(wider)!;
      return [isMean ? { own } : { own, ranked: [part, target] }];
    }
    const answers = partsOf(target).map(({ part, isMean }): PartAnswer | undefined => {
      const own = best(this.whole.near(measureOf(part)).flatMap((one) => (areOne(one, part) ? [{ own: one }] : [])))?.own;
      if (!own) return undefined;
      return isMean ? { own } : { own, ranked: [own, part] };
    });
    const found = answers.filter((answer) => answer !== undefined);
    return found.length === answers.length ? found : found.map(({ own }) => ({ own })); // 宫颈癌 alone for “两癌” is no answer to all of it
  }
}

/** About the same thing, for the same people. */
const areOne = (a: Target, b: Target): boolean => affinity(a, b) > 1;

/** A goal before what stands elsewhere. */
const best = <T extends { readonly own: Target }>(all: readonly T[]): T | undefined =>
  all.find(({ own }) => own.section === 'goal') ?? all[0];
