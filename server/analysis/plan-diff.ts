/** Two versions of a plan: which targets were raised, lowered, lost or added; which domains, goals and measures moved or were reworded. */
import { groupBy } from '../base/groups';
import { compare } from '../compare/compare';
import { sameDomain } from '../compare/domains';
import { Rarity } from '../compare/rarity';
import type { Message } from '../base/messages';
import { entriesOf, type Plan } from '../plan/plan';
import { foldName } from '../targets/indicators';
import type { Target } from '../targets/target';

export type TargetChange = 'raised' | 'lowered' | 'changed' | 'lost' | 'added';
export type TextChange = 'moved' | 'reworded' | 'lost' | 'added';

export interface PlanDiff {
  readonly targets: readonly {
    readonly change: TargetChange;
    readonly indicator: string;
    readonly domain: string | null;
    readonly old: Target | undefined;
    readonly new: Target | undefined;
    readonly reason: Message;
  }[];
  readonly domains: readonly { readonly change: TextChange; readonly old: string | undefined; readonly new: string | undefined }[];
  readonly items: readonly {
    readonly change: TextChange;
    readonly section: 'goal' | 'measure';
    readonly old: PlacedItem | undefined;
    readonly new: PlacedItem | undefined;
  }[];
}

export interface PlacedItem {
  readonly domain: string;
  readonly number: number;
  readonly text: string;
  readonly start: number;
}

/** A plan and its targets. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly targets: readonly Target[];
}

/** What the second version changes of the first. Quadratic in the items that are not the same in both. */
export function diffPlans(before: ReadPlan, after: ReadPlan): PlanDiff {
  return {
    targets: targetChanges(before, after),
    domains: domainChanges(before.plan, after.plan),
    items: (['goal', 'measure'] as const).flatMap((section) =>
      itemChanges(itemsIn(before.plan, section), itemsIn(after.plan, section)).map((change) => ({ ...change, section })),
    ),
  };
}

const CHANGES = { weaker: 'lowered', stronger: 'raised', undecided: 'changed', absent: 'lost', added: 'added' } as const;

/** The new version is held against the old one, as a draft is against a higher-level plan. */
function targetChanges(before: ReadPlan, after: ReadPlan): PlanDiff['targets'] {
  const until = after.plan.period?.[1];
  const rows = compare(after.targets, [{ targets: before.targets, until: before.plan.period?.[1] }], until);
  return rows.flatMap(({ verdict, indicator, domain, draft, uppers, reason }) => {
    const old = uppers[0]?.target;
    const kept = draft && verdict !== 'absent' ? draft : undefined;
    return verdict === 'equal' ? [] : [{ change: CHANGES[verdict], indicator, domain, old, new: kept, reason }];
  });
}

function domainChanges(before: Plan, after: Plan): PlanDiff['domains'] {
  const [old, now] = [before, after].map(({ domains }) => domains.map(({ name }) => name)) as [string[], string[]];
  const kept = old.flatMap((name) => {
    const same = now.includes(name) ? name : now.find((other) => !old.includes(other) && sameDomain(name, other));
    return same === undefined ? [] : [{ old: name, new: same }];
  });
  const inNewOrder = [...kept].sort((a, b) => now.indexOf(a.new) - now.indexOf(b.new));
  return [
    ...kept.filter((pair) => pair.old !== pair.new).map((pair) => ({ change: 'reworded' as const, ...pair })),
    ...inNewOrder.filter((pair, i) => kept[i] !== pair).map((pair) => ({ change: 'moved' as const, ...pair })),
    ...old
      .filter((name) => !kept.some((pair) => pair.old === name))
      .map((name) => ({ change: 'lost' as const, old: name, new: undefined })),
    ...now
      .filter((name) => !kept.some((pair) => pair.new === name))
      .map((name) => ({ change: 'added' as const, old: undefined, new: name })),
  ];
}

const itemsIn = ({ domains }: Plan, section: 'goal' | 'measure'): PlacedItem[] =>
  domains.flatMap(({ name, goals, measures }) => {
    const entries = entriesOf(section === 'goal' ? goals : measures);
    return entries.map(({ number, words, span }) => ({ domain: name, number, text: words, start: span.start }));
  });

/** Likeness from which one item is the other reworded. */
const ALIKE = 0.35;

interface ItemChange {
  readonly change: TextChange;
  readonly old: PlacedItem | undefined;
  readonly new: PlacedItem | undefined;
}

/** Items of the same words are the same; of the others the most alike are pairs. */
function itemChanges(before: readonly PlacedItem[], after: readonly PlacedItem[]): ItemChange[] {
  const changes: ItemChange[] = [];
  const open = groupBy(before, ({ text }) => foldName(text));
  const fresh = after.filter((item) => {
    const old = open.get(foldName(item.text))?.shift();
    if (old && (!sameDomain(old.domain, item.domain) || old.number !== item.number)) changes.push({ change: 'moved', old, new: item });
    return !old;
  });
  const left = [...open.values()].flat();
  const rarity = new Rarity([...left, ...fresh].map(({ text }) => text));
  const pairs = left
    .flatMap((old) => fresh.map((item) => ({ old, item, degree: rarity.likeness(old.text, item.text) })))
    .filter(({ degree }) => degree >= ALIKE)
    .sort((a, b) => b.degree - a.degree);
  const [goneOld, goneNew] = [new Set<PlacedItem>(), new Set<PlacedItem>()];
  for (const { old, item } of pairs) {
    if (goneOld.has(old) || goneNew.has(item)) continue;
    goneOld.add(old);
    goneNew.add(item);
    changes.push({ change: 'reworded', old, new: item });
  }
  const lost = left.filter((item) => !goneOld.has(item)).map((old) => ({ change: 'lost' as const, old, new: undefined }));
  const added = fresh.filter((item) => !goneNew.has(item)).map((item) => ({ change: 'added' as const, old: undefined, new: item }));
  const inPlace = ({ old, new: now }: ItemChange) => (now ?? old)!.start;
  return [...changes, ...lost, ...added].sort((a, b) => inPlace(a) - inPlace(b));
}
